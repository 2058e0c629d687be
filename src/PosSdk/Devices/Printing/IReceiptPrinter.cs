namespace PosSdk.Devices.Printing;

/// <summary>Prints receipts.</summary>
public interface IReceiptPrinter : IExclusiveDevice
{
    /// <summary>What it can do.</summary>
    PrinterCapabilities Capabilities { get; }

    /// <summary>How it stands, as far as it said.</summary>
    PrinterStatus Status { get; }

    /// <summary>Asks it how it stands. What it does not answer stays null.</summary>
    ValueTask<PrinterStatus> QueryStatusAsync(CancellationToken cancellationToken);

    /// <summary>Prints a document in one pass. A job whose end was not seen is <see cref="PrintOutcome.Unknown"/> and is never sent again by itself.</summary>
    /// <exception cref="DeviceException">Not a byte was sent.</exception>
    ValueTask<PrintResult> PrintAsync(ReceiptDocument document, CancellationToken cancellationToken);
}

/// <summary>A printer that takes bytes as they are.</summary>
public interface IRawPrinter
{
    /// <summary>Sends bytes as one job.</summary>
    ValueTask<PrintResult> PrintRawAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
}

/// <summary>What became of a print job.</summary>
public enum PrintOutcome
{
    /// <summary>It is on paper, as far as <see cref="PrintResult.Confirmation"/> reaches.</summary>
    Printed,

    /// <summary>Nothing of it was printed.</summary>
    NotPrinted,

    /// <summary>Nobody knows how much of it is on paper: a person looks, and asks for a copy.</summary>
    Unknown,
}

/// <summary>How well a printed job is known to be printed.</summary>
public enum PrintConfirmation
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The wire took all bytes.</summary>
    TransportAccepted,

    /// <summary>The printer answered after the job that all is well.</summary>
    StatusAfterJob,

    /// <summary>The printer said that this very job is finished.</summary>
    PrinterConfirmed,
}

/// <summary>What printing came to.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Job">The job's number at this printer.</param>
/// <param name="Confirmation">How well that is known.</param>
/// <param name="After">How the printer stood then.</param>
/// <param name="Warnings">What could not be printed as asked, such as a character that no code page has.</param>
/// <param name="Message">In words, with what to do.</param>
public sealed record PrintResult(
    PrintOutcome Outcome, int Job, PrintConfirmation Confirmation, PrinterStatus After, Domain.Decisions.ValueList<string> Warnings, string Message);

/// <summary>How much paper there is.</summary>
public enum PaperLevel
{
    /// <summary>Enough.</summary>
    Enough,

    /// <summary>The roll is near its end.</summary>
    NearEnd,

    /// <summary>None.</summary>
    Out,
}

/// <summary>What is broken in a printer.</summary>
public enum PrinterFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The cutter is jammed.</summary>
    Cutter,

    /// <summary>The head is too hot, or something else that passes by itself.</summary>
    PassesByItself,

    /// <summary>Something that does not pass until it is switched off and on.</summary>
    NeedsRestart,
}

/// <summary>How a printer stands. Null is "it did not say", never "no".</summary>
/// <param name="Online">True when it takes jobs.</param>
/// <param name="Paper">How much paper there is.</param>
/// <param name="CoverOpen">True when its cover is open.</param>
/// <param name="Fault">What is broken.</param>
/// <param name="DrawerPinHigh">The level of the drawer's pin: what it means depends on the cable.</param>
/// <param name="At">When it said so.</param>
public sealed record PrinterStatus(bool? Online, PaperLevel? Paper, bool? CoverOpen, PrinterFault? Fault, bool? DrawerPinHigh, DateTimeOffset At)
{
    /// <summary>It has not said anything.</summary>
    public static PrinterStatus Unknown { get; } = new(null, null, null, null, null, DateTimeOffset.UnixEpoch);

    /// <summary>What keeps the printer from printing, in words and with what to do; null when nothing is known to.</summary>
    public string? Obstacle() => this switch
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

/// <summary>What a printer can do.</summary>
/// <param name="Columns">Characters a line in the normal font.</param>
/// <param name="Dots">Dots a line.</param>
/// <param name="CanCut">Has a cutter.</param>
/// <param name="QrCode">Draws QR codes itself.</param>
/// <param name="Image">Prints images.</param>
/// <param name="Status">Answers when asked how it is.</param>
/// <param name="JobConfirmation">Says when a job is finished.</param>
public sealed record PrinterCapabilities(int Columns, int Dots, bool CanCut, bool QrCode, bool Image, bool Status, bool JobConfirmation);
