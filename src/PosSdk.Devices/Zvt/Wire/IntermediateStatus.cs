namespace PosSdk.Devices.Zvt.Wire;

/// <summary>What a terminal is doing just now (04 FF).</summary>
/// <param name="Code">The step; null when the terminal sent a text only.</param>
/// <param name="Timeout">How long to wait from now on; null to keep what was agreed.</param>
/// <param name="Text">In words, several lines joined by a space: the terminal's own when it sent some.</param>
public sealed record IntermediateStatus(byte? Code, TimeSpan? Timeout, string Text)
{
    private const int TextsTag = 0x24;
    private const int LineTag = 0x07;

    /// <summary>Reads the data of the message.</summary>
    public static IntermediateStatus Read(ReadOnlyMemory<byte> data, ZvtCharacters characters = ZvtCharacters.Automatic)
    {
        var bytes = data.Span;
        // Because some terminals send their text as a tagged value at once, without the step before it.
        if (bytes is [TextsTag, var length, ..] && bytes.Length == length + 2) return new(null, null, ZvtText.Read(bytes[2..], characters));
        byte? code = bytes.IsEmpty ? null : bytes[0];
        var texts = Texts(data, characters);
        return new(code, TimeoutOf(bytes), texts.Length > 0 ? texts : Words(code));
    }

    private static TimeSpan? TimeoutOf(ReadOnlySpan<byte> bytes) =>
        bytes is [_, var minutes, ..] && Bcd.ToInt([minutes]) is > 0 and var agreed ? TimeSpan.FromMinutes(agreed) : null;

    private static string Texts(ReadOnlyMemory<byte> data, ZvtCharacters characters)
    {
        if (data.Length < 3) return "";
        var lines =
            from container in BmpList.Read(data[2..]).Fields
            where container.Id == Bmp.Container
            from texts in Tlv.Read(container.Value)
            where texts.Tag == TextsTag
            from line in Tlv.Read(texts.Value)
            where line.Tag == LineTag
            select ZvtText.Read(line.Value.Span, characters).Trim();
        return string.Join(' ', lines.Where(line => line.Length > 0));
    }

    private static string Words(byte? code) => code switch
    {
        0x00 => "Waiting for the amount.",
        0x01 or 0x02 or 0x03 => "Follow the terminal's display.",
        0x04 => "Waiting for the bank.",
        0x05 => "Answered.",
        0x06 => "Sending.",
        0x0A => "Insert card.",
        0x0B => "Remove card.",
        0x0C => "Card cannot be read.",
        0x0D => "Stopping.",
        0x0E => "Please wait.",
        0x11 => "Wrong PIN.",
        0x12 => "Card is not accepted.",
        0x13 => "Card is expired.",
        0x14 => "Card is not valid yet.",
        0x17 => "Connecting.",
        0xD2 => "Connecting.",
        0xD3 => "Waiting for the bank.",
        _ => "The terminal is working.",
    };
}
