using PosSdk.Domain.Decisions;

namespace PosSdk.Devices.Zvt.Wire;

/// <summary>Who a slip is for (tag 1F07).</summary>
public enum SlipKind
{
    /// <summary>The terminal did not say.</summary>
    Unspecified,

    /// <summary>The shop keeps it.</summary>
    Merchant,

    /// <summary>The customer gets it.</summary>
    Customer,

    /// <summary>An end of day or another paper for the office.</summary>
    Administration,
}

/// <summary>A whole slip as a terminal sends it (06 D3).</summary>
/// <param name="Kind">Who it is for.</param>
/// <param name="Lines">Its lines; blank lines are kept.</param>
public sealed record TextBlock(SlipKind Kind, ValueList<string> Lines)
{
    private const int SlipTag = 0x1F07;
    private const int TextsTag = 0x25;
    private const int LineTag = 0x07;
    private const int AttributeTag = 0x09;

    /// <summary>Reads the data of the message, as far as it came.</summary>
    public static TextBlock Read(ReadOnlyMemory<byte> data, ZvtCharacters characters = ZvtCharacters.Automatic)
    {
        var values = Tlv.Read(BmpList.Read(data)[Bmp.Container]);
        var kind = values.Where(value => value.Tag == SlipTag && value.Value.Length == 1).Select(value => KindOf(value.Value.Span[0])).FirstOrDefault();
        var texts = values.Where(value => value.Tag == TextsTag).Select(value => value.Value).ToList();
        var chosen = Choose(texts, characters);
        return new TextBlock(kind, [.. texts.SelectMany(text => LinesOf(text, chosen))]);
    }

    private static SlipKind KindOf(byte value) => value switch
    {
        1 => SlipKind.Merchant,
        2 => SlipKind.Customer,
        3 => SlipKind.Administration,
        _ => SlipKind.Unspecified,
    };

    private static IEnumerable<string> LinesOf(ReadOnlyMemory<byte> text, ZvtCharacters characters)
    {
        var values = Tlv.Read(text);
        // Because some terminals put the text itself where its lines belong.
        return values.Count > 0 && values.All(value => value.Tag is LineTag or AttributeTag)
            ? values.Where(value => value.Tag == LineTag).Select(value => ZvtText.Read(value.Value.Span, characters))
            : ZvtText.ReadLines(text.Span, characters);
    }

    // Because one slip is written in one code page, and a line alone may not show which.
    private static ZvtCharacters Choose(IEnumerable<ReadOnlyMemory<byte>> texts, ZvtCharacters characters) =>
        characters == ZvtCharacters.Automatic && texts.Any(text => ZvtText.IsLatin1(text.Span)) ? ZvtCharacters.Latin1 : characters;
}
