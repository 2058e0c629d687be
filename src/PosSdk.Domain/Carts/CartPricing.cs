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
    public static Amount Total(Cart.Open cart) => cart.Lines.Given == 0 && cart.Discounts.Count == 0
        ? cart.Lines.Sold.Totals().Total
        : Price(cart).Total;

    public static PricedCart Price(Cart.Open cart)
    {
        var sold = Document(cart, line => line.Return is null, cart.Discounts);
        if (cart.Lines.Given == 0) return new PricedCart(sold.Lines, sold.Rates, sold.Totals.Gross, sold.Discount, sold.Net, sold.Tax);
        var unknown = Document(cart, line => line.Return is { Original: null }, []);

        var lines = new PricedLine[cart.Lines.Count];
        var rates = new SortedDictionary<Percentage, PricedRate>();
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
            var rate = rates.GetValueOrDefault(line.TaxRate, new PricedRate(line.TaxRate, Amount.Zero(cart.Currency), Amount.Zero(cart.Currency)));
            rates[line.TaxRate] = rate with { Net = rate.Net + priced.Net, Tax = rate.Tax + priced.Tax };
        }
        return Sum(cart.Currency, ValueList.Create<PricedLine>(lines), [.. rates.Values]);
    }

    private static PricedDocument Document(Cart.Open cart, Func<CartLine, bool> which, ValueList<Discount> discounts) =>
        Pricer.Price(cart.Rules, [.. cart.Lines.Where(which).Select(line => line.ToPrice())], discounts);

    private static PricedCart Sum(Currency currency, ValueList<PricedLine> lines, ValueList<PricedRate> rates)
    {
        var zero = Amount.Zero(currency);
        var cart = new PricedCart(lines, rates, zero, zero, zero, zero);
        foreach (var line in lines)
        {
            cart = cart with { Gross = cart.Gross + line.Gross, Discount = cart.Discount + line.Discount, Net = cart.Net + line.Net, Tax = cart.Tax + line.Tax };
        }
        return cart;
    }
}
