using BenchmarkDotNet.Attributes;
using PosSdk.Benchmarks.Measuring;
using PosSdk.Domain.Sales;
using PosSdk.Receipts;

namespace PosSdk.Benchmarks.Micro;

[MemoryDiagnoser]
public class ReceiptTextBenchmarks
{
    private readonly ReceiptTextOptions _options = new();
    private Sale.Completed? _sale;

    [Params(10, 1_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        await using var pos = await Registers.OpenInMemoryAsync();
        await Registers.StockAsync(pos, Trade.Products);
        await new Trade(pos).SellAsync(Lines);
        _sale = await pos.Sales.FindAsync(pos.Sales.Last!.Value);
    }

    [Benchmark]
    public string Render() => ReceiptText.Render(_sale!, _options);
}
