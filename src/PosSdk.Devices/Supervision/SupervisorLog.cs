using Microsoft.Extensions.Logging;

namespace PosSdk.Devices.Supervision;

/// <summary>What the supervisor says in the log.</summary>
internal static partial class SupervisorLog
{
    [LoggerMessage(1, LogLevel.Information, "{Device} is connected.")]
    public static partial void Connected(ILogger log, string device);

    [LoggerMessage(2, LogLevel.Warning, "{Device} is lost: {Error}")]
    public static partial void Lost(ILogger log, string device, string? error);

    [LoggerMessage(3, LogLevel.Debug, "{Device} cannot be connected, and is tried again: {Error}")]
    public static partial void NotConnected(ILogger log, string device, string error);

    [LoggerMessage(4, LogLevel.Error, "{Device} is given up until a person has looked at it.")]
    public static partial void GivenUp(ILogger log, string device, Exception error);

    [LoggerMessage(5, LogLevel.Debug, "{Device} was not asked how it is: {Error}")]
    public static partial void NotAsked(ILogger log, string device, string error);

    [LoggerMessage(6, LogLevel.Error, "The driver of {Device} did what no driver may; it is tried again after a while.")]
    public static partial void Defect(ILogger log, string device, Exception error);

    [LoggerMessage(7, LogLevel.Error, "{Device} could not be let go: its driver did what no driver may.")]
    public static partial void NotReleased(ILogger log, string device, Exception error);

    [LoggerMessage(8, LogLevel.Warning, "{Device} was disposed of, and nobody keeps it connected any more.")]
    public static partial void Gone(ILogger log, string device);
}
