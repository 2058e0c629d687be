using System.Text;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;

namespace PosSdk.Devices.Simulation;

/// <summary>A virtual printer that speaks ESC/POS.</summary>
internal sealed class EscPosFirmware(PrinterMechanism mechanism, PrinterProfile profile) : IPrinterFirmware
{
    private readonly EscPosDecoder _decoder = new(profile);
    private EscPosTokenizer _tokenizer = new();
    private ulong _recent;
    private bool _tellsChanges;

    public int Count => _decoder.Count;

    public PrintedPage Page() => _decoder.Page();

    public void Append(ReadOnlySpan<byte> bytes) => _tokenizer.Append(bytes);

    public bool TryRead(out EscPosToken token) => _tokenizer.TryRead(out token);

    public void ObeyAtOnce(byte value)
    {
        _recent = _recent << 8 & 0xFF_FFFF_FFFF | value;
        if ((_recent >> 8 & 0xFFFF) == 0x1004 && value is >= 1 and <= 4) mechanism.Say([Answer(value)]);
        if (_recent >> 16 == 0x101401 && (_recent >> 8 & 0xFF) <= 1 && value is >= 1 and <= 8) mechanism.Kick();
    }

    public bool IsObeyedAtOnce(EscPosToken token) => token.Code == 0x1014;

    public bool IsCut(EscPosToken token) => token.Code is 0x1D56 or 0x1B69 or 0x1B6D;

    public void Obey(EscPosToken token)
    {
        _decoder.Take(token);
        var bytes = token.Bytes.Span;
        switch (token.Code)
        {
            case 0x1B40: _tellsChanges = false; break;
            case 0x1B70: mechanism.Kick(); break;
            case 0x1D61: TellChanges(bytes.At(2) != 0); break;
            case 0x1D72 when (bytes.At(2) & 3) == 2: mechanism.Confirm([(byte)(mechanism.PinIsHigh ? 1 : 0)]); break;
            case 0x1D72: mechanism.Say([PaperByte()]); break;
            case 0x1D49: Identify(bytes.At(2)); break;
            case 0x1D28: Confirm(bytes); break;
        }
    }

    public byte[]? AutomaticStatus() => _tellsChanges ? Status() : null;

    public void Restart()
    {
        (_tokenizer, _recent, _tellsChanges) = (new(), 0, false);
        _decoder.Take(new(0, "ESC @ initialise", 0x1B40, new byte[] { 0x1B, 0x40 }, true));
    }

    private void TellChanges(bool on)
    {
        _tellsChanges = on;
        if (on) mechanism.Say(Status());
    }

    private void Confirm(ReadOnlySpan<byte> bytes)
    {
        if (bytes.At(2) == 'H' && bytes.At(6) == 0x30 && profile.JobConfirmation) mechanism.Confirm([0x37, 0x22, .. bytes.From(7), 0]);
    }

    private void Identify(byte question)
    {
        var text = question switch { 65 => "1.00 ESC/POS", 66 => "EPSON", 67 => profile.Name, 68 => "0001", _ => null };
        mechanism.Say(text is null ? [0x02] : [(byte)'_', .. Encoding.ASCII.GetBytes(text), 0]);
    }

    private byte PaperByte() => mechanism.Paper switch { PaperLevel.Out => 0x0F, PaperLevel.NearEnd => 0x03, _ => 0x00 };

    private byte Answer(byte question) => (byte)(0x12 | question switch
    {
        1 => (mechanism.PinIsHigh ? 0x04 : 0) | (mechanism.IsOnline ? 0 : 0x08),
        2 => (mechanism.CoverIsOpen ? 0x04 : 0) | (mechanism.Paper == PaperLevel.Out ? 0x20 : 0) | (mechanism.CutterIsJammed ? 0x40 : 0),
        3 => mechanism.CutterIsJammed ? 0x08 : 0,
        _ => mechanism.Paper switch { PaperLevel.Out => 0x6C, PaperLevel.NearEnd => 0x0C, _ => 0 },
    });

    private byte[] Status() =>
    [
        (byte)(0x10 | (mechanism.PinIsHigh ? 0x04 : 0) | (mechanism.IsOnline ? 0 : 0x08) | (mechanism.CoverIsOpen ? 0x20 : 0)), (byte)(mechanism.CutterIsJammed ? 0x08 : 0), PaperByte(), 0x0F,
    ];
}
