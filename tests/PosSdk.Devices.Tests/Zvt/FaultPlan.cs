using PosSdk.Devices.Simulation;
using PosSdk.Devices.Zvt;

namespace PosSdk.Devices.Tests.Zvt;

/// <summary>How seeded runs against a virtual terminal go wrong.</summary>
internal static class FaultPlan
{
    private static readonly ZvtFault[] Faults = Enum.GetValues<ZvtFault>();

    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("POSSDK_LONG") == "1";

    // Because money must be right however the seeds fall, the long run takes ten times as many.
    public static int Runs { get; } = IsLong ? 10_000 : 1_000;

    public static ZvtOptions Quick { get; } = new()
    {
        AnswerTimeout = TimeSpan.FromMilliseconds(1500),
        CompletionTimeout = TimeSpan.FromMilliseconds(1500),
        BusyPause = TimeSpan.FromMilliseconds(1),
        Pause = TimeSpan.Zero,
    };

    public static VirtualZvtTerminal Terminal(TimeProvider time) => new(new VirtualZvtOptions { AcknowledgementTimeout = TimeSpan.FromSeconds(2), DelayTakes = TimeSpan.FromMilliseconds(5) }, time);

    /// <summary>Runs all seeds, hundreds at once, on one clock.</summary>
    // Because half a second lies between the driver's patience and the terminal's, the clock moves by less.
    public static Task RunAsync(int runs, Func<int, TimeProvider, Task> run)
    {
        var patient = new PatientClock(TimeSpan.FromMilliseconds(100));
        return patient.RunAsync(() => Parallel.ForAsync(0, runs, new ParallelOptions { MaxDegreeOfParallelism = 250 }, async (seed, _) => await run(seed, patient.Clock)));
    }

    public static ZvtFault Any(Random random) => Faults[random.Next(Faults.Length)];
}
