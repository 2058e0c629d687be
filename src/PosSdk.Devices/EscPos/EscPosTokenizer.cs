namespace PosSdk.Devices.EscPos;

/// <summary>Cuts a stream into commands: one token a command with all its data. Takes bytes as they come and never throws, whatever they are.</summary>
/// <remarks>
/// What nobody defined is a token too: the introducer and the byte after it. ESC = moves the stream between printer and customer display.
/// Follows real firmware in knowing lengths from the command alone, so a broken job keeps swallowing what comes after it until its count is full. Not thread-safe.
/// </remarks>
public sealed class EscPosTokenizer(EscPosDialect dialect = EscPosDialect.Printer)
{
    private readonly TokenBuffer _buffer = new();
    private EscPosDialect _dialect = dialect;
    private int _kanjiCharacterBytes = 72;
    private NextCommand? _next;

    /// <summary>How many bytes wait for the rest of their command.</summary>
    public int Waiting => _buffer.Waiting;

    /// <summary>All tokens of a whole stream. Their lengths add up to the stream's.</summary>
    public static IReadOnlyList<EscPosToken> Tokenize(ReadOnlyMemory<byte> stream, EscPosDialect dialect = EscPosDialect.Printer)
    {
        var tokenizer = new EscPosTokenizer(dialect);
        tokenizer.Append(stream.Span);
        tokenizer.Complete();
        var tokens = new List<EscPosToken>();
        while (tokenizer.TryRead(out var token)) tokens.Add(token);
        return tokens;
    }

    /// <summary>Takes what came.</summary>
    public void Append(ReadOnlySpan<byte> bytes) => _buffer.Append(bytes);

    /// <summary>Says that nothing more comes: what waits for its rest becomes a token that is not complete.</summary>
    public void Complete() => _buffer.Complete();

    /// <summary>Takes the next token; false when its end did not come yet. A run of text ends where the bytes so far end.</summary>
    public bool TryRead(out EscPosToken token)
    {
        if (!_buffer.TryRead(_next ??= Next, out token)) return false;
        Follow(token);
        return true;
    }

    private (string Name, int Code, long Length) Next(ReadOnlySpan<byte> bytes) => bytes[0] switch
    {
        >= 0x20 => ("text", EscPosToken.Text, Text(bytes)),
        0x09 => ("HT tab", 0x09, 1),
        0x0A when _dialect == EscPosDialect.Printer && bytes is [_, 0x0D, ..] => ("LF CR print and feed", 0x0A, 2),
        0x0A => ("LF print and feed", 0x0A, 1),
        0x0B when _dialect == EscPosDialect.CustomerDisplay => ("HOM cursor home", 0x0B, 1),
        0x0C => ("FF print and eject", 0x0C, 1),
        0x0D when _dialect == EscPosDialect.Printer && bytes is [_, 0x0A, ..] => ("CR LF print and feed", 0x0A, 2),
        0x0D => ("CR print", 0x0D, 1),
        0x18 => ("CAN cancel", 0x18, 1),
        EscPosCommands.Us when IsMeaningless(bytes) => Controls(bytes),
        EscPosCommands.Dle or EscPosCommands.Esc or EscPosCommands.Fs or EscPosCommands.Gs or EscPosCommands.Us => Command(bytes),
        0x08 when _dialect == EscPosDialect.CustomerDisplay => ("BS cursor left", 0x08, 1),
        _ => Controls(bytes),
    };

    private (string Name, int Code, long Length) Controls(ReadOnlySpan<byte> bytes)
    {
        var length = 1;
        while (length < bytes.Length && IsMeaningless(bytes[length..])) length++;
        return ("controls", 1, length);
    }

    private (string Name, int Code, long Length) Command(ReadOnlySpan<byte> bytes)
    {
        var family = Family(bytes[0]);
        if (bytes.Length < 2) return ("controls", bytes[0], _buffer.IsComplete ? 1 : CommandLength.NotYetKnown);
        var code = EscPosCommands.Key(bytes[0], bytes[1]);
        if (EscPosCommands.Find(_dialect, bytes[0], bytes[1]) is { } command)
            return (command.Name, code, code == 0x1C32 ? 4 + _kanjiCharacterBytes : command.Measure(bytes));
        // Because an introducer begins a command of its own, and one that is lost must not take it along.
        return Family(bytes[1]).Length > 0 ? ("controls", bytes[0], 1) : (family + " unknown", code, 2);
    }

    private void Follow(EscPosToken token)
    {
        if (!token.IsComplete) return;
        var bytes = token.Bytes.Span;
        if (token.Code == 0x1B3D) _dialect = bytes[2] == 2 ? EscPosDialect.CustomerDisplay : EscPosDialect.Printer;
        if (token.Code == 0x1B40) _kanjiCharacterBytes = 72;
        // FS ( A 48: the kanji font decides how many bytes a kanji character of one's own takes: 24 x 24, 20 x 24, 16 x 16 dots.
        if (token.Code == 0x1C28 && bytes.Length == 7 && bytes[2] == 'A' && bytes[5] is 0x30 or 0)
            _kanjiCharacterBytes = (bytes[6] & 0x0F) switch { 1 => 60, 2 => 32, _ => 72 };
    }

    private bool IsMeaningless(ReadOnlySpan<byte> bytes) => bytes[0] switch
    {
        0x08 or 0x0B => _dialect == EscPosDialect.Printer,
        < 0x08 or 0x0E or 0x0F or (> 0x10 and < 0x18) or 0x19 or 0x1A or 0x1E => true,
        // Because US begins commands of displays only, a printer takes it for one where such a command follows and else for nothing.
        EscPosCommands.Us => _dialect == EscPosDialect.Printer && (bytes.Length > 1 ? EscPosCommands.Find(_dialect, EscPosCommands.Us, bytes[1]) is null : _buffer.IsComplete),
        _ => false,
    };

    private static string Family(byte value) => value switch
    {
        EscPosCommands.Dle => "DLE",
        EscPosCommands.Esc => "ESC",
        EscPosCommands.Fs => "FS",
        EscPosCommands.Gs => "GS",
        EscPosCommands.Us => "US",
        _ => "",
    };

    /// <summary>How many bytes of text stand first.</summary>
    internal static int Text(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.IndexOfAnyInRange((byte)0, (byte)0x1F);
        return length < 0 ? bytes.Length : length;
    }
}
