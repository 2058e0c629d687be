using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PosSdk.Engine;

/// <summary>What the register tells of itself: activities and meters under the name <c>PosSdk</c>.</summary>
internal static class PosDiagnostics
{
    public const string Name = "PosSdk";

    private static readonly Meter Meter = new(Name);

    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>Commands, by <c>command</c> and <c>outcome</c> (done, already-so, refused, failed).</summary>
    public static Counter<long> Commands { get; } = Meter.CreateCounter<long>("possdk.commands", "{command}", "Commands answered.");

    /// <summary>From taking the command to its answer.</summary>
    public static Histogram<double> CommandDuration { get; } = Meter.CreateHistogram<double>("possdk.command.duration", "ms", "Time until a command was answered.");

    /// <summary>Events made durable.</summary>
    public static Counter<long> Events { get; } = Meter.CreateCounter<long>("possdk.events", "{event}", "Events recorded.");

    public static void Answered(string command, string outcome, TimeSpan took)
    {
        if (Commands.Enabled) Commands.Add(1, new("command", command), new("outcome", outcome));
        if (CommandDuration.Enabled) CommandDuration.Record(took.TotalMilliseconds, new KeyValuePair<string, object?>("command", command));
    }
}
