using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;

namespace PosSdk.Domain.Sales;

/// <summary>A cart as it becomes a sale: every figure worked out once, here, and never again.</summary>
internal static class FrozenCart
{
    public static SaleLine[] Lines(Cart.Open cart, out SaleTotals totals)
    {
        var priced = cart.Price();
        var lines = new SaleLine[cart.Lines.Count];
        var (sold, returned) = (Amount.Zero(cart.Currency), Amount.Zero(cart.Currency));
        var row = 0;
        foreach (var fee in priced.Fees.Take(cart.Fees.Count)) sold += fee.Total;
        foreach (var fee in cart.ReturnedFees) returned += fee.Share.Total;
        foreach (var line in cart.Lines)
        {
            var figures = priced.Lines[row];
            lines[row++] = Freeze(line, figures);
            if (line.Return is null) sold += figures.Total;
            else returned -= figures.Total;
        }
        totals = new SaleTotals
        {
            Kind = KindOf(cart),
            Total = priced.Total,
            Sold = sold,
            Returned = returned,
            Tax = priced.Tax,
            Discount = priced.Discount,
            Rounding = cart.RoundingAdjustment,
            Lines = lines.Length,
            Taxes = [.. priced.Rates.Select(rate => new SaleTax(rate.Rate, rate.Net, rate.Tax))],
            Tenders = [.. cart.Tenders.Select(Freeze)],
            Fees = priced.Fees.Count == 0 ? null : [.. cart.Fees.Select((fee, index) => Freeze(fee, priced.Fees[index])), .. cart.ReturnedFees.Select(Freeze)],
            DiscountReason = ReasonFor(cart.Discounts),
            Tip = cart.Tip,
            Owed = Owed(cart),
            Layby = cart.Layby,
        };
        return lines;
    }

    private static Amount? Owed(Cart.Open cart)
    {
        var owed = cart.Tenders.Where(tender => tender.IsOwed()).Aggregate(Amount.Zero(cart.Currency), (sum, tender) => sum + tender.Applied);
        return owed.IsPositive ? owed : null;
    }

    private static SaleTender Freeze(CartTender tender) => new(tender.Tender, tender.Applied, tender.Tendered, tender.Change, tender.Payment)
    {
        Kind = tender.Kind,
        RefundOf = tender.RefundOf,
    };

    private static SaleFee Freeze(Fee fee, PricedLine figures) => new(fee.Name, figures.Total, figures.Tax, fee.TaxRate);

    private static SaleFee Freeze(ReturnedFee fee) => new(fee.Name, -fee.Share.Total, -fee.Share.Tax, fee.TaxRate);

    private static SaleKind KindOf(Cart.Open cart)
    {
        var given = cart.Lines.Count(line => line.Return is not null);
        return given == 0 ? SaleKind.Sale : given == cart.Lines.Count ? SaleKind.Return : SaleKind.Exchange;
    }

    private static SaleLine Freeze(CartLine line, PricedLine figures) => new()
    {
        Line = line.Id,
        Sku = line.Sku,
        Quantity = line.Return is null ? line.Quantity : -line.Quantity,
        Total = figures.Total,
        Tax = figures.Tax,
        Discount = figures.Discount,
        Gross = figures.Gross,
        TaxRate = line.TaxRate,
        Price = line.Price,
        Name = line.Name,
        Category = line.Category,
        PriceBefore = line.PriceBefore,
        OfReceipt = line.Return?.Original?.Receipt,
        OfLine = line.Return?.Original?.Line,
        Reason = line.Return?.Reason,
        DiscountReason = ReasonFor(line.Discounts),
    };

    private static string? ReasonFor(ValueList<Discount> discounts)
    {
        string[] reasons = [.. discounts.Select(discount => discount.Reason).OfType<string>().Distinct()];
        return reasons.Length == 0 ? null : string.Join(", ", reasons);
    }
}
