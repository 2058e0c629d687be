using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Payments;

/// <summary>What may be known of a card: enough for a receipt and a dispute, too little to charge it. Nothing here can hold the number itself.</summary>
public sealed record CardFacts
{
    /// <summary>The last four digits, exactly four; null when the terminal did not tell.</summary>
    public string? Last4 { get; init; }

    /// <summary>The scheme in the terminal's words, such as <c>Visa</c>; null when not told.</summary>
    public string? Brand { get; init; }

    /// <summary>How the card was read; null when not told.</summary>
    public CardEntry? Entry { get; init; }

    /// <summary>The bank's approval code; null when there is none, as for a payment stored offline.</summary>
    public string? AuthCode { get; init; }

    /// <summary>True when the last four digits are four digits or not told.</summary>
    internal bool IsSound => Last4 is null || (Last4.Length == 4 && Last4.All(char.IsAsciiDigit));

    /// <summary>The same with nothing that could be a whole number: a terminal's masked text such as <c>************1111</c> keeps its end.</summary>
    internal CardFacts Cleaned() => new()
    {
        Last4 = Last4 is { Length: >= 4 } && Last4[^4..].All(char.IsAsciiDigit) ? Last4[^4..] : null,
        Brand = CardNumberScan.Mask(Brand),
        Entry = Entry,
        AuthCode = CardNumberScan.Mask(AuthCode),
    };
}
