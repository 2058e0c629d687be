namespace PosSdk.Devices.Printing;

/// <summary>What a person must do before a printer prints.</summary>
internal static class PrinterObstacles
{
    /// <summary>What keeps the printer from printing, in words; null when nothing is known to.</summary>
    public static string? Obstacle(this PrinterStatus status) => status switch
    {
        { CoverOpen: true } => "The printer's cover is open: close it.",
        { Paper: PaperLevel.Out } => "The printer is out of paper: put in a new roll.",
        { Fault: PrinterFault.Cutter } => "The printer's cutter is jammed: clear it, then switch the printer off and on.",
        { Fault: PrinterFault.NeedsRestart } => "The printer has a fault: switch it off and on.",
        { Fault: PrinterFault.PassesByItself } => "The printer is too hot: wait a minute.",
        { Online: false } => "The printer is offline: look at its buttons and its display.",
        _ => null,
    };
}
