using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Tests.Carts;

internal static class CartExamples
{
    public static Currency Eur { get; } = Currency.Of("EUR");

    public static PricingRules Rules { get; } = new() { Currency = Eur, TaxIncluded = true };

    public static CartCommand.Open Open { get; } = new(Rules, null);

    public static Given<Cart, CartCommand, CartEvent> NewCart => Spec.For(Cart.Initial, (Cart cart, CartCommand command, CommandContext context) => CartDecider.Decide(cart, command, context), Cart.Evolve);

    public static Given<Cart, CartCommand, CartEvent> OpenCart => NewCart.AfterDoing(Open);

    public static Given<Cart, CartCommand, CartEvent> OneLine => OpenCart.AfterDoing(Add(1, 250));

    public static Given<Cart, CartCommand, CartEvent> BeingPaid => OneLine.AfterDoing(Pay("p-1", 100));

    public static Amount Euro(long cents) => new(cents, Eur);

    public static CartLine Line(int id, long cents, int pieces = 1) => new()
    {
        Id = id, Sku = Sku.Of("MILK"), Quantity = Quantity.Of(pieces), Price = UnitPrice.Of(Euro(cents)), TaxRate = new(70_000), Name = "Milk",
    };

    public static CartCommand.AddLine Add(int id, long cents, int pieces = 1) => new(Line(id, cents, pieces));

    public static CartTender Cash(string payment, long applied, long tendered, long rounding = 0) =>
        new(payment, "cash", Euro(applied), Euro(tendered), Euro(tendered - applied), Euro(rounding));

    public static CartCommand.Tender Pay(string payment, long cents) => new(Cash(payment, cents, cents));
}
