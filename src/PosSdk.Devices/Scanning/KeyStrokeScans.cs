namespace PosSdk.Devices.Scanning;

/// <summary>Scans as key strokes of a Linux input device. Silence is judged by the events' own times, so a recorded file says what the device said.</summary>
internal sealed class KeyStrokeScans(ScanFraming framing) : IScanDecoder
{
    private const char Control = (char)0x1F;

    private readonly ScanFramer _framer = new(framing);
    private readonly List<byte> _partial = [];
    private readonly List<byte> _raw = [];
    private bool _leftShift, _rightShift, _capsLock, _control, _isTorn;

    private bool IsShifted => _leftShift || _rightShift;

    private bool IsHeld => IsShifted || _control;

    public TimeSpan? Patience => _framer.IsPending ? framing.Gap : null;

    public IReadOnlyList<DecodedScan> Push(ReadOnlySpan<byte> bytes, TimeSpan at)
    {
        List<DecodedScan> scans = [];
        foreach (var value in bytes)
        {
            _partial.Add(value);
            if (_partial.Count < InputEvent.Length) continue;
            byte[] record = [.. _partial];
            _partial.Clear();
            Take(InputEvent.Read(record), record, scans);
        }
        return scans;
    }

    public IReadOnlyList<DecodedScan> Silence()
    {
        List<DecodedScan> scans = [];
        if (_framer.IsPending) End(_framer.End(byTerminator: false), scans);
        return scans;
    }

    public void Clear()
    {
        _framer.Clear();
        _partial.Clear();
        _raw.Clear();
        (_leftShift, _rightShift, _capsLock, _control, _isTorn) = (false, false, false, false, false);
    }

    private void Take(InputEvent happened, byte[] record, List<DecodedScan> scans)
    {
        if (happened is { Type: InputEvent.Synchronise, Code: InputEvent.Dropped })
        {
            // Because the system lost key strokes, what there is of this scan is a wrong code.
            Clear();
            _isTorn = true;
        }
        if (happened.Type == InputEvent.Key) Hold(happened);
        if (happened is { Type: InputEvent.Key, Value: InputEvent.Pressed } && CharacterOf(happened.Code) is { } character)
            foreach (var piece in _framer.Cut([character], happened.At)) End(piece, scans);
        _raw.AddRange(record);
        if (!_framer.IsPending && !IsHeld) _raw.Clear();
    }

    private void End(ScanPiece piece, List<DecodedScan> scans)
    {
        if (!_isTorn && _framer.TextOf(piece.Characters) is { } text) scans.Add(new DecodedScan(text, _raw.ToArray()));
        _isTorn = false;
        _raw.Clear();
    }

    private void Hold(InputEvent key)
    {
        var isDown = key.Value != InputEvent.Released;
        if (key.Code == UsKeyboard.LeftShift) _leftShift = isDown;
        if (key.Code == UsKeyboard.RightShift) _rightShift = isDown;
        if (key.Code is UsKeyboard.LeftControl or UsKeyboard.RightControl) _control = isDown;
        if (key is { Code: UsKeyboard.CapsLock, Value: InputEvent.Pressed }) _capsLock = !_capsLock;
    }

    // Because the separator GS has no key, scanners type Ctrl and a bracket for it, as terminals do.
    private char? CharacterOf(int key)
    {
        if (UsKeyboard.CharacterOf(key, IsShifted) is not { } character) return null;
        if (char.IsAsciiLetter(character) && _capsLock) character = char.IsAsciiLetterLower(character) ? char.ToUpperInvariant(character) : char.ToLowerInvariant(character);
        return _control && character >= ' ' ? (char)(character & Control) : character;
    }
}
