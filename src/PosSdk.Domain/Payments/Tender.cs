namespace PosSdk.Domain.Payments;

/// <summary>One button of the payment screen. Data: a merchant adds as many as wanted.</summary>
/// <param name="Code">Stable key of reports and closures, lower case, such as <c>cash</c> or <c>cheque</c>.</param>
/// <param name="Kind">Which rules apply.</param>
/// <param name="Name">What the cashier and the receipt call it.</param>
public sealed record Tender(string Code, TenderKind Kind, string Name)
{
    /// <summary>Notes and coins.</summary>
    public static Tender Cash { get; } = new("cash", TenderKind.Cash, "Cash");

    /// <summary>The integrated terminal.</summary>
    public static Tender Card { get; } = new("card", TenderKind.Card, "Card");

    /// <summary>The terminal beside the till.</summary>
    public static Tender ExternalTerminal { get; } = new("external-terminal", TenderKind.ExternalTerminal, "Card (separate terminal)");

    /// <summary>Stored value.</summary>
    public static Tender GiftCard { get; } = new("gift-card", TenderKind.GiftCard, "Gift card");

    /// <summary>What the shop owes.</summary>
    public static Tender StoreCredit { get; } = new("store-credit", TenderKind.StoreCredit, "Store credit");

    /// <summary>The customer owes.</summary>
    public static Tender OnAccount { get; } = new("on-account", TenderKind.OnAccount, "On account");

    /// <summary>By instalments.</summary>
    public static Tender Layby { get; } = new("layby", TenderKind.Layby, "Layby");

    /// <summary>By transfer.</summary>
    public static Tender BankDeposit { get; } = new("bank-deposit", TenderKind.BankDeposit, "Bank deposit");

    /// <summary>Points that become money. Known by the customer's code only: the balance is not here (R72).</summary>
    public static Tender Loyalty { get; } = new("loyalty", TenderKind.Custom, "Loyalty points");

    /// <summary>How this tender behaves.</summary>
    public TenderRules Rules => TenderRules.Of(Kind);
}
