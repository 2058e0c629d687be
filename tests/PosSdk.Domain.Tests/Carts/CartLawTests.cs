using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;
using static PosSdk.Domain.Tests.Carts.CartExamples;

namespace PosSdk.Domain.Tests.Carts;

public class CartLawTests
{
    private static readonly Gen<int> Ids = Gen.Choose(1, 8);

    private static readonly Gen<CartLine> Lines =
        from id in Ids
        from cents in Gen.Choose(0, 2_000)
        from pieces in Gen.Choose(1, 5)
        from rate in Gen.Elements(0L, 70_000L, 200_000L)
        select Line(id, cents, pieces) with { TaxRate = new(rate) };

    private static readonly Gen<Discount> Discounts =
        from id in Gen.Elements("a", "b")
        from discount in Gen.OneOf(
            Gen.Choose(1, 1_000_000).Select(units => Discount.Of(new Percentage(units))), Gen.Choose(1, 500).Select(cents => Discount.Of(Euro(cents))))
        select discount with { Id = id };

    private static readonly Gen<int?> Places = Gen.OneOf(Gen.Constant((int?)null), Ids.Select(id => (int?)id));

    private static readonly Gen<CartCommand> Commands = Gen.Frequency(
        (6, Lines.Select(line => (CartCommand)new CartCommand.AddLine(line))),
        (2, Lines.Select(line => (CartCommand)new CartCommand.ReturnLine(line, "why"))),
        (2, from line in Lines from sold in Gen.Choose(1, 3) select (CartCommand)new CartCommand.ReturnOriginal(line, Original(line, sold), null)),
        (2, from id in Ids from pieces in Gen.Choose(0, 6) select (CartCommand)new CartCommand.ChangeQuantity(id, Quantity.Of(pieces))),
        (2, from id in Ids from cents in Gen.Choose(-1, 900) select (CartCommand)new CartCommand.OverridePrice(id, UnitPrice.Of(Euro(cents)), "why")),
        (2, from place in Places from discount in Discounts select (CartCommand)new CartCommand.AddDiscount(place, discount)),
        (1, from place in Places from id in Gen.Elements("a", "b") select (CartCommand)new CartCommand.RemoveDiscount(place, id)),
        (2, Ids.Select(id => (CartCommand)new CartCommand.RemoveLine(id))),
        (1, from id in Gen.Elements("p", "q") from cents in Gen.Choose(-500, 500) select (CartCommand)Pay(id, cents)),
        (1, Gen.Elements("p", "q").Select(id => (CartCommand)new CartCommand.WithdrawTender(id))));

    private static readonly Arbitrary<CartCommand[]> Walks =
        (from scope in Gen.Elements(TaxScope.Line, TaxScope.Rate, TaxScope.Document)
         from included in Gen.Elements(true, false)
         from rest in Gen.ArrayOf(Commands, 40)
         select (CartCommand[])[new CartCommand.Open(Rules with { TaxScope = scope, TaxIncluded = included }, null), .. rest]).ToArbitrary();

    [Fact]
    public void The_running_total_is_the_full_price_and_that_the_sum_of_its_lines() => Check((cart, _, _) =>
    {
        var priced = cart.Price();
        var sum = priced.Lines.Aggregate(Euro(0), (total, line) => total + line.Total);
        return cart.Total == priced.Total && sum == priced.Total && priced.Lines.Count == cart.Lines.Count
            && priced.Rates.Aggregate(Euro(0), (total, rate) => total + rate.Net + rate.Tax) == sum;
    });

    [Fact]
    public void Saying_it_twice_records_nothing() => Check((cart, command, events) =>
        events.Count == 0 || Answer(events.Aggregate((Cart)cart, Cart.Evolve), command).Count == 0);

    [Fact]
    public void Lines_keep_the_order_they_came_in_and_never_merge() => Prop.ForAll(Walks, walk =>
    {
        var (cart, events) = Run(walk);
        int[] gone = [.. events.OfType<CartEvent.LineRemoved>().Select(e => e.Line)];
        var added = events.Select(e => e switch { CartEvent.LineAdded a => a.Line, CartEvent.LineReturned r => r.Line, _ => 0 }).Where(line => line > 0);
        return cart is not Cart.Open open || added.Except(gone).SequenceEqual(open.Lines.Select(line => line.Id));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Replaying_the_events_gives_the_same_cart() => Prop.ForAll(Walks, walk =>
    {
        var (cart, events) = Run(walk);
        return events.Aggregate(Cart.Initial, Cart.Evolve) == cart;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_cart_without_lines_that_come_back_never_owes_anybody() => Check((cart, _, _) =>
        cart.Lines.Any(line => line.Return is not null) || !cart.Total.IsNegative);

    private static OriginalLine Original(CartLine line, int sold) =>
        new("R1-0-1", sold, new PricedLine(Euro(line.Quantity.Thousandths), Euro(0), Euro(line.Quantity.Thousandths), Euro(0)));

    private static void Check(Func<Cart.Open, CartCommand, IReadOnlyList<CartEvent>, bool> law) => Prop.ForAll(Walks, walk =>
    {
        var cart = Cart.Initial;
        foreach (var command in walk)
        {
            var events = Answer(cart, command);
            if (cart is Cart.Open open && !law(open, command, events)) return false;
            cart = events.Aggregate(cart, Cart.Evolve);
        }
        return true;
    }).QuickCheckThrowOnFailure();

    private static (Cart Cart, IReadOnlyList<CartEvent> Events) Run(CartCommand[] walk)
    {
        var (cart, all) = (Cart.Initial, new List<CartEvent>());
        foreach (var command in walk)
        {
            var events = Answer(cart, command);
            all.AddRange(events);
            cart = events.Aggregate(cart, Cart.Evolve);
        }
        return (cart, all);
    }

    private static IReadOnlyList<CartEvent> Answer(Cart cart, CartCommand command) =>
        CartDecider.Decide(cart, command, Spec.Context) is Decision<CartEvent>.Accepted accepted ? accepted.Events : [];
}
