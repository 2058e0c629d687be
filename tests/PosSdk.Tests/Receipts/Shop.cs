using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Receipts;
using PosSdk.Testing;

namespace PosSdk.Tests.Receipts;

/// <summary>A register that makes the documents of these tests the way an app does.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private int _carts;

    private Shop(PosClient client) => Client = client;

    public static ReceiptTextOptions Options { get; } = new()
    {
        ShopName = "Corner Shop",
        Header = ["1 Market Street"],
        Footer = ["Thank you!"],
        UtcOffset = TimeSpan.FromHours(1),
    };

    public PosClient Client { get; }

    public Currency Currency => Client.Currency!.Value;

    public static async Task<Shop> OpenAsync(string currency = "EUR", long openingFloat = 10_000, Action<PosOptions>? setUp = null)
    {
        var client = await TestRegister.OpenAsync(options =>
        {
            options.Currency = currency;
            setUp?.Invoke(options);
        });
        client.Cashier = "anna";
        _ = (await client.Shifts.OpenAsync(MoneyCount.Of(new Amount(openingFloat, client.Currency!.Value)))).Value;
        return new Shop(client);
    }

    public async Task<Shop> SellsAsync(string sku, string name, string price, string taxRate)
    {
        Assert.True(UnitPrice.TryParse(price, Currency, out var unitPrice));
        Assert.True(Percentage.TryParse(taxRate, out var rate));
        _ = (await Client.Catalog.AddAsync(new Product { Sku = Sku.Of(sku), Name = name, Price = unitPrice, TaxRate = rate })).Value;
        return this;
    }

    public async Task<CartId> CartAsync(params (string Sku, string Quantity)[] goods)
    {
        var cart = CartId.Of($"cart-{++_carts}");
        _ = (await Client.Carts.OpenAsync(cart)).Value;
        foreach (var (sku, text) in goods)
        {
            Assert.True(Quantity.TryParse(text, out var quantity));
            _ = (await Client.Carts.AddAsync(cart, new NewLine(Sku.Of(sku), quantity))).Value;
        }
        return cart;
    }

    public async Task<Sale.Completed> PaidAsync(CartId cart, long? cash = null)
    {
        var due = Client.Carts.Find(cart)!.Due;
        _ = due.IsNegative
            ? (await Client.Payments.RefundCashAsync(cart)).Value
            : (await Client.Payments.TakeCashAsync(cart, cash is { } units ? Money(units) : null)).Value;
        return (await Client.Sales.CompleteAsync(cart)).Value;
    }

    public Amount Money(long minorUnits) => new(minorUnits, Currency);

    public ValueTask DisposeAsync() => Client.DisposeAsync();
}
