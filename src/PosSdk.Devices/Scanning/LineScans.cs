using System.Text;
using System.Text.Unicode;

namespace PosSdk.Devices.Scanning;

/// <summary>Scans as bytes of text with ends: a serial line, a network, a keyboard's characters.</summary>
/// <param name="options">How to listen.</param>
/// <param name="framing">Where scans begin and end.</param>
/// <param name="isKeyboard">True when people may type on it too.</param>
internal sealed class LineScans(ScannerOptions options, ScanFraming framing, bool isKeyboard) : IScanDecoder
{
    private readonly ScanFramer _framer = new(framing);
    private readonly StringBuilder _typed = new();

    public TimeSpan? Patience => _framer.IsPending ? framing.Gap : null;

    public IReadOnlyList<DecodedScan> Push(ReadOnlySpan<byte> bytes, TimeSpan at)
    {
        // Because one byte is one character of Latin-1, cutting loses nothing, and no byte of UTF-8 looks like a terminator.
        var pieces = _framer.Cut(Encoding.Latin1.GetString(bytes), at);
        List<DecodedScan> scans = [];
        foreach (var piece in pieces)
            if (Read(piece) is { } scan) scans.Add(scan);
        return scans;
    }

    public IReadOnlyList<DecodedScan> Silence() => _framer.IsPending && Read(_framer.End(byTerminator: false)) is { } scan ? [scan] : [];

    public void Clear()
    {
        _framer.Clear();
        _typed.Clear();
    }

    private DecodedScan? Read(ScanPiece piece)
    {
        var raw = Encoding.Latin1.GetBytes(piece.Characters);
        var text = Utf8.IsValid(raw) ? Encoding.UTF8.GetString(raw) : piece.Characters;
        if (!IsTyped(piece) && _framer.TextOf(text) is { } scan)
        {
            _typed.Clear();
            return new DecodedScan(scan, raw);
        }
        if (isKeyboard) Type(text, piece.ByTerminator);
        return null;
    }

    // Because a prefix is a key that nobody has, it settles the question where there is one.
    private bool IsTyped(ScanPiece piece) =>
        isKeyboard && framing.Prefix is null or "" && piece.Characters.Length > 1 && piece.Took / (piece.Characters.Length - 1) > options.SlowestScan;

    private void Type(string text, bool isEnd)
    {
        _typed.Append(text);
        if (!isEnd || _typed.Length == 0) return;
        var typed = _typed.ToString();
        _typed.Clear();
        options.Typed?.Invoke(typed);
    }
}
