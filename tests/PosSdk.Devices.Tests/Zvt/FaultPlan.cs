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

    // Because a fault plan waits for silence, the waits are short, and being wrong about one only makes an answer unknown.
    public static ZvtOptions Quick { get; } = new()
    {
        AnswerTimeout = TimeSpan.FromMilliseconds(1500),
        CompletionTimeout = TimeSpan.FromMilliseconds(1500),
        BusyPause = TimeSpan.FromMilliseconds(1),
        Pause = TimeSpan.Zero,
    };

    public static VirtualZvtTerminal Terminal() => new(new VirtualZvtOptions { AcknowledgementTimeout = TimeSpan.FromSeconds(2), DelayTakes = TimeSpan.FromMilliseconds(5) });

    public static ZvtFault Any(Random random) => Faults[random.Next(Faults.Length)];
}
