using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Loyalty;
using PosSdk.Domain.Money;
using PosSdk.Domain.Sales;

namespace PosSdk.Domain.Tests.Loyalty;

public class LoyaltyEarningTests
{
    private static readonly LoyaltyPolicy OneAnEuro = new(Euro(100));

    [Fact]
    public void A_sale_to_a_customer_earns_a_point_for_every_whole_euro() => Assert.Equal(new LoyaltyEarning("C-1", "R1-0-1", 12), LoyaltyEarning.Of(Sold(1299, "C-1"), OneAnEuro));

    [Fact]
    public void A_shop_may_count_what_is_left_over_as_whole() => Assert.Equal(26, LoyaltyEarning.Of(Sold(1201, "C-1"), OneAnEuro with { Points = 2, RoundsUp = true })!.Points);

    [Fact]
    public void A_sale_to_nobody_in_particular_earns_nothing() => Assert.Null(LoyaltyEarning.Of(Sold(1299, null), OneAnEuro));

    [Fact]
    public void Points_are_counted_in_the_currency_of_the_sale() =>
        Assert.Throws<ArgumentException>(() => LoyaltyEarning.Of(Sold(1299, "C-1"), new LoyaltyPolicy(new Amount(100, Currency.Of("CHF")))));

    [Fact]
    public void Giving_everything_back_in_any_pieces_takes_back_exactly_what_was_earned() => Prop.ForAll(Gen.Choose(1, 999).ArrayOf().ToArbitrary(), pieces =>
    {
        var sale = Sold(pieces.Sum(), "C-1");
        var (before, points) = (0L, LoyaltyEarning.Of(sale, OneAnEuro)!.Points);
        foreach (var piece in pieces)
        {
            points += LoyaltyEarning.TakenBack(sale, "R1-0-2", Euro(before), Euro(piece), OneAnEuro)!.Points;
            before += piece;
            if (points < 0) return false;
        }
        return points == 0;
    }).QuickCheckThrowOnFailure();

    private static Amount Euro(long cents) => new(cents, Currency.Of("EUR"));

    private static Sale.Completed Sold(long cents, string? customer) => new()
    {
        Receipt = "R1-0-1", CompletedAt = Spec.Context.At, Currency = Currency.Of("EUR"), Lines = [], Shift = "0-1", Cart = "c", Customer = customer,
        TaxIncluded = true, Midpoint = Rounding.HalfAwayFromZero,
        Totals = new SaleTotals
        {
            Kind = SaleKind.Sale, Total = Euro(cents), Sold = Euro(cents), Returned = Euro(0), Tax = Euro(0), Discount = Euro(0), Rounding = Euro(0),
            Lines = 0, Taxes = [], Tenders = [],
        },
    };
}
