using BenchmarkDotNet.Attributes;
using PosSdk.Domain.Payments;

namespace PosSdk.Benchmarks.Micro;

[MemoryDiagnoser]
public class PaymentMachineBenchmarks
{
    // Because a constant would be worked out once, by the compiler.
    private PaymentStatus _status = PaymentStatus.Authorising;

    [Benchmark]
    public PaymentStatus TryNext() => PaymentMachine.TryNext(_status, PaymentTrigger.Authorise, default, out var next) ? next : _status = PaymentStatus.Authorising;
}
