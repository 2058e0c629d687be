using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;
using PosSdk.Testing;

namespace PosSdk.Tests.Client;

/// <summary>A till with a few goods and 100.00 in its drawer, and short words for what a cashier does.</summary>
internal static class Counter
{
    public static CartId Anna { get; } = CartId.Of("anna");

    public static CartId Back { get; } = CartId.Of("back");

    public static Amount Euro(long cents) => new(cents, Currency.Of("EUR"));

    public static async Task<PosClient> OpenAsync(Action<PosOptions>? setUp = null, FakeClock? clock = null, global::PosSdk.Journaling.IJournal? journal = null) =>
        await (await TestRegister.OpenAsync(setUp, clock, journal)).StockedAsync(10_000, [("MUG", "10.00"), ("PEN", "1.99"), ("LAMP", "90.00")]);

    public static async Task<Cart.Open> PutAsync(this PosClient pos, CartId cart, params (string Sku, int Quantity)[] goods)
    {
        await pos.Carts.OpenAsync(cart);
        foreach (var (sku, quantity) in goods) _ = (await pos.Carts.AddAsync(cart, new NewLine(Sku.Of(sku), Quantity.Of(quantity)))).Value;
        return pos.Carts.Find(cart)!;
    }

    public static async Task<Cart.Open> PutBackAsync(this PosClient pos, CartId cart, Sale.Completed sale, int line, int quantity)
    {
        await pos.Carts.OpenAsync(cart);
        return (await pos.Carts.ReturnAsync(cart, ReceiptNumber.Parse(sale.Receipt), line, Quantity.Of(quantity), "changed her mind")).Value;
    }

    public static async Task<Sale.Completed> CompleteAsync(this PosClient pos, CartId cart) => (await pos.Sales.CompleteAsync(cart)).Value;

    public static Refusal Refusal<T>(this Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Reason;

    public static async Task<CardResult> CardAsync(this PosClient pos, CartId cart, Amount? amount = null, string? last4 = "4242", RefundPart? refundOf = null)
    {
        var attempt = (await pos.Cards.BeginAsync(cart, amount, refundOf)).Value;
        return (await pos.Cards.RecordAnswerAsync(attempt.Payment, new TerminalAnswer.Approved(attempt.Amount, "ref-1", new CardFacts { Last4 = last4 }))).Value;
    }
}
