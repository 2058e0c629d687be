using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Registers;
using PosSdk.Domain.Sales;
using static PosSdk.Domain.Tests.Carts.CartExamples;

namespace PosSdk.Domain.Tests.Sales;

public class SaleTests
{
    private static readonly ReceiptNumber First = ReceiptNumber.Of(RegisterCode.Of("R1"), 0, 1);

    private static Given<Sale, SaleCommand, SaleEvent> NoSale => Spec.For(Sale.Initial, (Sale sale, SaleCommand command, CommandContext context) => SaleDecider.Decide(sale, command, context), Sale.Evolve);

    private static Given<Sale, SaleCommand, SaleEvent> Sold => NoSale.AfterDoing(Complete(Paid(3)));

    [Fact]
    public void A_settled_cart_becomes_a_sale_with_every_figure_frozen()
    {
        var sale = (Sale.Completed)Sold.State;
        Assert.Equal((Euro(750), Euro(49), SaleKind.Sale, 1), (sale.Totals.Total, sale.Totals.Tax, sale.Totals.Kind, sale.Totals.Lines));
        Assert.Equal((Euro(750), Euro(0), Quantity.Of(3)), (sale.Totals.Sold, sale.Totals.Returned, sale.Lines[0].Quantity));
        Assert.Equal(("R1-0-1", "anna", "0-1", "ann"), (sale.Receipt, sale.Cart, sale.Shift, sale.By));
        Assert.Equal(new SaleTender("cash", Euro(750), Euro(750), Euro(0), "p"), Assert.Single(sale.Totals.Tenders));
    }

    [Fact]
    public void A_cart_that_is_not_paid_or_empty_is_no_sale()
    {
        NoSale.When(Complete((Cart.Open)OneLine.State)).RefusesWith("cart.not-paid");
        NoSale.When(Complete((Cart.Open)OpenCart.State)).Refuses(CartRefusal.Empty);
    }

    [Fact]
    public void A_completed_sale_is_complete_already_and_never_becomes_another()
    {
        Sold.When(Complete(Paid(3))).RecordsNothing();
        Sold.When(Complete(Paid(3)) with { CartId = CartId.Of("other") }).RefusesWith("sale.already-completed");
    }

    [Fact]
    public void Goods_come_back_once_a_receipt_and_never_more_than_were_sold()
    {
        Sold.When(Return("R1-0-2", (1, 2))).Records(new SaleEvent.Returned { Receipt = "R1-0-2", Lines = [new(1, Quantity.Of(2))], By = "ann" });
        var back = Sold.AfterDoing(Return("R1-0-2", (1, 2)));
        back.When(Return("R1-0-2", (1, 2))).RecordsNothing();
        back.When(Return("R1-0-2", (1, 1))).RefusesWith("sale.return-differs");
        back.When(Return("R1-0-3", (1, 2))).RefusesWith("sale.more-than-sold");
        back.AfterDoing(Return("R1-0-3", (1, 1))).When(Return("R1-0-4", (1, 1))).RefusesWith("sale.more-than-sold");
    }

    [Fact]
    public void A_return_names_lines_that_are_there_each_once()
    {
        NoSale.When(Return("R1-0-2", (1, 1))).Refuses(SaleRefusal.NoSuchSale);
        Sold.When(Return("R1-0-2", (7, 1))).RefusesWith("sale.no-such-line");
        Sold.When(Return("R1-0-2", (1, 0))).Refuses(CartRefusal.QuantityNotPositive);
        Sold.When(Return("R1-0-2", (1, 2), (1, 2))).Refuses(SaleRefusal.LinesOnce);
        Sold.When(Return("R1-0-2")).Refuses(SaleRefusal.LinesOnce);
    }

    [Fact]
    public void A_line_that_itself_came_back_cannot_come_back()
    {
        var cart = OpenCart.AfterDoing(new CartCommand.ReturnLine(Line(1, 250), "why"), Pay("p", -250));
        NoSale.AfterDoing(Complete((Cart.Open)cart.State)).When(Return("R1-0-2", (1, 1))).RefusesWith("sale.more-than-sold");
    }

    [Fact]
    public void Both_ways_on_one_document_is_an_exchange()
    {
        var cart = OpenCart.AfterDoing(Add(1, 400), new CartCommand.ReturnLine(Line(2, 250), "why"), Pay("p", 150));
        var totals = ((Sale.Completed)NoSale.AfterDoing(Complete((Cart.Open)cart.State)).State).Totals;
        Assert.Equal((SaleKind.Exchange, Euro(150), Euro(400), Euro(250)), (totals.Kind, totals.Total, totals.Sold, totals.Returned));
    }

