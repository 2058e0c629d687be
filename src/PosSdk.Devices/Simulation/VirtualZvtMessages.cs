using PosSdk.Devices.Zvt.Wire;
using PosSdk.Domain.Money;

namespace PosSdk.Devices.Simulation;

/// <summary>The messages of a virtual terminal.</summary>
internal static class VirtualZvtMessages
{
    public static readonly byte[] Terminal = [0x29, 0x28, 0x00, 0x48, 0x69];

    public static Apdu Acknowledge { get; } = new(ZvtCommand.Acknowledge);

    public static Apdu Completion { get; } = new(ZvtCommand.Completion);

    public static Apdu Refuse(byte code) => new((ushort)(0x8400 | code));

    public static Apdu Abort(byte code) => new(ZvtCommand.Abort, (byte[])[code]);

    public static Apdu Step(byte code) => new(ZvtCommand.IntermediateStatus, (byte[])[code]);

    public static Apdu Registered(Currency currency) => new(ZvtCommand.Completion, (byte[])[0x19, 0x00, .. Terminal, 0x49, .. CurrencyOf(currency)]);

    public static Apdu Declined(VirtualTransaction record, TimeProvider time) => new(ZvtCommand.StatusInformation, (byte[])[0x27, record.Result, .. Numbers(record, time)]);

    public static Apdu Status(VirtualTransaction record, TimeProvider time, Amount told, byte[] more)
    {
        byte[] original = record.Original is { } undone ? [0x37, .. Bcd.From(undone, 3)] : [];
        byte[] card = [0x22, 0xF0, 0xF8, 0xEE, 0xEE, 0xEE, 0xEE, 0xEE, 0xEE, 0x11, 0x11, 0x8A, 0x0A, 0x8B, 0xF0, 0xF5, .. "Visa\0"u8];
        byte[] bank = [0x3B, .. "123456\0\0"u8, 0x06, 0x04, 0x1F, 0x12, 0x01, 0x02];
        return new(ZvtCommand.StatusInformation,
            (byte[])[0x27, record.Result, 0x04, .. Bcd.From(told.MinorUnits, 6), .. Numbers(record, time), 0x49, .. CurrencyOf(told.Currency), .. original, .. card, .. bank, .. more]);
    }

    public static Apdu Total(Amount total, byte[] entries) =>
        new(ZvtCommand.StatusInformation, (byte[])[0x27, 0x00, 0x04, .. Bcd.From(total.MinorUnits, 6), 0x49, .. CurrencyOf(total.Currency), .. entries]);

    public static Apdu[] Slip(VirtualTransaction record) =>
    [
        Line(0x40, "** CARD SLIP **"),
        Line(0x00, $"{record.Kind} {record.Trace:D6}"),
        Line(0x00, $"{record.Amount}"),
        Line(0x00, "Visa ************1111"),
        Line(0x81, ""),
    ];

    private static Apdu Line(byte attribute, string text) => new(ZvtCommand.PrintLine, (byte[])[attribute, .. ZvtText.Write(text)]);

    private static byte[] Numbers(VirtualTransaction record, TimeProvider time)
    {
        var at = TimeZoneInfo.ConvertTime(record.At, time.LocalTimeZone);
        return
        [
            0x0B, .. Bcd.From(record.Trace, 3), 0x0C, .. Bcd.From((at.Hour * 10000) + (at.Minute * 100) + at.Second, 3), 0x0D, .. Bcd.From((at.Month * 100) + at.Day, 2),
            .. Terminal, 0x87, .. Bcd.From(record.Receipt, 2),
        ];
    }

    private static byte[] CurrencyOf(Currency currency) => Bcd.From(Zvt.Wire.CurrencyNumber.Of(currency), 2);
}
