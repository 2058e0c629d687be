using System.Globalization;
using System.Text;

namespace PosSdk.Devices.Scanning.Gs1;

/// <summary>Per cent signs in addresses (RFC 3986); in a query a plus is a space.</summary>
internal static class LinkEscapes
{
    /// <summary>Each character outside letters, digits and <c>-._~</c> as a per cent sign and two capital hexadecimal digits.</summary>
    public static string Escape(string value, bool isQuery)
    {
        var text = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            if (char.IsAsciiLetterOrDigit(character) || "-._~".Contains(character, StringComparison.Ordinal)) text.Append(character);
            else if (isQuery && character == ' ') text.Append('+');
            else text.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    /// <summary>The reverse; a per cent sign without two hexadecimal digits stays as it is.</summary>
    public static string Unescape(string text, bool isQuery)
    {
        var value = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                value.Append((char)int.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
            }
            else value.Append(isQuery && text[i] == '+' ? ' ' : text[i]);
        }
        return value.ToString();
    }
}
