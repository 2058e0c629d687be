using PosSdk.Domain.Money;

namespace PosSdk.Domain.Payments;

/// <summary>What the law, or the shop, asks of layby terms. Data.</summary>
public sealed record LaybyRules
{
    /// <summary>The fewest payments, the deposit among them, of an agreement that calls itself a layby.</summary>
    public required int PaymentsWhenNamed { get; init; }

    /// <summary>The fewest payments, the deposit among them, of one that does not.</summary>
    public required int PaymentsWhenNotNamed { get; init; }

    /// <summary>The highest cancellation fee as a share of the total; null leaves what is reasonable to the shop.</summary>
    public Percentage? HighestFee { get; init; }

    /// <summary>The lowest deposit as a share of the total; null for none.</summary>
    public Percentage? LowestDeposit { get; init; }

    /// <summary>The longest time from the agreement to the last payment in days; null for any.</summary>
    public int? LongestDays { get; init; }

    /// <summary>No law in particular: a deposit and one payment more, whatever the agreement is called.</summary>
    public static LaybyRules Lenient { get; } = new() { PaymentsWhenNamed = 2, PaymentsWhenNotNamed = 2 };

    /// <summary>Australian Consumer Law: two payments or more when the agreement is called a layby, else three; the fee must be reasonable and written down.</summary>
    public static LaybyRules Australia { get; } = new() { PaymentsWhenNamed = 2, PaymentsWhenNotNamed = 3 };
}
