using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Star;

namespace PosSdk.Devices.Simulation;

/// <summary>A virtual printer that speaks Star's own language.</summary>
/// <remarks>Single bytes act where a command may begin; data of pictures and codes is no such place. ESC ACK is obeyed wherever it stands.</remarks>
internal sealed class StarFirmware(PrinterMechanism mechanism, PrinterProfile profile) : IPrinterFirmware
{
    private readonly StarDecoder _decoder = new(profile);
    private StarTokenizer _tokenizer = new();
    private int _recent;
    private int _ends;
    private bool _isEndMarked;
    private bool _tellsChanges;

    public int Count => _decoder.Count;

    public PrintedPage Page() => _decoder.Page();

    public void Append(ReadOnlySpan<byte> bytes) => _tokenizer.Append(bytes);

    public bool TryRead(out EscPosToken token) => _tokenizer.TryRead(out token);

    public void ObeyAtOnce(byte value)
    {
        _recent = _recent << 8 & 0xFF_FFFF | value;
        if (_recent == 0x1B0601) mechanism.Say(Status());
        if (_recent == 0x1B0618) mechanism.Restart();
    }

    public bool IsObeyedAtOnce(EscPosToken token)
    {
        if (token.Code is 0x19 or 0x1A or 0x1C) mechanism.Kick();
        return token.Code is 0x19 or 0x1A or 0x1C or 0x1B06;
    }

    public bool IsCut(EscPosToken token) => token.Code == 0x1B64;

    public void Obey(EscPosToken token)
    {
        _decoder.Take(token);
        switch (token.Code)
        {
            case 0x07: mechanism.Kick(); break;
            case 0x17: MarkEnd(); break;
            case 0x18 or 0x1B1E45: (_ends, _isEndMarked) = (0, false); break;
            case 0x1B1E61: TellChanges(token.Bytes.Span.At(3) != 0); break;
        }
    }

    public byte[]? AutomaticStatus() => _tellsChanges ? Status() : null;

    public void Restart()
    {
        (_tokenizer, _recent, _ends, _isEndMarked, _tellsChanges) = (new(), 0, 0, false, false);
        _decoder.Take(new(0, "CAN cancel and initialise", 0x18, new byte[] { 0x18 }, true));
    }

    private void MarkEnd()
    {
        (_ends, _isEndMarked) = ((_ends + 1) % 32, true);
        if (_tellsChanges) mechanism.Say(Status(), isConfirmation: true);
    }

    private void TellChanges(bool on)
    {
        _tellsChanges = on;
        if (on) mechanism.Say(Status());
    }

    // Nine bytes: two of header that say so, and the counter in the eighth. A closed contact is a low level.
    private byte[] Status() =>
    [
        0x23, 0x06, (byte)((_isEndMarked ? 0x02 : 0) | (mechanism.PinIsHigh ? 0 : 0x04) | (mechanism.IsOnline ? 0 : 0x08) | (mechanism.CoverIsOpen ? 0x20 : 0)),
        (byte)(mechanism.CutterIsJammed ? 0x08 : 0), 0, (byte)(mechanism.Paper switch { PaperLevel.Out => 0x0C, PaperLevel.NearEnd => 0x04, _ => 0 }), 0,
        (byte)((_ends & 0x07) << 1 | (_ends & 0x18) << 2), 0,
    ];
}
