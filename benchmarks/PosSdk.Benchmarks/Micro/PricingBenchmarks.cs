using BenchmarkDotNet.Attributes;
using PosSdk.Benchmarks.Measuring;
using PosSdk.Domain.Pricing;

namespace PosSdk.Benchmarks.Micro;

[MemoryDiagnoser]
public class PricingBenchmarks
{
    private PricingLine[] _lines = [];
    private Discount[] _discounts = [];

    [Params(10, 100, 1_000, 10_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void SetUp() => (_lines, _discounts) = Documents.OfLines(Lines);

    [Benchmark]
    public PricedDocument Price() => Pricer.Price(Documents.Rules, _lines, _discounts);
}
