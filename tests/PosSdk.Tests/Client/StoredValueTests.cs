using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Testing;

namespace PosSdk.Tests.Client;

/// <summary>Gift cards and points: what they are worth is known to the hub only, so a profile may refuse them offline.</summary>
public class StoredValueTests
{
    private static readonly CartId Anna = CartId.Of("anna");

    [Fact]
    [Trait("Requirement", "R70")]
    public async Task Offline_no_gift_card_pays()
    {
        await using var pos = await ShopAsync();
        pos.Connectivity.EnterOffline();
        Assert.Equal("capability.tender.gift-card", Code(await pos.Payments.TakeAsync(Anna, Tender.GiftCard, "G-1")));
        pos.Connectivity.GoOnline();
        Assert.True((await pos.Payments.TakeAsync(Anna, Tender.GiftCard, "G-1")).IsDone);
    }

    [Fact]
    [Trait("Requirement", "R71")]
    public async Task Offline_no_gift_card_is_sold_but_anything_else_is()
    {
        await using var pos = await ShopAsync();
        pos.Connectivity.EnterOffline();
        Assert.Equal("capability.gift-card.sell", Code(await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("GIFT50")))));
        Assert.True((await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("MILK")))).IsDone);
        pos.Connectivity.GoOnline();
        Assert.True((await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("GIFT50")))).IsDone);
    }

    [Fact]
    [Trait("Requirement", "R72")]
    public async Task Offline_no_points_are_redeemed()
    {
        await using var pos = await ShopAsync();
        pos.Connectivity.EnterOffline();
        Assert.Equal("capability.loyalty.redeem", Code(await pos.Payments.TakeAsync(Anna, Tender.Loyalty, "C-1042")));
        pos.Connectivity.GoOnline();
        Assert.True((await pos.Payments.TakeAsync(Anna, Tender.Loyalty, "C-1042")).IsDone);
    }

    private static async Task<PosClient> ShopAsync()
    {
        var pos = await (await TestRegister.OpenAsync(options => options.Profile = PolicyProfile.XSeriesDesktop)).StockedAsync(500, [("MILK", "5.00")]);
        var price = new UnitPrice(50_0000, Currency.Of("EUR"));
        await pos.Catalog.AddAsync(new Product { Sku = Sku.Of("GIFT50"), Price = price, Name = "Gift card", Category = Product.GiftCards });
        await pos.Carts.OpenAsync(Anna);
        Assert.True((await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("MILK")))).IsDone);
        return pos;
    }

    private static string Code<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Reason.Code;
}
