using System.Collections.Frozen;
using System.Text;

namespace PosSdk.Devices.Printing;

/// <summary>A table of 128 characters above ASCII. Never guesses: a character is in it or it is not.</summary>
/// <remarks>Because .NET's encoders replace what they lack by something that looks alike (Ð for Đ, l for ł), their tables are read once and used strictly.</remarks>
internal sealed class CodePage
{
    /// <summary>Stands for a byte that means nothing.</summary>
    public const char Nothing = '\uFFFD';

    private readonly string _upper;
    private readonly FrozenDictionary<char, byte> _bytes;

    public CodePage(string name, string upper, params ReadOnlySpan<(byte Value, char Character)> alsoRead)
    {
        Name = name;
        var bytes = new Dictionary<char, byte>();
        for (var i = 0; i < upper.Length; i++)
            if (upper[i] is not (Nothing or ' ')) bytes.TryAdd(upper[i], (byte)(0x80 + i));
        _bytes = bytes.ToFrozenDictionary();
        var read = upper.ToCharArray();
        foreach (var (value, character) in alsoRead) read[value - 0x80] = character;
        _upper = new(read);
    }

    /// <summary>The name that profiles use, such as <c>CP852</c>.</summary>
    public string Name { get; }

    /// <summary>The character of a byte; <see cref="Nothing"/> when it has none.</summary>
    public char Decode(byte value) => value < 0x80 ? (char)value : _upper[value - 0x80];

    /// <summary>The byte of a character; false when the table lacks it.</summary>
    public bool TryEncode(char character, out byte value)
    {
        value = (byte)(character & 0x7F);
        return character is >= ' ' and < '\x7F' || _bytes.TryGetValue(character, out value);
    }

    /// <summary>What .NET knows of a page of single bytes.</summary>
    public static CodePage Of(string name, Encoding encoding, params ReadOnlySpan<(byte Value, char Character)> alsoRead)
    {
        var upper = new StringBuilder(128);
        for (var value = 0x80; value <= 0xFF; value++)
        {
            var text = encoding.GetString([(byte)value]);
            // Because .NET gives bytes that mean nothing a place among the private characters.
            upper.Append(text.Length == 1 && text[0] is >= '\u00A0' and not (>= '\uE000' and <= '\uF8FF') ? text[0] : Nothing);
        }
        return new(name, upper.ToString(), alsoRead);
    }
}
