namespace PosSdk.Devices.Zvt.Wire;

/// <summary>One line of a slip as a terminal sends it (06 D1).</summary>
/// <param name="Text">What stands on it; empty for a blank line.</param>
/// <param name="Centred">In the middle.</param>
/// <param name="DoubleWidth">Twice as wide.</param>
/// <param name="DoubleHeight">Twice as high.</param>
/// <param name="Feed">Blank lines to feed in place of a text; zero for a text.</param>
/// <param name="Last">True for the last line of a slip.</param>
public sealed record PrintLine(string Text, bool Centred, bool DoubleWidth, bool DoubleHeight, int Feed, bool Last)
{
    private const byte FeedOnly = 0xFF;
    private const byte Trailer = 0x06;

    /// <summary>Reads the data of the message.</summary>
    public static PrintLine Read(ReadOnlySpan<byte> data, ZvtCharacters characters = ZvtCharacters.Automatic)
    {
        if (data is [FeedOnly, var lines, ..]) return new("", false, false, false, lines, false);
        return data.IsEmpty ? new("", false, false, false, 0, false) : Of(data[0], TextOf(data[1..], characters));
    }

    /// <summary>A line with the attribute byte that tells how it looks.</summary>
    internal static PrintLine Of(byte attribute, string text)
    {
        // Because 80 alone is reserved, and FF feeds.
        var last = attribute is > 0x80 and < FeedOnly;
        var looks = last ? (byte)0 : attribute;
        return new(text, (looks & 0x40) != 0, (looks & 0x20) != 0, (looks & 0x10) != 0, 0, last);
    }

    // Because some terminals append tagged values to a line, which no printer should print: 06 is no sign of a text.
    private static string TextOf(ReadOnlySpan<byte> bytes, ZvtCharacters characters)
    {
        var end = bytes.IndexOf(Trailer);
        return ZvtText.Read(end < 0 ? bytes : bytes[..end], characters);
    }
}
