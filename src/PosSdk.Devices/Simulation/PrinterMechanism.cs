using System.Text;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;

namespace PosSdk.Devices.Simulation;

/// <summary>The inside of a virtual printer: takes bytes, prints while it can, says what it has to say. Keeps what is half received when a connection ends, as real ones do.</summary>
internal sealed class PrinterMechanism(PrinterProfile profile, string maker, string model)
{
    private readonly EscPosTokenizer _tokenizer = new();
    private readonly EscPosDecoder _decoder = new(profile);
    private readonly Queue<EscPosToken> _waiting = [];
    private readonly List<byte[]> _replies = [];
    private ulong _recent;
    private bool _tellsChanges;
    private int _lines;

    public PaperLevel Paper { get; private set; } = PaperLevel.Enough;
    public bool CoverIsOpen { get; private set; }
    public bool CutterIsJammed { get; private set; }
    public bool DrawerIsOpen { get; private set; }
    public bool HighMeansOpen { get; init; }
    public bool HasDrawer { get; init; } = true;
    public int? PaperOutAfterLines { get; init; }
    public int? CoverOpenAfterLines { get; init; }
    public int Kicks { get; private set; }

    public PrintedPage Page() => _decoder.Page();

    private bool IsOnline => !CoverIsOpen && !CutterIsJammed && Paper != PaperLevel.Out;

    private bool PinIsHigh => HasDrawer && DrawerIsOpen == HighMeansOpen;

    /// <summary>Takes bytes; what is to be sent back comes out of <see cref="TakeReplies"/>.</summary>
    public void Receive(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes) ObeyAtOnce(value);
        _tokenizer.Append(bytes);
        while (_tokenizer.TryRead(out var token)) _waiting.Enqueue(token);
        Work();
    }

    public IReadOnlyList<byte[]> TakeReplies()
    {
        byte[][] replies = [.. _replies];
        _replies.Clear();
        return replies;
    }

    /// <summary>Somebody does something to the printer.</summary>
    public void Change(PaperLevel? paper = null, bool? coverIsOpen = null, bool? cutterIsJammed = null, bool? drawerIsOpen = null)
    {
        (Paper, CoverIsOpen, CutterIsJammed, DrawerIsOpen) = (paper ?? Paper, coverIsOpen ?? CoverIsOpen, cutterIsJammed ?? CutterIsJammed, drawerIsOpen ?? DrawerIsOpen);
        if (_tellsChanges) _replies.Add(AutomaticStatus());
        Work();
    }

    // Because printers obey these wherever they stand, in a picture too, and even while they cannot print.
    private void ObeyAtOnce(byte value)
    {
        _recent = _recent << 8 & 0xFF_FFFF_FFFF | value;
        if ((_recent >> 8 & 0xFFFF) == 0x1004 && value is >= 1 and <= 4) _replies.Add([Answer(value)]);
        if (_recent >> 16 == 0x101401 && (_recent >> 8 & 0xFF) <= 1 && value is >= 1 and <= 8) Kick();
    }

    private void Work()
    {
        while (IsOnline && _waiting.TryDequeue(out var token))
        {
            if (token.Code == 0x1014) continue;
            var before = _decoder.Count;
            _decoder.Take(token);
            if (_decoder.Count > before) CountLines();
            Do(token.Code, token.Bytes.Span);
        }
    }

    private void CountLines()
    {
        _lines++;
        if (_lines == PaperOutAfterLines) Change(paper: PaperLevel.Out);
        if (_lines == CoverOpenAfterLines) Change(coverIsOpen: true);
    }

    private void Do(int code, ReadOnlySpan<byte> bytes)
    {
        switch (code)
        {
            case 0x1B40: _tellsChanges = false; break;
            case 0x1B70: Kick(); break;
            case 0x1D61: TellChanges(bytes.At(2) != 0); break;
            case 0x1D72: _replies.Add([(bytes.At(2) & 3) == 2 ? (byte)(PinIsHigh ? 1 : 0) : PaperByte()]); break;
            case 0x1D49: Identify(bytes.At(2)); break;
            case 0x1D28: Confirm(bytes); break;
        }
    }

    private void TellChanges(bool on)
    {
        _tellsChanges = on;
        if (on) _replies.Add(AutomaticStatus());
    }

    private void Confirm(ReadOnlySpan<byte> bytes)
    {
        if (bytes.At(2) == 'H' && bytes.At(6) == 0x30 && profile.JobConfirmation) _replies.Add([0x37, 0x22, .. bytes.From(7), 0]);
    }

    private void Identify(byte question)
    {
        var text = question switch { 65 => "1.00 ESC/POS", 66 => maker, 67 => model, 68 => "0001", _ => null };
        _replies.Add(text is null ? [0x02] : [(byte)'_', .. Encoding.ASCII.GetBytes(text), 0]);
    }

    private void Kick()
    {
        Kicks++;
        if (HasDrawer) Change(drawerIsOpen: true);
    }

    private byte PaperByte() => Paper switch { PaperLevel.Out => 0x0F, PaperLevel.NearEnd => 0x03, _ => 0x00 };

    private byte Answer(byte question) => (byte)(0x12 | question switch
    {
        1 => (PinIsHigh ? 0x04 : 0) | (IsOnline ? 0 : 0x08),
        2 => (CoverIsOpen ? 0x04 : 0) | (Paper == PaperLevel.Out ? 0x20 : 0) | (CutterIsJammed ? 0x40 : 0),
        3 => CutterIsJammed ? 0x08 : 0,
        _ => Paper switch { PaperLevel.Out => 0x6C, PaperLevel.NearEnd => 0x0C, _ => 0 },
    });

    private byte[] AutomaticStatus() =>
        [(byte)(0x10 | (PinIsHigh ? 0x04 : 0) | (IsOnline ? 0 : 0x08) | (CoverIsOpen ? 0x20 : 0)), (byte)(CutterIsJammed ? 0x08 : 0), PaperByte(), 0x0F];
}
