using System.Text;

namespace PosSdk.Devices.Scanning;

/// <summary>
/// How a scanner on a line or a keyboard marks where a scan begins and ends. The defaults fit scanners as they come out of their boxes, slow ones too.
/// </summary>
public sealed record ScanFraming
{
    /// <summary>Characters that end a scan; several in a row end one scan, so CR LF does not make a second, empty one.</summary>
    public IReadOnlyList<char> Terminators { get; init; } = ['\r', '\n', '\t'];

    /// <summary>What the scanner puts in front, such as STX; null for nothing. Characters before it are no scan and are thrown away.</summary>
    public string? Prefix { get; init; }

    /// <summary>Silence that ends a scan whose terminator never comes.</summary>
    /// <value>150 ms unless set: scanners that type like a keyboard pause up to 100 ms between characters.</value>
    public TimeSpan Gap { get; init; } = TimeSpan.FromMilliseconds(150);

    /// <summary>Scans shorter than this are keys that somebody pressed.</summary>
    /// <value>One unless set.</value>
    public int MinimumLength { get; init; } = 1;

    /// <summary>How a scanner that is a keyboard ends its scans: as others do, but what is shorter than three characters is keys that somebody pressed.</summary>
    public static ScanFraming OfKeyboard { get; } = new() { MinimumLength = 3 };

    /// <summary>How a scanner on a line ends its scans: a pause within a scan may be the network's, so only a second of silence ends one.</summary>
    public static ScanFraming OfLine { get; } = new() { Gap = TimeSpan.FromSeconds(1) };

    /// <summary>What a keyboard sends where the code holds the separator GS (0x1D), which has no key. Add <c>~</c> where no code holds one itself.</summary>
    public IReadOnlyList<string> SeparatorStandIns { get; init; } = ["<GS>", "{GS}"];
}

/// <summary>Cuts characters as they arrive into scans. It reads no clock: the caller says when each piece came, by any clock that does not go back.</summary>
public sealed class ScanFramer
{
    private readonly ScanFraming _framing;
    private readonly StringBuilder _pending = new();
    private TimeSpan _first, _last;

    /// <summary>A framer for one scanner; it is not to be shared between threads.</summary>
    public ScanFramer(ScanFraming framing)
    {
        ArgumentNullException.ThrowIfNull(framing);
        _framing = framing;
    }

    /// <summary>True while characters wait for their end.</summary>
    internal bool IsPending => _pending.Length > 0;

    /// <summary>Takes characters that came at a time and answers the scans they complete, most often none or one.</summary>
    public IReadOnlyList<string> Push(ReadOnlySpan<char> characters, TimeSpan at) => [.. Cut(characters, at).Select(piece => TextOf(piece.Characters)).OfType<string>()];

    /// <summary>The scan that silence has ended by this time; null when none has.</summary>
    public string? Flush(TimeSpan at) => SilenceEnds(at) ? TextOf(End(byTerminator: false).Characters) : null;

    /// <summary>The pieces between ends, empty ones too, with all that came.</summary>
    internal List<ScanPiece> Cut(ReadOnlySpan<char> characters, TimeSpan at)
    {
        List<ScanPiece> pieces = [];
        if (SilenceEnds(at)) pieces.Add(End(byTerminator: false));
        foreach (var character in characters)
        {
            if (_framing.Terminators.Contains(character))
            {
                pieces.Add(End(byTerminator: true));
                continue;
            }
            if (!IsPending) _first = at;
            _last = at;
            _pending.Append(character);
        }
        return pieces;
    }

    /// <summary>What came since the last end.</summary>
    internal ScanPiece End(bool byTerminator)
    {
        var piece = new ScanPiece(_pending.ToString(), _last - _first, byTerminator);
        Clear();
        return piece;
    }

    /// <summary>What a piece says, without its prefix and with separators in place of their stand-ins; null when it is no scan.</summary>
    internal string? TextOf(string piece)
    {
        var text = piece;
        if (_framing.Prefix is { Length: > 0 } prefix)
        {
            var start = text.LastIndexOf(prefix, StringComparison.Ordinal);
            if (start < 0) return null;
            text = text[(start + prefix.Length)..];
        }
        foreach (var standIn in _framing.SeparatorStandIns) text = text.Replace(standIn, "\x1D", StringComparison.Ordinal);
        return text.Length < Math.Max(1, _framing.MinimumLength) ? null : text;
    }

    /// <summary>Forgets what waits.</summary>
    internal void Clear()
    {
        _pending.Clear();
        (_first, _last) = (default, default);
    }

    private bool SilenceEnds(TimeSpan at) => IsPending && at - _last >= _framing.Gap;
}

/// <summary>Characters between two ends.</summary>
/// <param name="Characters">As they came, without the end itself.</param>
/// <param name="Took">From the first to the last.</param>
/// <param name="ByTerminator">False when silence ended them.</param>
internal readonly record struct ScanPiece(string Characters, TimeSpan Took, bool ByTerminator);
