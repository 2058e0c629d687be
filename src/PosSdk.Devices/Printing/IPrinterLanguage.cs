namespace PosSdk.Devices.Printing;

/// <summary>How one family of printers says the things a receipt needs. Writes bytes; decides nothing.</summary>
internal interface IPrinterLanguage
{
    void Initialise(JobBytes job);

    void SelectCodeTable(byte number, JobBytes job);

    void Align(TextAlignment alignment, JobBytes job);

    void Style(TextStyle style, JobBytes job);

    void EndLine(JobBytes job);

    void Feed(int lines, JobBytes job);

    void Cut(bool partial, JobBytes job);

    void OpenDrawer(int pin, JobBytes job);

    void Barcode(ReceiptElement.Barcode barcode, JobBytes job);

    void QrCode(ReadOnlySpan<byte> data, int size, JobBytes job);

    /// <summary>Announces some rows of dots, a band of a picture; the dots follow.</summary>
    void BeginRows(int stride, int count, JobBytes job);
}
