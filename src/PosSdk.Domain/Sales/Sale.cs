using System.Collections.Immutable;
using System.Diagnostics;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Sales;

/// <summary>A sale, return or exchange, folded from its events.</summary>
public abstract record Sale
{
    private Sale() { }

    /// <summary>Nothing recorded.</summary>
    public sealed record None : Sale;

    /// <summary>Between the lines and the completion of one commit: no reader ever sees it.</summary>
    public sealed record Recording(ImmutableArray<SaleLine> Lines) : Sale;

    /// <summary>Done. Nothing about it ever changes but how much of it was given back.</summary>
    public sealed record Completed : Sale
    {
        /// <summary>The receipt's number.</summary>
        public required string Receipt { get; init; }

        /// <summary>The receipt's number, read: what a return or a search asks for.</summary>
        public ReceiptNumber Number => ReceiptNumber.Parse(Receipt);

        /// <summary>When it was completed.</summary>
        public required DateTimeOffset CompletedAt { get; init; }

        /// <summary>What it is counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The figures.</summary>
        public required SaleTotals Totals { get; init; }

        /// <summary>The lines, in order.</summary>
        public required ValueList<SaleLine> Lines { get; init; }

        /// <summary>The shift it belongs to.</summary>
        public required string Shift { get; init; }

        /// <inheritdoc cref="SaleEvent.Completed.TaxIncluded"/>
        public required bool TaxIncluded { get; init; }

        /// <inheritdoc cref="SaleEvent.Completed.Midpoint"/>
        public required Rounding Midpoint { get; init; }

        /// <summary>The cart it was.</summary>
        public required string Cart { get; init; }

        /// <summary>The code of the customer it was sold to; null for a customer nobody named.</summary>
        public string? Customer { get; init; }

        /// <summary>Who completed it; null when nobody was signed in.</summary>
        public string? By { get; init; }

        /// <summary>What came back so far: the receipt of each return and its lines.</summary>
        public ImmutableDictionary<string, ValueList<ReturnedLine>> Returns { get; init; } = ImmutableDictionary<string, ValueList<ReturnedLine>>.Empty;

        /// <summary>How many of each line came back; a line not in here is still whole.</summary>
        public ImmutableDictionary<int, Quantity> ReturnedOf { get; init; } = ImmutableDictionary<int, Quantity>.Empty;

        /// <summary>The charges that were given back, the receipt's first being 1.</summary>
        public ImmutableHashSet<int> ReturnedFees { get; init; } = [];

        /// <summary>What arrived for it after it was completed, in order.</summary>
        public ValueList<SaleEvent.PaymentApplied> Payments { get; init; }

        /// <summary>When the goods of a layby were taken; null while the shop keeps them, and for every other sale.</summary>
        public DateTimeOffset? CollectedAt { get; init; }

        /// <summary>What is still to be paid; zero for nearly every sale.</summary>
        public Amount Owed => Payments.Aggregate(Totals.Owed ?? Amount.Zero(Currency), (owed, payment) => owed - payment.Amount);

        /// <summary>The tender that is a promise still, such as <c>on-account</c>; null when nothing is owed.</summary>
        public string? Promised => Owed.IsPositive ? Totals.Tenders.FirstOrDefault(tender => tender.IsOwed())?.Tender : null;

        /// <summary>The line with this id; null when there is none.</summary>
        public SaleLine? Line(int line)
        {
            // Because lines stand in the order of their ids, a long receipt is not walked for each of its lines.
            var (low, high) = (0, Lines.Count - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                if (Lines[middle].Line == line) return Lines[middle];
                if (Lines[middle].Line < line) low = middle + 1;
                else high = middle - 1;
            }
            return null;
        }

        /// <summary>How many of a line can still come back; zero for a line that itself came back.</summary>
        public Quantity Returnable(SaleLine line) => line.Quantity.IsPositive ? line.Quantity - ReturnedOf.GetValueOrDefault(line.Line) : Quantity.Zero;

        /// <summary>What giving back a charge comes to, all above zero; null when the receipt has no such charge, or it was given back.</summary>
        /// <param name="number">The receipt's first being 1.</param>
        public PricedLine? ShareOfFee(int number)
        {
            if (Totals.Fees is not { } fees || number < 1 || number > fees.Count || ReturnedFees.Contains(number)) return null;
            var fee = fees[number - 1];
            var net = fee.Total - fee.Tax;
            // Because what a fee was before its tax is the net where taxes are added, and the whole where prices contain them.
            return fee.Total.IsPositive ? new PricedLine(TaxIncluded ? fee.Total : net, Amount.Zero(Currency), net, fee.Tax) : null;
        }

        /// <summary>What giving back <paramref name="quantity"/> more of a line comes to: the share of the stored figures, all above zero.</summary>
        /// <param name="line">A line of this sale.</param>
        /// <param name="quantity">Not more than can still come back.</param>
        public PricedLine ShareOf(SaleLine line, Quantity quantity)
        {
            var total = Share(line.Total);
            var tax = Share(line.Tax);
            return new PricedLine(Share(line.Gross), Share(line.Discount), total - tax, tax);

            Amount Share(Amount figure) => ReturnShare.Of(figure, ReturnedOf.GetValueOrDefault(line.Line), quantity, line.Quantity, Midpoint);
        }
    }

    /// <summary>Where every sale starts.</summary>
    public static Sale Initial { get; } = new None();

    /// <summary>Applies one event. Never refuses: what is recorded has happened.</summary>
    public static Sale Evolve(Sale sale, SaleEvent @event) => (sale, @event) switch
    {
        (None, SaleEvent.LinesRecorded e) => new Recording([.. e.Lines]),
        (Recording s, SaleEvent.LinesRecorded e) => new Recording([.. s.Lines, .. e.Lines]),
        (Recording s, SaleEvent.Completed e) => Done(s, e),
        (Completed s, SaleEvent.Returned e) => GivenBack(s, e),
        (Completed s, SaleEvent.PaymentApplied e) => s with { Payments = [.. s.Payments, e] },
        (Completed s, SaleEvent.GoodsCollected e) => s with { CollectedAt = e.CollectedAt },
        _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {sale.GetType().Name}."),
    };

    private static Completed Done(Recording sale, SaleEvent.Completed e) => new()
    {
        Receipt = e.Receipt,
        CompletedAt = e.CompletedAt,
        Currency = e.Currency,
        Totals = e.Totals,
        Lines = ValueList.Of(sale.Lines),
        Shift = e.Shift,
        TaxIncluded = e.TaxIncluded,
        Midpoint = e.Midpoint,
        Cart = e.Cart,
        Customer = e.Customer,
        By = e.By,
    };

    private static Completed GivenBack(Completed sale, SaleEvent.Returned e)
    {
        var returned = sale.ReturnedOf.ToBuilder();
        foreach (var line in e.Lines) returned[line.Line] = returned.GetValueOrDefault(line.Line) + line.Quantity;
        return sale with { Returns = sale.Returns.Add(e.Receipt, e.Lines), ReturnedOf = returned.ToImmutable(), ReturnedFees = sale.ReturnedFees.Union(e.Fees ?? []) };
    }
}
