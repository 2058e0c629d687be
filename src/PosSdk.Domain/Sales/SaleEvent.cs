using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Sales;

/// <summary>What can have happened to a sale. There is no event that changes it: a completed sale can only be given back.</summary>
public abstract record SaleEvent
{
    private SaleEvent() { }

    /// <summary>Up to 200 of the lines, in order; the completed event of the same commit says that they are all (settled 5).</summary>
    [EventName("sale.lines-recorded.v1")]
    public sealed record LinesRecorded : SaleEvent
    {
        /// <summary>What all amounts are counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The lines.</summary>
        public required ValueList<SaleLine> Lines { get; init; }
    }

    /// <summary>The sale is done and the receipt may be printed.</summary>
    [EventName("sale.completed.v1", Closes = true)]
    public sealed record Completed : SaleEvent
    {
        /// <summary>What all amounts are counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The receipt's number.</summary>
        public required string Receipt { get; init; }

        /// <summary>The figures.</summary>
        public required SaleTotals Totals { get; init; }

        /// <summary>The shift it belongs to, whatever the clock says.</summary>
        public required string Shift { get; init; }

        /// <summary>The cart it was.</summary>
        public required string Cart { get; init; }

        /// <summary>When it was completed: the time on the receipt.</summary>
        public required DateTimeOffset CompletedAt { get; init; }

        /// <summary>True when the prices on the receipt contain their tax.</summary>
        public required bool TaxIncluded { get; init; }

        /// <summary>Where a half went; what is given back of the sale is rounded the same way, whatever the register does by then.</summary>
        public required Rounding Midpoint { get; init; }

        /// <summary>The code of the customer it was sold to, printed on the receipt (R82); null for a customer nobody named.</summary>
        public string? Customer { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>Money arrived for what was still owed: recorded in the commit that books it in the open shift.</summary>
    [EventName("sale.payment-applied.v1")]
    public sealed record PaymentApplied : SaleEvent
    {
        /// <summary>What the amount is counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The payment's id.</summary>
        public required string Payment { get; init; }

        /// <summary>By what, such as <c>cash</c>.</summary>
        public required string Tender { get; init; }

        /// <summary>How much; above zero, at most what is owed.</summary>
        public required Amount Amount { get; init; }

        /// <summary>When the money is said to have come, within the shift it is booked in (R51).</summary>
        public required DateTimeOffset PaidAt { get; init; }

        /// <summary>The tender that was a promise until now, such as <c>on-account</c>.</summary>
        public required string Promised { get; init; }

        /// <summary>The shift it is booked in.</summary>
        public required string Shift { get; init; }

        /// <summary>The code of the customer who owed it; null for somebody the till does not know.</summary>
        public string? Customer { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>The customer took the goods of a layby: they are paid.</summary>
    [EventName("sale.goods-collected.v1")]
    public sealed record GoodsCollected : SaleEvent
    {
        /// <summary>When.</summary>
        public required DateTimeOffset CollectedAt { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>Goods of this sale came back on another receipt: recorded in the commit that completes that one.</summary>
    [EventName("sale.returned.v1")]
    public sealed record Returned : SaleEvent
    {
        /// <summary>The receipt of the return.</summary>
        public required string Receipt { get; init; }

        /// <summary>What came back.</summary>
        public required ValueList<ReturnedLine> Lines { get; init; }

        /// <summary>The charges that were given back, the receipt's first being 1; null for none.</summary>
        public ValueList<int>? Fees { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }
}

/// <summary>How much of a sold line came back.</summary>
/// <param name="Line">The line's id on the original receipt.</param>
/// <param name="Quantity">How many; above zero.</param>
public sealed record ReturnedLine(int Line, Quantity Quantity);
