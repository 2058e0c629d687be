namespace PosSdk.Domain.Payments;

/// <summary>What the guards of <see cref="PaymentMachine"/> ask about.</summary>
[Flags]
public enum PaymentConditions
{
    /// <summary>No condition: a transition without a guard.</summary>
    None = 0,

    /// <summary>The cashier takes it: cash, external terminal, on account and the like.</summary>
    TakenByHand = 1,

    /// <summary>An integrated terminal takes it.</summary>
    AsksTerminal = 2,

    /// <summary>The customer pays; the amount is above zero.</summary>
    MoneyIn = 4,

    /// <summary>After this refund the shop still holds some of the money.</summary>
    SomeIsLeft = 8,

    /// <summary>After this refund the shop holds none of the money.</summary>
    NothingIsLeft = 16,
}
