namespace PosSdk.Domain.Payments;

/// <summary>The kinds of tender that rules tell apart; <see cref="TenderRules"/> says how.</summary>
public enum TenderKind
{
    /// <summary>Notes and coins: the only kind that gives change.</summary>
    Cash,

    /// <summary>A card, taken by a terminal that the till talks to.</summary>
    Card,

    /// <summary>A card, taken by a terminal that the till does not talk to (R14, R66).</summary>
    ExternalTerminal,

    /// <summary>Stored value. Known by its reference only: its balance is not here.</summary>
    GiftCard,

    /// <summary>What the shop owes the customer. Known by its reference only.</summary>
    StoreCredit,

    /// <summary>The customer takes the goods and owes.</summary>
    OnAccount,

    /// <summary>The shop keeps the goods and the customer pays by instalments.</summary>
    Layby,

    /// <summary>Money that will arrive at the bank; pending until it does (R47).</summary>
    BankDeposit,

    /// <summary>Whatever else the merchant takes: a cheque, a voucher (R10).</summary>
    Custom,
}
