using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;

namespace PosSdk.Devices.Simulation;

/// <summary>The inside of a virtual printer: takes bytes, prints while it can, says what it has to say. Keeps what is half received when a connection ends, as real ones do.</summary>
internal sealed class PrinterMechanism
{
    private readonly IPrinterFirmware _firmware;
    private readonly Queue<EscPosToken> _waiting = [];
    private readonly List<PrinterReply> _replies = [];
    private int _lines, _cuts, _confirmed;

    public PrinterMechanism(Func<PrinterMechanism, IPrinterFirmware> load) => _firmware = load(this);

    public PaperLevel Paper { get; private set; } = PaperLevel.Enough;
    public bool CoverIsOpen { get; private set; }
    public bool CutterIsJammed { get; private set; }
    public bool DrawerIsOpen { get; private set; }
    public bool HighMeansOpen { get; init; }
    public bool HasDrawer { get; init; } = true;
    public int? PaperOutAfterLines { get; set; }
    public int? CoverOpenAfterLines { get; set; }
    public int? CutterJamsAtCut { get; set; }
    public int Kicks { get; private set; }

    public bool IsOnline => !CoverIsOpen && !CutterIsJammed && Paper != PaperLevel.Out;

    public bool PinIsHigh => HasDrawer && DrawerIsOpen == HighMeansOpen;

    public PrintedPage Page() => _firmware.Page();

    /// <summary>Takes bytes; what is to be sent back comes out of <see cref="TakeReplies"/>.</summary>
    public void Receive(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes) _firmware.ObeyAtOnce(value);
        _firmware.Append(bytes);
        while (_firmware.TryRead(out var token))
            if (!_firmware.IsObeyedAtOnce(token)) _waiting.Enqueue(token);
        Work();
    }

    public void Say(byte[] bytes, bool isConfirmation = false) => _replies.Add(new(bytes, isConfirmation));

    /// <summary>Says that all so far is on paper. Where nothing has come out since it said so last, that says of no job that it is.</summary>
    public void Confirm(byte[] bytes)
    {
        Say(bytes, isConfirmation: _lines > _confirmed);
        _confirmed = _lines;
    }

    public IReadOnlyList<PrinterReply> TakeReplies()
    {
        PrinterReply[] replies = [.. _replies];
        _replies.Clear();
        return replies;
    }

    /// <summary>Somebody does something to the printer.</summary>
    public void Change(PaperLevel? paper = null, bool? coverIsOpen = null, bool? cutterIsJammed = null, bool? drawerIsOpen = null)
    {
        (Paper, CoverIsOpen, CutterIsJammed, DrawerIsOpen) = (paper ?? Paper, coverIsOpen ?? CoverIsOpen, cutterIsJammed ?? CutterIsJammed, drawerIsOpen ?? DrawerIsOpen);
        if (_firmware.AutomaticStatus() is { } status) Say(status);
        Work();
    }

    /// <summary>Nothing of the plan happens any more, and what was wrong is put right.</summary>
    public void Mend()
    {
        (PaperOutAfterLines, CoverOpenAfterLines, CutterJamsAtCut) = (null, null, null);
        Change(PaperLevel.Enough, coverIsOpen: false, cutterIsJammed: false);
    }

    /// <summary>Switched off and on: what is not on paper is lost.</summary>
    public void Restart()
    {
        _waiting.Clear();
        _replies.Clear();
        _firmware.Restart();
    }

    public void Kick()
    {
        Kicks++;
        if (HasDrawer) Change(drawerIsOpen: true);
    }

    private void Work()
    {
        while (IsOnline && _waiting.TryPeek(out var token))
        {
            if (_firmware.IsCut(token) && ++_cuts == CutterJamsAtCut)
            {
                Change(cutterIsJammed: true);
                return;
            }
            _waiting.Dequeue();
            var before = _firmware.Count;
            _firmware.Obey(token);
            if (_firmware.Count > before) CountLines();
        }
    }

    private void CountLines()
    {
        _lines++;
        if (_lines == PaperOutAfterLines) Change(paper: PaperLevel.Out);
        if (_lines == CoverOpenAfterLines) Change(coverIsOpen: true);
    }
}
