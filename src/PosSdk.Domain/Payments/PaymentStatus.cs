namespace PosSdk.Domain.Payments;

/// <summary>Where a payment stands.</summary>
public enum PaymentStatus
{
    /// <summary>Nothing was asked yet: where every stream starts.</summary>
    None,

    /// <summary>An amount is asked for; nobody has been charged. A bank deposit waits here until the money arrives.</summary>
    Initiated,

    /// <summary>A terminal has been, or is about to be, asked. Written before it hears of it.</summary>
    Authorising,

    /// <summary>The amount is held on the customer's card, not yet taken.</summary>
    Authorised,

    /// <summary>The money is taken, or paid out when the amount is negative.</summary>
    Captured,

    /// <summary>Refused by the terminal or the bank. Another try is another payment.</summary>
    Declined,

    /// <summary>Given up by the customer or the cashier before money moved.</summary>
    Cancelled,

    /// <summary>The money may have moved: ask, never charge again.</summary>
    Unknown,

    /// <summary>Undone in full, as if it had never been: at the terminal, or the cash handed back before the sale was completed.</summary>
    Reversed,

    /// <summary>Part of what was taken went back.</summary>
    PartlyRefunded,

    /// <summary>All that was taken went back.</summary>
    Refunded,

    /// <summary>Approved without the bank; the reader or the processor keeps it until it can be forwarded.</summary>
    StoredOffline,

    /// <summary>On its way to the bank. Written before the first byte leaves.</summary>
    Forwarding,

    /// <summary>The bank took what was stored offline.</summary>
    Forwarded,

    /// <summary>The bank refused what was stored offline: the goods are gone and the customer owes.</summary>
    DeclinedAfterForwarding,

    /// <summary>Held or stored for too long; the money can no longer be had this way.</summary>
    Expired,
}
