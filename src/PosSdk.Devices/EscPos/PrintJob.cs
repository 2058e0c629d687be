using PosSdk.Devices.Printing;

namespace PosSdk.Devices.EscPos;

/// <summary>The bytes of one job as they go over the wire: the receipt, automatic status switched on again, and the question whether it came out.</summary>
internal sealed class PrintJob
{
    private const int MarkDigits = 4;
    private const long MarkBase = 64;

    public PrintJob(PrinterProfile profile, ReadOnlyMemory<byte> receipt, bool canAnswer, long mark)
    {
        var expectsMark = canAnswer && profile.JobConfirmation;
        var letters = Mark(mark);
        Expected = expectsMark ? "7\"" + letters : null;
        var span = receipt.Span;
        // Because ESC @ switches automatic status off, and paper that runs out within the job must be told.
        var begins = span.StartsWith((ReadOnlySpan<byte>)[0x1B, 0x40]) && expectsMark ? 2 : 0;
        byte[] question = !canAnswer ? [] : expectsMark ? [0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, .. letters.Select(letter => (byte)letter)] : [.. PaperQuestion, 0x1D, 0x72, 2];
        Bytes = (byte[])[.. span[..begins], .. expectsMark ? AutomaticStatus : [], .. span[begins..], .. question];
    }

    /// <summary>Switches automatic status on, for everything.</summary>
    public static byte[] AutomaticStatus { get; } = [0x1D, 0x61, 0xFF];

    /// <summary>Asks for the paper behind all that waits, by GS r.</summary>
    public static byte[] PaperQuestion { get; } = [0x1D, 0x72, 1];

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The block that says the job is on paper; null when the printer has none.</summary>
    public string? Expected { get; }

    /// <summary>Ends whatever a broken job left: its last command is given its bytes, blank ones, and then the printer begins anew.</summary>
    public static byte[] Flush(PrinterProfile profile) => [.. new byte[Math.Max(8192, profile.Dots / 8 * 256 + 64)], 0x1B, 0x40, .. AutomaticStatus];

    // Because only the latest question is answered, and a till that starts again must not take the answer to an old one for its own.
    private static string Mark(long number) => string.Create(MarkDigits, number, static (letters, rest) =>
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            letters[i] = (char)('0' + rest % MarkBase);
            rest /= MarkBase;
        }
    });
}
