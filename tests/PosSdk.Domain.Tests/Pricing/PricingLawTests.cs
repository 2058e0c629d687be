using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Tests.Pricing;

public sealed class PricingLawTests
{
    private static readonly Gen<PricingRules> Rules =
        from currency in Gen.Elements("EUR", "JPY", "KWD")
        from included in Gen.Elements(true, false)
        from scope in Gen.Elements(TaxScope.Line, TaxScope.Rate, TaxScope.Document)
        from rounding in Gen.Elements(Rounding.HalfAwayFromZero, Rounding.HalfToEven, Rounding.HalfTowardZero, Rounding.TowardZero)
        select new PricingRules { Currency = Currency.Of(currency), TaxIncluded = included, TaxScope = scope, Rounding = rounding };

    private static readonly Gen<Percentage> Rate = Gen.Elements("0", "2.6", "5.5", "7", "7.7", "8.1", "10", "19", "21", "8.875").Select(Prices.Percent);

    private static readonly Arbitrary<Cart> Carts =
        (from rules in Rules
         from lines in Line(rules.Currency).ArrayOf().Resize(12)
         from order in DiscountIn(rules.Currency, 3_000).ListOf(2)
         from given in Gen.Choose(0, 2)
         select new Cart(rules, lines, [.. order.Take(given)])).ToArbitrary();

    [Fact]
    public void Every_cart_is_priced_as_exact_fractions_say() => Check(cart =>
    {
        var exact = ExactPricer.Price(cart.Rules, cart.Lines, cart.Order);
        return cart.Price().Lines.Select(line => (line.Gross.MinorUnits, line.Discount.MinorUnits, line.Net.MinorUnits, line.Tax.MinorUnits)).SequenceEqual(exact);
    });

    [Fact]
    public void Lines_rates_and_document_sum_to_the_same_numbers() => Check(cart =>
    {
        var priced = cart.Price();
        return Sum(priced.Lines.Select(line => line.Total)) == priced.Total.MinorUnits
            && Sum(priced.Lines.Select(line => line.Tax)) == priced.Tax.MinorUnits
            && Sum(priced.Rates.Select(rate => rate.Tax)) == priced.Tax.MinorUnits
            && Sum(priced.Rates.Select(rate => rate.Net)) == priced.Net.MinorUnits
            && Sum(priced.Lines.Select(line => line.Discount)) == priced.Discount.MinorUnits;
    });

    [Fact]
    public void No_line_is_ever_below_zero() =>
        Check(cart => cart.Price().Lines.All(line => !line.Discount.IsNegative && !line.Net.IsNegative && !line.Tax.IsNegative && line.Discount <= line.Gross));

    [Fact]
    public void A_return_of_everything_and_its_sale_sum_to_nothing() => Check(cart =>
    {
        var (sale, back) = (cart.Price(), cart.Price().Negated());
        return (sale.Total + back.Total).IsZero && sale.Lines.Zip(back.Lines).All(pair => (pair.First.Tax + pair.Second.Tax).IsZero) && back.Negated() == sale;
    });

    [Fact]
    public void Running_totals_are_exact_while_the_order_gives_nothing() =>
        Check(cart => RunningTotalsOf(cart.Rules, cart.Lines).Totals() == Pricer.Price(cart.Rules, cart.Lines, []).Totals);

    [Fact]
    public void Adding_a_line_and_removing_it_leaves_no_trace() =>
        Check(cart => cart.Lines.All(line =>
        {
            var totals = RunningTotalsOf(cart.Rules, cart.Lines);
            var own = OwnPrice.Of(cart.Rules, line);
            return totals.Plus(own).Minus(own) == totals;
        }));

    [Fact]
    public void An_explanation_goes_step_by_step_from_nothing_to_the_payable() => Check(cart =>
    {
        var tip = new Amount(150, cart.Rules.Currency);
        var cash = new CashRoundingRule { Increment = new Amount(5, cart.Rules.Currency) };
        var explained = Pricer.Explain(cart.Rules, new PricingInput { Lines = cart.Lines, Discounts = cart.Order, Tip = tip }, cash);
        var running = Amount.Zero(cart.Rules.Currency);
        foreach (var step in explained.Steps)
        {
            if (step.Before != running || step.Before + step.Change != step.After) return false;
            running = step.After;
        }
        return running == cash.Round(cart.Price().Total + tip) && explained.Payable == running;
    });

    [Fact]
    public void Parts_given_back_one_by_one_sum_to_what_was_paid() =>
        Prop.ForAll(
            Gen.Choose(-100_000, 100_000).ToArbitrary(),
            Gen.Choose(1, 4_000).NonEmptyListOf().ToArbitrary(),
            (paid, parts) =>
            {
                var sold = new Quantity(parts.Sum());
                var (back, before) = (Prices.Euro("0"), Quantity.Zero);
                foreach (var part in parts.Select(part => new Quantity(part)))
                {
                    back += ReturnShare.Of(new Amount(paid, Prices.Eur), before, part, sold, Rounding.HalfAwayFromZero);
                    before += part;
                }
                return back.MinorUnits == paid;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_than_was_sold_cannot_come_back() =>
        Assert.Throws<ArgumentException>(() => ReturnShare.Of(Prices.Euro("1"), Quantity.One, Quantity.One, Quantity.One, Rounding.HalfAwayFromZero));

    private static void Check(Func<Cart, bool> law) => Prop.ForAll(Carts, law).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static long Sum(IEnumerable<Amount> amounts) => amounts.Sum(amount => amount.MinorUnits);

    private static RunningTotals RunningTotalsOf(PricingRules rules, PricingLine[] lines) =>
        lines.Aggregate(RunningTotals.None(rules), (totals, line) => totals.Plus(OwnPrice.Of(rules, line)));

    private static Gen<PricingLine> Line(Currency currency) =>
        from price in Gen.Choose(0, 5_000_000)
        from thousandths in Gen.OneOf(Gen.Choose(0, 12).Select(pieces => pieces * 1000), Gen.Choose(0, 9_999))
        from rate in Rate
        from discounts in DiscountIn(currency, 900).ListOf(2)
        from given in Gen.Choose(0, 2)
        select new PricingLine
        {
            Price = new UnitPrice(price, currency),
            Quantity = new Quantity(thousandths),
            TaxRate = rate,
            Discounts = [.. discounts.Take(given)],
        };

    private static Gen<Discount> DiscountIn(Currency currency, int most) => Gen.OneOf(
        Gen.Choose(0, 1_100_000).Select(units => Discount.Of(new Percentage(units))),
        Gen.Elements(5, 10, 50, 33).Select(whole => Discount.Of(new Percentage(whole * 10_000))),
        Gen.Choose(0, most).Select(units => Discount.Of(new Amount(units, currency))));

    private sealed record Cart(PricingRules Rules, PricingLine[] Lines, Discount[] Order)
    {
        public PricedDocument Price() => Pricer.Price(Rules, Lines, Order);
    }
}
