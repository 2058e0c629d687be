using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;

namespace PosSdk.Domain.Carts;

/// <summary>
/// How a cart of goods that go and goods that come back is priced. What is sold is priced as one document with the cart's discounts; what comes back without a
/// receipt is priced as another and negated; what comes back from a receipt is the share of the stored figures, negated.
/// </summary>
internal static class CartPricing
{
    public static Amount Total(Cart.Open cart) => !GivesBack(cart) && cart.Discounts.Count == 0
        ? WithFees(cart).Totals().Total
        : Price(cart).Total;

    public static PricedCart Price(Cart.Open cart)
    {
        var sold = Document(cart, line => line.Return is null, cart.Discounts, cart.Fees);
        if (!GivesBack(cart)) return new PricedCart(sold.Lines, sold.Rates, sold.Totals.Gross, sold.Discount, sold.Net, sold.Tax) { Fees = sold.Fees };
        var unknown = Document(cart, line => line.Return is { Original: null }, [], []);

        var lines = new PricedLine[cart.Lines.Count];
        var rates = new SortedDictionary<Percentage, PricedRate>();
        ValueList<PricedLine> fees = [.. sold.Fees, .. cart.ReturnedFees.Select(fee => -fee.Share)];
        for (var fee = 0; fee < fees.Count; fee++) Count(rates, fee < cart.Fees.Count ? cart.Fees[fee].TaxRate : cart.ReturnedFees[fee - cart.Fees.Count].TaxRate, fees[fee]);
        var (row, soldRow, unknownRow) = (0, 0, 0);
        foreach (var line in cart.Lines)
        {
            var priced = line.Return switch
            {
                null => sold.Lines[soldRow++],
                { Original: { } original } => -original.Share,
                _ => -unknown.Lines[unknownRow++],
            };
            lines[row++] = priced;
            Count(rates, line.TaxRate, priced);
        }
        return Sum(cart.Currency, ValueList.Create<PricedLine>(lines), fees, [.. rates.Values]);
    }

    /// <summary>The steps to what is to be paid: the goods that go with all that is taken off and added, then those that come back, then coins.</summary>
    public static PriceExplanation Explain(Cart.Open cart, bool inCash)
    {
        var input = new PricingInput { Lines = Lines(cart, line => line.Return is null), Discounts = cart.Discounts, Fees = cart.Fees, Tip = cart.Tip };
        return Pricer.Explain(cart.Rules, input, Returned(cart), inCash ? cart.CashRounding : null);
    }

    private static bool GivesBack(Cart.Open cart) => cart.Lines.Given > 0 || cart.ReturnedFees.Count > 0;

    private static IEnumerable<(string What, Amount Total)> Returned(Cart.Open cart)
    {
        if (!GivesBack(cart)) yield break;
        var (priced, row) = (Price(cart), 0);
        foreach (var line in cart.Lines)
        {
            var total = priced.Lines[row++].Total;
            if (line.Return is not null) yield return ($"{line.Quantity} x {line.Name}{(line.Return.Original is { } sold ? $" of {sold.Receipt}" : "")}", total);
        }
        foreach (var fee in cart.ReturnedFees) yield return ($"{fee.Name} of {fee.Receipt}", -fee.Share.Total);
    }

    // Because a fee is a share of the goods or a sum, it is one more row to the running totals, and no line is looked at again.
    private static RunningTotals WithFees(Cart.Open cart)
    {
        var sold = cart.Lines.Sold;
        foreach (var fee in cart.Fees) sold = sold.Plus(fee.Price(cart.Rules, cart.Lines.Sold.Left));
        return sold;
    }

    private static PricedDocument Document(Cart.Open cart, Func<CartLine, bool> which, ValueList<Discount> discounts, ValueList<Fee> fees) =>
        Pricer.Price(cart.Rules, new PricingInput { Lines = Lines(cart, which), Discounts = discounts, Fees = fees });

    private static PricingLine[] Lines(Cart.Open cart, Func<CartLine, bool> which) => [.. cart.Lines.Where(which).Select(line => line.ToPrice())];

    private static void Count(SortedDictionary<Percentage, PricedRate> rates, Percentage rate, PricedLine priced)
    {
        var known = rates.GetValueOrDefault(rate, new PricedRate(rate, priced.Net - priced.Net, priced.Tax - priced.Tax));
        rates[rate] = known with { Net = known.Net + priced.Net, Tax = known.Tax + priced.Tax };
    }

    private static PricedCart Sum(Currency currency, ValueList<PricedLine> lines, ValueList<PricedLine> fees, ValueList<PricedRate> rates)
    {
        var zero = Amount.Zero(currency);
        var cart = new PricedCart(lines, rates, zero, zero, zero, zero) { Fees = fees };
        foreach (var line in lines.Concat(fees))
        {
            cart = cart with { Gross = cart.Gross + line.Gross, Discount = cart.Discount + line.Discount, Net = cart.Net + line.Net, Tax = cart.Tax + line.Tax };
        }
        return cart;
    }
}
