using PosSdk.Devices.EscPos;

namespace PosSdk.Devices.Star;

/// <summary>Cuts a stream in Star's own language (Line Mode and StarPRNT) into commands, as <see cref="EscPosTokenizer"/> does with ESC/POS. Never throws, whatever the bytes.</summary>
/// <remarks>
/// The code of a command with two letters behind ESC, such as ESC GS t, is its first three bytes. In raster mode (ESC * r A) the letters b and k begin rows of dots. Not thread-safe.
/// </remarks>
public sealed class StarTokenizer
{
    internal const int RasterRow = 0x62;

    private readonly TokenBuffer _buffer = new();
    private bool _isRaster;

    /// <summary>How many bytes wait for the rest of their command.</summary>
    public int Waiting => _buffer.Waiting;

    /// <summary>All tokens of a whole stream. Their lengths add up to the stream's.</summary>
    public static IReadOnlyList<EscPosToken> Tokenize(ReadOnlyMemory<byte> stream)
    {
        var tokenizer = new StarTokenizer();
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
        if (!_buffer.TryRead(Next, out token)) return false;
        if (token.Code == 0x1B2A && token.IsComplete && token.Bytes.Span[3] is var mode) _isRaster = mode == 'A' || _isRaster && mode != 'B';
        if (token.Code == 0x1B40) _isRaster = false;
        return true;
    }

    private (string Name, int Code, long Length) Next(ReadOnlySpan<byte> bytes) => bytes[0] switch
    {
        (byte)'b' or (byte)'k' when _isRaster => ("raster row", RasterRow, CommandLength.Counted16(1)(bytes)),
        >= 0x20 => ("text", EscPosToken.Text, EscPosTokenizer.Text(bytes)),
        StarCommands.Esc => Escape(bytes),
        _ => StarCommands.Find(bytes[0]) is { } command ? (command.Name, bytes[0], command.Measure(bytes)) : ("controls", 1, Meaningless(bytes)),
    };

    private static int Meaningless(ReadOnlySpan<byte> bytes)
    {
        var length = 1;
        while (length < bytes.Length && bytes[length] < 0x20 && bytes[length] != StarCommands.Esc && StarCommands.Find(bytes[length]) is null) length++;
        return length;
    }

    private static (string Name, int Code, long Length) Escape(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2) return ("controls", StarCommands.Esc, CommandLength.NotYetKnown);
        var isGroup = bytes[1] is StarCommands.Gs or StarCommands.Rs or StarCommands.Fs;
        if (isGroup && bytes.Length < 3) return ("controls", StarCommands.Esc, CommandLength.NotYetKnown);
        var code = bytes[0] << 8 | bytes[1];
        if (isGroup) code = code << 8 | bytes[2];
        if (StarCommands.Find(code) is { } command) return (command.Name, code, command.Measure(bytes));
        // Because an introducer begins a command of its own, and one that is lost must not take it along.
        return bytes[1] == StarCommands.Esc ? ("controls", StarCommands.Esc, 1) : ("ESC unknown", code, isGroup ? 3 : 2);
    }
}