    [Fact]
    public void Ten_thousand_lines_are_recorded_two_hundred_at_a_time()
    {
        var cart = Enumerable.Range(1, 10_000).Aggregate(OpenCart.State, (cart, id) => Add(id, 0) is var add ? Next(cart, add) : cart);
        var pieces = NoSale.When(Complete((Cart.Open)cart)).Events.OfType<SaleEvent.LinesRecorded>().ToArray();
        Assert.Equal(50, pieces.Length);
        Assert.Equal(Enumerable.Range(1, 10_000), pieces.SelectMany(piece => piece.Lines).Select(line => line.Line));
    }

    [Fact]
    public void A_return_of_everything_gives_back_exactly_what_was_paid_however_it_is_split() => Prop.ForAll(Splits, split =>
    {
        var (cents, discount, rounding, parts) = split;
        var pieces = parts.Sum();
        var cart = NewCart.AfterDoing(
            new CartCommand.Open(Rules with { Rounding = rounding }, null), Add(1, cents, pieces),
            new CartCommand.AddDiscount(null, Discount.Of(new Percentage(discount)) with { Id = "d" }));
        if (((Cart.Open)cart.State).Total is { IsZero: false } total) cart = cart.AfterDoing(Pay("p", total.MinorUnits));
        var sale = (Sale.Completed)NoSale.AfterDoing(Complete((Cart.Open)cart.State)).State;
        var (line, back) = (sale.Lines[0], new PricedLine(Euro(0), Euro(0), Euro(0), Euro(0)));
        foreach (var (part, index) in parts.Select((part, index) => (part, index)))
        {
            var share = sale.ShareOf(line, Quantity.Of(part));
            back = new PricedLine(back.Gross + share.Gross, back.Discount + share.Discount, back.Net + share.Net, back.Tax + share.Tax);
            sale = (Sale.Completed)Next(sale, Return($"R1-0-{index + 2}", (1, part)));
        }
        return back.Total == line.Total && back.Tax == line.Tax && back.Discount == line.Discount && back.Gross == line.Gross && sale.Returnable(line).IsZero;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("R1-0-1")]
    [InlineData("TILL42-zik0z-9007199254740993")]
    public void A_receipt_number_reads_as_it_is_printed_in_either_case(string text)
    {
        Assert.Equal(text, ReceiptNumber.Parse(text).ToString());
        Assert.Equal(ReceiptNumber.Parse(text), ReceiptNumber.Parse(text.ToLowerInvariant()));
    }

    [Theory]
    [InlineData("R1-0-0")]
    [InlineData("R1-0")]
    [InlineData("R1-0-1-2")]
    [InlineData("R1--1")]
    [InlineData("R1-0-+1")]
    [InlineData("-0-1")]
    [InlineData("R 1-0-1")]
    [InlineData("")]
    public void What_is_no_receipt_number_is_not_read(string text) => Assert.False(ReceiptNumber.TryParse(text, out _));

    [Fact]
    public void Another_epoch_is_another_series() =>
        Assert.Equal(["R1-0-1", "R1-z-1", "R1-10-1"], new[] { 0L, 35, 36 }.Select(epoch => ReceiptNumber.Of(RegisterCode.Of("R1"), epoch, 1).ToString()));

    private static readonly Arbitrary<(int Cents, int Discount, Rounding Rounding, int[] Parts)> Splits =
        (from cents in Gen.Choose(0, 5_000)
         from discount in Gen.Choose(1, 1_000_000)
         from rounding in Gen.Elements(Enum.GetValues<Rounding>())
         from parts in Gen.NonEmptyListOf(Gen.Choose(1, 4))
         select (cents, discount, rounding, parts.ToArray())).ToArbitrary();

    private static Cart.Open Paid(int pieces) => (Cart.Open)OpenCart.AfterDoing(Add(1, 250, pieces), Pay("p", 250 * pieces)).State;

    private static SaleCommand.Complete Complete(Cart.Open cart) => new(First, CartId.Of("anna"), cart, "0-1");

    private static SaleCommand.Return Return(string receipt, params (int Line, int Pieces)[] lines) =>
        new(receipt, [.. lines.Select(line => new ReturnedLine(line.Line, Quantity.Of(line.Pieces)))]);

    private static Cart Next(Cart cart, CartCommand command) =>
        ((Decision<CartEvent>.Accepted)CartDecider.Decide(cart, command, Spec.Context)).Events.Aggregate(cart, Cart.Evolve);

    private static Sale Next(Sale sale, SaleCommand command) =>
        ((Decision<SaleEvent>.Accepted)SaleDecider.Decide(sale, command, Spec.Context)).Events.Aggregate(sale, Sale.Evolve);
}
