using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk;

/// <summary>Money that a cashier takes by hand.</summary>
/// <param name="Tender">By what; one of <see cref="Client.PaymentClient.Tenders"/>, but not one that a terminal completes.</param>
/// <param name="Amount">What it settles, below zero when the customer gets it; null for all that is due.</param>
/// <param name="Reference">Number of the slip, voucher or account; most tenders need one. On account it is the cart's customer unless given.</param>
public sealed record NewTender(Tender Tender, Amount? Amount = null, string? Reference = null)
{
    /// <summary>What the slip of a separate terminal tells of the card; null for nothing.</summary>
    public CardFacts? Card { get; init; }

    /// <summary>Who allows what needs leave, such as a credit limit exceeded; null for nobody.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The payment's id, which makes a retry safe; null for a new one.</summary>
    public PaymentId? Payment { get; init; }
}
