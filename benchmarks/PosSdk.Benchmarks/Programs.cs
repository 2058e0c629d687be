using PosSdk.Benchmarks.Ageing;
using PosSdk.Benchmarks.Durable;
using PosSdk.Benchmarks.Measuring;
using PosSdk.Benchmarks.Memory;
using PosSdk.Benchmarks.Opening;
using PosSdk.Benchmarks.Printing;

namespace PosSdk.Benchmarks;

/// <summary>What can be run by name.</summary>
internal static class Programs
{
    public const string Usage = """
        durable | scan | open | age | pricing | memory | print | all [--save FOLDER]   bounds, each against its reference in the same run
        smoke                                                                           all of them in small, to see that they run
        micro [arguments of BenchmarkDotNet]                                            single operations
        Exit code: 0 when every bound holds, 1 when one is broken, 2 for words not understood.
        """;

    private static readonly Dictionary<string, Func<ValueTask<Report>>> Full = new(StringComparer.Ordinal)
    {
        ["durable"] = () => DurableProgram.RunAsync(rounds: 60, times: 250),
        ["scan"] = () => ScanProgram.RunAsync(rounds: 60, times: 250),
        ["open"] = () => OpenProgram.RunAsync([10_000, 100_000, 1_000_000], rounds: 15),
        ["age"] = () => AgeProgram.RunAsync(oldAge: 1_000_000, longest: 9_000, rounds: 20, times: 25),
        ["pricing"] = () => PricingProgram.RunAsync(longest: 10_000, rounds: 50),
        ["memory"] = () => MemoryProgram.RunAsync(few: 50_000, many: 1_000_000, rows: 100_000),
        ["print"] = () => PrintProgram.RunAsync(rounds: 60, times: 50, copies: 1_000),
    };

    private static readonly Func<ValueTask<Report>>[] Small =
    [
        () => DurableProgram.RunAsync(rounds: 2, times: 20),
        () => ScanProgram.RunAsync(rounds: 2, times: 20),
        () => OpenProgram.RunAsync([500, 1_000], rounds: 1),
        () => AgeProgram.RunAsync(oldAge: 1_000, longest: 90, rounds: 2, times: 5),
        () => PricingProgram.RunAsync(longest: 1_000, rounds: 2),
        () => MemoryProgram.RunAsync(few: 500, many: 1_000, rows: 500),
        () => PrintProgram.RunAsync(rounds: 2, times: 2, copies: 20),
    ];

    public static IReadOnlyList<Func<ValueTask<Report>>>? Named(string name) => name switch
    {
        "all" => [.. Full.Values],
        "smoke" => Small,
        _ => Full.TryGetValue(name, out var program) ? [program] : null,
    };

    /// <summary>Runs them one after the other; 0 when every bound holds. In small nothing is judged, because so little time says nothing.</summary>
    public static async ValueTask<int> RunAsync(IReadOnlyList<Func<ValueTask<Report>>> programs, string? folder)
    {
        var holds = true;
        foreach (var program in programs)
        {
            var report = await program();
            report.Publish(folder);
            holds &= report.Holds;
        }
        return holds || ReferenceEquals(programs, Small) ? 0 : 1;
    }
}
