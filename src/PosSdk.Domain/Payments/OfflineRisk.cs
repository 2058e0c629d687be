using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Payments;

/// <summary>Why a card is not simply taken without the bank.</summary>
public static class OfflineRisk
{
    /// <summary>One payment is too large.</summary>
    public static Refusal PerTransaction { get; } = new("offline-card.per-transaction",
        "This is more than one card payment may be while the bank cannot be reached.", "Split the payment or take another tender.");

    /// <summary>All stored payments together are too much.</summary>
    public static Refusal DeviceTotal { get; } = new("offline-card.device-total",
        "This register has stored as much in card payments as it may.", "Take another tender until the bank can be reached.");

    /// <summary>Too many payments are stored.</summary>
    public static Refusal Count { get; } = new("offline-card.count",
        "This register has stored as many card payments as it may.", "Take another tender until the bank can be reached.");

    /// <summary>The bank has been out of reach for too long.</summary>
    public static Refusal TooLong { get; } = new("offline-card.too-long",
        "The bank has been out of reach for too long to take cards.", "Take another tender until the bank can be reached.");

    /// <summary>Somebody must give leave.</summary>
    public static Refusal AboveApproval { get; } = new("offline-card.approval",
        "A card payment of this size needs approval while the bank cannot be reached.", "Ask a manager to approve it.");

    /// <summary>Money cannot go back to a card without the bank.</summary>
    public static Refusal MoneyBack { get; } = new("offline-card.money-back",
        "Money cannot go back to a card while the bank cannot be reached.", "Refund in cash or store credit, or wait.");

    /// <summary>The limits are in another currency.</summary>
    public static Refusal OtherCurrency { get; } = new("offline-card.other-currency",
        "Cards are taken without the bank in the register's own currency only.", "Take another tender.");
}
