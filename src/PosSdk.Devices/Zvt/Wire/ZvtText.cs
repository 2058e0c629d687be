using System.Text;

namespace PosSdk.Devices.Zvt.Wire;

/// <summary>What a terminal's bytes stand for.</summary>
public enum ZvtCharacters
{
    /// <summary>By what the text holds: code page 437 unless only ISO 8859-1 makes words of it.</summary>
    Automatic,

    /// <summary>Code page 437, as specified.</summary>
    CodePage437,

    /// <summary>ISO 8859-1, as several acquirers send regardless.</summary>
    Latin1,
}

/// <summary>Text of a terminal.</summary>
public static class ZvtText
{
    // Because .NET keeps old code pages in a provider; taking it from there registers nothing for the whole program.
    private static readonly Encoding CodePage437 = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    /// <summary>Reads text; what comes after a zero byte is filling, and signs that no printer shows are left away.</summary>
    public static string Read(ReadOnlySpan<byte> bytes, ZvtCharacters characters = ZvtCharacters.Automatic)
    {
        var end = bytes.IndexOf((byte)0);
        if (end >= 0) bytes = bytes[..end];
        var latin1 = characters == ZvtCharacters.Latin1 || (characters == ZvtCharacters.Automatic && IsLatin1(bytes));
        var text = (latin1 ? Encoding.Latin1 : CodePage437).GetString(bytes);
        return text.AsSpan().ContainsAnyInRange('\u0001', '\u001F') ? string.Concat(text.Where(sign => sign >= ' ')) : text;
    }

    /// <summary>Reads text of several lines, each ended by a line feed.</summary>
    internal static IEnumerable<string> ReadLines(ReadOnlySpan<byte> bytes, ZvtCharacters characters)
    {
        var lines = new List<string>();
        foreach (var line in bytes.Split((byte)'\n')) lines.Add(Read(bytes[line], characters));
        return lines;
    }

    /// <summary>Writes text in code page 437; a question mark for what it lacks.</summary>
    public static byte[] Write(string text) => CodePage437.GetBytes(text);

    // Because a code page is nowhere announced: in 437 letters lie at 80-A5 and lines at B0-DF, in ISO 8859-1 letters lie at C0-FF and 80-9F is empty.
    internal static bool IsLatin1(ReadOnlySpan<byte> bytes)
    {
        if (bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F)) return false;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (IsLetterOfLatin1Only(bytes[at]) && (IsLetter(bytes, at - 1) || IsLetter(bytes, at + 1))) return true;
        }

        return false;
    }

    // E1 is sharp s in 437; D7 and F7 are signs in ISO 8859-1.
    private static bool IsLetterOfLatin1Only(byte one) => one is >= 0xC0 and not (0xE1 or 0xD7 or 0xF7);

    private static bool IsLetter(ReadOnlySpan<byte> bytes, int at) => at >= 0 && at < bytes.Length && char.IsAsciiLetter((char)bytes[at]);
}
