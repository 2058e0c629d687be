using System.Collections.Frozen;
using System.Globalization;

namespace PosSdk.Devices.Printing.Codes;

/// <summary>Letters as dots: a subset of GNU Unifont (see NOTICE.md), eight dots wide and sixteen high.</summary>
internal static class BitmapFont
{
    public const int Width = 8, Height = 16;

    private static readonly FrozenDictionary<char, byte[]> Glyphs = Read();

    private static readonly byte[] Frame = [0, 0, 0, 0x7E, .. Enumerable.Repeat((byte)0x42, 9), 0x7E, 0, 0];

    /// <summary>True when the font has a character.</summary>
    public static bool Has(char character) => Glyphs.ContainsKey(character);

    /// <summary>Its rows, the highest bit on the left; a character that the font lacks is a frame.</summary>
    public static ReadOnlyMemory<byte> Rows(char character) => Glyphs.GetValueOrDefault(character, Frame);

    private static FrozenDictionary<char, byte[]> Read()
    {
        using var file = typeof(BitmapFont).Assembly.GetManifestResourceStream("letters.hex")!;
        using var lines = new StreamReader(file);
        var glyphs = new Dictionary<char, byte[]>();
        while (lines.ReadLine() is { } line)
            glyphs.Add((char)ushort.Parse(line.AsSpan(0, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), Convert.FromHexString(line.AsSpan(5)));
        return glyphs.ToFrozenDictionary();
    }
}
