using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk.Devices.Terminals;

/// <summary>What asking a terminal came to, as the journal has it.</summary>
public sealed record CardEnding
{
    /// <summary>The payment.</summary>
    public required PaymentId Payment { get; init; }

    /// <summary>What became of the money. For a payment that was to be undone: <see cref="PaymentOutcome.Approved"/> when it is undone, <see cref="PaymentOutcome.Failed"/> when it stands after all.</summary>
    public required PaymentOutcome Outcome { get; init; }

    /// <summary>What was asked for; below zero for money back to the card.</summary>
    public required Amount Amount { get; init; }

    /// <summary>For the cashier: what happened, and what was kept.</summary>
    public required string Message { get; init; }

    /// <summary>For the cashier: what to do; null when there is nothing to do.</summary>
    public string? Remedy { get; init; }

    /// <summary>What counts toward the cart; null when nothing does, or not yet.</summary>
    public CartTender? Tender { get; init; }

    /// <summary>A warning: another payment of the cart looks like the same charge. Null when none does.</summary>
    public DuplicateCharge? Duplicate { get; init; }

    /// <summary>The terminal's result code; null when it gave none.</summary>
    public string? Code { get; init; }

    /// <summary>The terminal's slip to be printed now; empty when it sent none. Of an approval it is journaled too, as <see cref="Domain.Payments.Payment.Slip"/>.</summary>
    public ValueList<string> Slip { get; init; }
}
