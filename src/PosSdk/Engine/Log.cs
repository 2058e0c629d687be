using Microsoft.Extensions.Logging;
using PosSdk.Journaling;

namespace PosSdk.Engine;

/// <summary>What the register writes into its log. Never an amount's reason or a name: those may be personal.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Register {Register} opened at event {Epoch}/{Seq}; {Tail} events read after the snapshot.")]
    public static partial void Opened(ILogger logger, Guid register, long epoch, long seq, long tail);

    [LoggerMessage(2, LogLevel.Debug, "{Command} refused: {Code}.")]
    public static partial void Refused(ILogger logger, string command, string code);

    [LoggerMessage(3, LogLevel.Error, "{Command} failed; nothing of it was recorded.")]
    public static partial void Failed(ILogger logger, string command, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "The snapshot after event {Position} cannot be used ({Reason}); the journal is read from its beginning instead.")]
    public static partial void SnapshotUnusable(ILogger logger, JournalPosition position, string reason);

    [LoggerMessage(5, LogLevel.Warning, "A snapshot could not be saved; the register goes on, and its next start takes longer.")]
    public static partial void SnapshotNotSaved(ILogger logger, Exception exception);
}
