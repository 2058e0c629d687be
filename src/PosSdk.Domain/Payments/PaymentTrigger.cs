namespace PosSdk.Domain.Payments;

/// <summary>What can happen to a payment: the columns of <see cref="PaymentMachine"/>.</summary>
public enum PaymentTrigger
{
    /// <summary>An amount is asked for.</summary>
    Initiate,

    /// <summary>A terminal is about to be asked.</summary>
    StartAuthorising,

    /// <summary>The terminal holds the amount.</summary>
    Authorise,

    /// <summary>The money is taken or paid out.</summary>
    Capture,

    /// <summary>The terminal or the bank says no.</summary>
    Decline,

    /// <summary>The customer or the cashier gives up.</summary>
    Cancel,

    /// <summary>Whether the money moved can no longer be said.</summary>
    LoseAnswer,

    /// <summary>The whole payment is undone at the terminal.</summary>
    Reverse,

    /// <summary>Money goes back to the customer.</summary>
    Refund,

    /// <summary>The reader approves it without the bank.</summary>
    StoreOffline,

    /// <summary>A stored payment is about to be sent.</summary>
    StartForwarding,

    /// <summary>The bank takes a stored payment.</summary>
    Forward,

    /// <summary>The bank refuses a stored payment.</summary>
    DeclineForward,

    /// <summary>The time of a hold or of a stored payment is over.</summary>
    Expire,
}
