using PosSdk.Devices.EscPos;

namespace PosSdk.Devices.Star;

/// <summary>The languages a job for a receipt printer may be written in.</summary>
public enum StreamLanguage
{
    /// <summary>ESC/POS.</summary>
    EscPos,

    /// <summary>Star's own: Line Mode and StarPRNT.</summary>
    Star,
}

/// <summary>Tells in which language a stream was written.</summary>
public static class StreamLanguages
{
    // Because no ESC/POS printer has them: an escape and then GS, RS, FS or BEL, a barcode by ESC b, and CAN behind ESC @.
    private static readonly HashSet<int> Signs = [0x1B07, 0x1B62, 0x1B58];

    /// <summary>The language in which fewer bytes make no sense. ESC/POS unless something stands there that only Star has, because short streams may be good in both.</summary>
    public static StreamLanguage Of(ReadOnlyMemory<byte> stream)
    {
        var star = StarTokenizer.Tokenize(stream);
        if (!star.Any(IsSign) && !stream.Span.StartsWith((ReadOnlySpan<byte>)[0x1B, 0x40, 0x18])) return StreamLanguage.EscPos;
        return Nonsense(star) < Nonsense(EscPosTokenizer.Tokenize(stream)) ? StreamLanguage.Star : StreamLanguage.EscPos;
    }

    private static bool IsSign(EscPosToken token) => token.IsComplete && (Signs.Contains(token.Code) || token.Code > 0xFFFF && !IsNonsense(token));

    private static int Nonsense(IEnumerable<EscPosToken> tokens) => tokens.Where(IsNonsense).Sum(token => token.Length);

    private static bool IsNonsense(EscPosToken token) => !token.IsComplete || token.Name == "controls" || token.Name.EndsWith("unknown", StringComparison.Ordinal);
}
