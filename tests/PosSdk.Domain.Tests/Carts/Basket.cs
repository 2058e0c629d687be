using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Tests.Carts;

/// <summary>A cart in euro with two lines, opened by Ann, and short ways to say what happens to it.</summary>
internal static class Basket
{
    public static Currency Euro { get; } = Currency.Of("EUR");

    public static PricingRules Rules { get; } = new() { Currency = Euro, TaxIncluded = true };

    public static Given<Cart, CartCommand, CartEvent> Fresh { get; } = Spec.For<Cart, CartCommand, CartEvent>(Cart.Initial, CartDecider.Decide, Cart.Evolve);

    public static Given<Cart, CartCommand, CartEvent> Opened { get; } = Fresh.AfterDoing(new CartCommand.Open(Rules, null));

    public static Given<Cart, CartCommand, CartEvent> Filled { get; } = Opened.AfterDoing(Add(1, "MILK", 119), Add(2, "BREAD", 380));

    public static Given<Cart, CartCommand, CartEvent> Paid { get; } = Filled.AfterDoing(
        new CartCommand.Tender(new CartTender("pay-1", "cash", Eur(100), Eur(100), Eur(0), Eur(0))));

    public static Amount Eur(long cents) => new(cents, Euro);

    public static UnitPrice Price(long cents) => UnitPrice.Of(Eur(cents));

    public static CartLine Line(int id, string sku, long cents, int quantity = 1) =>
        new() { Id = id, Sku = Sku.Of(sku), Quantity = Quantity.Of(quantity), Price = Price(cents), TaxRate = Percentage.Zero, Name = sku };

    public static CartCommand Add(int id, string sku, long cents, int quantity = 1) => new CartCommand.AddLine(Line(id, sku, cents, quantity));
}
