using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Registers;
using PosSdk.Domain.Sales;
using static PosSdk.Domain.Sales.SaleCommand;
using static PosSdk.Domain.Tests.Carts.CartExamples;

namespace PosSdk.Domain.Tests.Sales;

/// <summary>A layby of 2.50 with 1.00 paid: what comes in later, and when the goods go out.</summary>
public class OwedSaleTests
{
    private static readonly DateTimeOffset Noon = Spec.Context.At;
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly ApplyPayment Rest = new("p-2", "cash", Euro(150), Noon, "0-1");

    private static Given<Sale, SaleCommand, SaleEvent> NoSale =>
        Spec.For(Sale.Initial, (Sale sale, SaleCommand command, CommandContext context) => SaleDecider.Decide(sale, command, context), Sale.Evolve);

    private static Given<Sale, SaleCommand, SaleEvent> Layby => NoSale.AfterDoing(Complete(BeingPaid.AfterDoing(
        new CartCommand.AgreeLayby(LaybyTerms.InEqualParts(Euro(250), Euro(100), Euro(20), Monday, Monday.AddDays(30)), LaybyRules.Australia),
        new CartCommand.Tender(new CartTender("l-1", "layby", Euro(150), Euro(150), Euro(0), Euro(0)) { Kind = TenderKind.Layby }))));

    private static Given<Sale, SaleCommand, SaleEvent> Paid => NoSale.AfterDoing(Complete(OneLine.AfterDoing(Carts.CartExamples.Pay("p-1", 250))));

    [Fact]
    public void Money_that_comes_later_counts_toward_what_is_owed() => Layby.When(Rest).Records(new SaleEvent.PaymentApplied
    {
        Currency = Eur, Payment = "p-2", Tender = "cash", Amount = Euro(150), PaidAt = Noon, Promised = "layby", Shift = "0-1", By = "ann",
    });

    [Fact]
    public void No_more_than_is_owed_is_taken_and_nothing_of_what_is_paid()
    {
        Layby.When(Rest with { Amount = Euro(151) }).RefusesWith("sale.more-than-owed");
        Layby.When(Rest with { Amount = Euro(0) }).Refuses(CartRefusal.NothingHandedOver);
        Layby.When(Rest with { Amount = new(1, Currency.Of("CHF")) }).RefusesWith("cart.other-currency");
        Layby.AfterDoing(Rest).When(Rest with { Payment = "p-3" }).RefusesWith("sale.nothing-owed");
        Paid.When(Rest).RefusesWith("sale.nothing-owed");
        NoSale.When(Rest).Refuses(SaleRefusal.NoSuchSale);
    }

    [Fact]
    public void A_payment_is_booked_once()
    {
        Layby.AfterDoing(Rest).When(Rest).RecordsNothing();
        Layby.AfterDoing(Rest).When(Rest with { Amount = Euro(1) }).Refuses(SaleRefusal.PaymentDiffers);
    }

    [Fact]
    public void Goods_that_are_paid_are_handed_over() =>
        Layby.AfterDoing(Rest).When(new Collect()).Records(new SaleEvent.GoodsCollected { CollectedAt = Noon, By = "ann" });

    [Fact]
    public void Goods_are_not_handed_over_before_they_are_paid_or_where_none_are_kept()
    {
        Layby.When(new Collect()).RefusesWith("sale.still-owed");
        Paid.When(new Collect()).Refuses(SaleRefusal.NothingKept);
        Layby.AfterDoing(Rest, new Return("R1-0-2", [new(1, Quantity.One)])).When(new Collect()).Refuses(SaleRefusal.NothingKept);
    }

    [Fact]
    public void Goods_are_handed_over_once() => Layby.AfterDoing(Rest, new Collect()).When(new Collect()).RecordsNothing();

    private static Complete Complete(Given<Cart, CartCommand, CartEvent> cart) => new(ReceiptNumber.Of(RegisterCode.Of("R1"), 0, 1), CartId.Of("anna"), (Cart.Open)cart.State, "0-1");
}
