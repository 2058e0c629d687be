using PosSdk.Domain.Decisions;
using PosSdk.Domain.Payments;

namespace PosSdk.Devices.Zvt.Wire;

/// <summary>What a terminal says became of a payment, a refund, a reversal or its day (04 0F); registration and completion (06 0F) use the same fields.</summary>
/// <remarks>Holds no card number: <see cref="MaskedCardNumber"/> keeps four digits, the tracks and the check value are not read at all.</remarks>
public sealed record StatusInformation
{
    /// <summary>27: zero is good; null when the message has none. <see cref="ResultCode"/> has the words.</summary>
    public byte? Result { get; init; }

    /// <summary>04: the amount in minor units.</summary>
    public long? Amount { get; init; }

    /// <summary>49: the currency's number in ISO 4217, such as 978.</summary>
    public int? Currency { get; init; }

    /// <summary>0B: the number of the transaction.</summary>
    public int? Trace { get; init; }

    /// <summary>37: the trace number of the payment that this reverses; null for anything but a reversal.</summary>
    public int? OriginalTrace { get; init; }

    /// <summary>0C: when, by the terminal's clock.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>0D: the month of the date; the year is nowhere.</summary>
    public int? Month { get; init; }

    /// <summary>0D: the day of the date.</summary>
    public int? Day { get; init; }

    /// <summary>0E: the card's last year, two digits.</summary>
    public int? ExpiryYear { get; init; }

    /// <summary>0E: the card's last month.</summary>
    public int? ExpiryMonth { get; init; }

    /// <summary>17: which of several cards with one number.</summary>
    public int? CardSequence { get; init; }

    /// <summary>19: kind of payment, or the status byte in the answer to a registration.</summary>
    public byte? Kind { get; init; }

    /// <summary>22: stars and four digits.</summary>
    public string? MaskedCardNumber { get; init; }

    /// <summary>29: the terminal's id, eight digits.</summary>
    public string? Terminal { get; init; }

    /// <summary>2A: the merchant's contract number.</summary>
    public string? Contract { get; init; }

    /// <summary>3B: the bank's approval code.</summary>
    public string? Approval { get; init; }

    /// <summary>3C: more in words.</summary>
    public string? Text { get; init; }

    /// <summary>60: what the day came to by kind of card; null unless a day was ended.</summary>
    public DayTotals? Totals { get; init; }

    /// <summary>87: the number on the slip.</summary>
    public int? Receipt { get; init; }

    /// <summary>88: the number in the terminal's records.</summary>
    public int? Turnover { get; init; }

    /// <summary>8A: the kind of card; <see cref="CardTypes"/> has the words.</summary>
    public int? CardType { get; init; }

    /// <summary>8B: the card's name.</summary>
    public string? CardName { get; init; }

    /// <summary>8C: the kind of card in the network's own numbers.</summary>
    public int? NetworkCardType { get; init; }

    /// <summary>06 1F12: how the card was read; null when not told.</summary>
    public CardEntry? Technology { get; init; }

    /// <summary>The id of the field at which reading stopped, because nobody knows it; null when all were known.</summary>
    public byte? Unknown { get; init; }

    /// <summary>True when the last field was cut off.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>Reads the data of a message; a field that makes no sense is null.</summary>
    public static StatusInformation Read(ReadOnlyMemory<byte> data, ZvtCharacters characters = ZvtCharacters.Automatic)
    {
        var fields = BmpList.Read(data);
        var date = Bcd.ToInt(fields[0x0D].Span);
        var expiry = Bcd.ToInt(fields[0x0E].Span);
        return new StatusInformation
        {
            Result = ByteOf(fields, 0x27),
            Amount = fields[0x04].IsEmpty ? null : Bcd.ToNumber(fields[0x04].Span),
            Currency = Number(fields, 0x49),
            Trace = Number(fields, 0x0B),
            OriginalTrace = Number(fields, 0x37),
            Time = TimeOf(fields[0x0C].Span),
            Month = fields[0x0D].IsEmpty ? null : date / 100,
            Day = fields[0x0D].IsEmpty ? null : date % 100,
            ExpiryYear = fields[0x0E].IsEmpty ? null : expiry / 100,
            ExpiryMonth = fields[0x0E].IsEmpty ? null : expiry % 100,
            CardSequence = Number(fields, 0x17),
            Kind = ByteOf(fields, 0x19),
            MaskedCardNumber = MaskedNumber.Of(fields[0x22].Span),
            Terminal = fields[0x29].IsEmpty ? null : Bcd.ToDigits(fields[0x29].Span),
            Contract = Words(fields, 0x2A, characters),
            Approval = Words(fields, 0x3B, characters),
            Text = Words(fields, 0x3C, characters),
            Totals = DayTotals.Read(fields[0x60].Span),
            Receipt = Number(fields, 0x87),
            Turnover = Number(fields, 0x88),
            CardType = CardTypeOf(fields),
            CardName = Words(fields, 0x8B, characters),
            NetworkCardType = ByteOf(fields, 0x8C),
            Technology = TechnologyOf(fields),
            Unknown = fields.Unknown,
            IsCutOff = fields.IsCutOff,
        };
    }

    private static byte? ByteOf(BmpList fields, byte id) => fields[id] is { IsEmpty: false } value ? value.Span[0] : null;

    private static int? Number(BmpList fields, byte id) => fields[id] is { IsEmpty: false } value ? Bcd.ToInt(value.Span) : null;

    // Because acquirers put references into these texts, and a reference may be a card's number.
    private static string? Words(BmpList fields, byte id, ZvtCharacters characters) =>
        ZvtText.Read(fields[id].Span, characters).Trim() is { Length: > 0 } text ? CardNumberScan.Mask(text) : null;

    private static TimeOnly? TimeOf(ReadOnlySpan<byte> field) =>
        field.Length == 3 && Bcd.ToInt(field) is { } number && number / 10000 < 24 && number / 100 % 100 < 60 && number % 100 < 60
            ? new TimeOnly(number / 10000, number / 100 % 100, number % 100)
            : null;

    // FF in 8A sends the reader to tag 41, which has room for more kinds of cards.
    private static int? CardTypeOf(BmpList fields)
    {
        var type = ByteOf(fields, 0x8A);
        if (type is not (null or 0xFF)) return type;
        var wide = Tagged(fields, 0x41);
        return wide.IsEmpty ? type : wide.Span.Length == 1 ? wide.Span[0] : (wide.Span[0] << 8) | wide.Span[1];
    }

    private static CardEntry? TechnologyOf(BmpList fields) => Tagged(fields, 0x1F12).Span switch
    {
        [0x00] => CardEntry.Swiped,
        [0x01] => CardEntry.Chip,
        [0x02] => CardEntry.Contactless,
        _ => null,
    };

    private static ReadOnlyMemory<byte> Tagged(BmpList fields, int tag)
    {
        foreach (var value in Tlv.Read(fields[Bmp.Container]))
        {
            if (value.Tag == tag) return value.Value;
        }

        return default;
    }
}
