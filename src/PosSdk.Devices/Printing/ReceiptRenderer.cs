using PosSdk.Devices.Star;
using PosSdk.Domain.Decisions;

namespace PosSdk.Devices.Printing;

/// <summary>Bytes ready for a printer.</summary>
/// <param name="Bytes">One whole job.</param>
/// <param name="Warnings">What could not be printed as asked; empty when all could.</param>
public sealed record RenderedReceipt(ReadOnlyMemory<byte> Bytes, ValueList<string> Warnings);

/// <summary>
/// Makes the bytes of a receipt for a model of printer. Never replaces a letter by one that looks like it: a line with letters that no code page has goes out as dots,
/// and what our font lacks too is a question mark and a warning.
/// </summary>
/// <remarks>The job begins by initialising the printer and opens the drawer only where the document says so: picture and code data are kept from acting as commands. Thread-safe.</remarks>
public sealed class ReceiptRenderer
{
    private readonly PrinterProfile _profile;
    private readonly IPrinterLanguage _language;
    private readonly CodePageSet _pages;

    private ReceiptRenderer(PrinterProfile profile, IPrinterLanguage language) => (_profile, _language, _pages) = (profile, language, new(profile));

    /// <summary>For a printer that speaks ESC/POS.</summary>
    public static ReceiptRenderer EscPos(PrinterProfile profile) => new(profile, new EscPosLanguage());

    /// <summary>For a Star printer in its own language.</summary>
    public static ReceiptRenderer Star(PrinterProfile? profile = null) => new(profile ?? PrinterProfiles.StarLine, new StarLanguage());

    /// <summary>The job for a document.</summary>
    public RenderedReceipt Render(ReceiptDocument document)
    {
        using var job = new JobBytes();
        return new RenderPass(_profile, _language, _pages, job).Render(document);
    }
}
