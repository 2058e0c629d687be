using System.Text;

namespace PosSdk.Devices.Zvt.Wire;

/// <summary>Messages as lines for a log. What is not known to be harmless is told by its length alone: a number must not leave through a log (PCI DSS 3.4).</summary>
internal static class WireLog
{
    /// <summary>One message.</summary>
    public static string Line(Apdu apdu)
    {
        var line = new StringBuilder().Append(ResultCode.Digits((byte)(apdu.Command >> 8))).Append(' ').Append(ResultCode.Digits((byte)(apdu.Command & 0xFF)));
        if (apdu.Data.IsEmpty) return line.ToString();
        return HasFields(apdu.Command) ? Fields(line, apdu.Data) : line.Append($" [{apdu.Data.Length} bytes]").ToString();
    }

    private static bool HasFields(ushort command) =>
        command is ZvtCommand.StatusInformation or ZvtCommand.Completion or ZvtCommand.Authorize or ZvtCommand.Refund;

    private static string Fields(StringBuilder line, ReadOnlyMemory<byte> data)
    {
        var fields = BmpList.Read(data);
        foreach (var field in fields.Fields)
        {
            line.Append(' ').Append(ResultCode.Digits(field.Id)).Append('=');
            line.Append(IsHarmless(field.Id) ? Convert.ToHexString(field.Value.Span) : $"[{field.Value.Length} bytes]");
        }

        return fields.Unknown is null && !fields.IsCutOff ? line.ToString() : line.Append($" [the rest of {data.Length} bytes]").ToString();
    }

    private static bool IsHarmless(byte id) => id is 0x04 or 0x0B or 0x0C or 0x0D or 0x19 or 0x27 or 0x29 or 0x37 or 0x49 or 0x87 or 0x88 or 0x8A;
}
