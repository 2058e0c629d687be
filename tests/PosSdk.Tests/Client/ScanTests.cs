using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Customers;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Scans;
using PosSdk.Testing;
using PosSdk.Tests.Shared;

namespace PosSdk.Tests.Client;

public class ScanTests
{
    private static readonly CustomerProfile Zoe = new() { Code = "C-1042", Name = "Zoë Müller" };

    [Fact]
    [Trait("Requirement", "R80")]
    public async Task A_scan_is_one_commit_the_first_of_a_customer_too()
    {
        var (pos, journal) = await ShopAsync();
        await using var _ = pos;
        var (cart, before) = (pos.Carts.NewId(), journal.Commits);

        Assert.Single((await pos.Scans.PutOnCartAsync(cart, "4006381333931")).Value.Lines);
        Assert.Equal(before + 1, journal.Commits);
        Assert.Equal(2, (await pos.Scans.PutOnCartAsync(cart, "MILK")).Value.Lines.Count);
        Assert.Equal(before + 2, journal.Commits);
        Assert.Equal([cart], pos.Carts.Open);
    }

    [Fact]
    [Trait("Requirement", "R84")]
    public async Task A_card_that_is_scanned_first_begins_the_cart_in_one_commit()
    {
        var (pos, journal) = await ShopAsync();
        await using var _ = pos;
        var (cart, before) = (pos.Carts.NewId(), journal.Commits);
        Assert.Equal("C-1042", (await pos.Scans.PutOnCartAsync(cart, "C-1042")).Value.Customer!.Code);
        Assert.Equal((before + 1, 0), (journal.Commits, pos.Carts.Find(cart)!.Lines.Count));
    }

    [Theory]
    [InlineData("no-such-code")]
    [InlineData("R1-0-1")]
    [InlineData("GIFT-1")]
    public async Task What_is_refused_begins_no_cart(string code)
    {
        var (pos, journal) = await ShopAsync();
        await using var _ = pos;
        var before = journal.Commits;
        Assert.False((await pos.Scans.PutOnCartAsync(pos.Carts.NewId(), code)).IsDone);
        Assert.False((await pos.Carts.ServeAsync(pos.Carts.NewId(), new NewLine(Sku.Of("MILK"), Quantity.Zero))).IsDone);
        Assert.Equal(before, journal.Commits);
        Assert.Empty(pos.Carts.Open);
    }

    [Fact]
    public async Task A_line_may_begin_a_cart_only_where_that_is_asked_for()
    {
        var (pos, _) = await ShopAsync();
        await using var __ = pos;
        var cart = pos.Carts.NewId();
        Assert.Equal("cart.not-opened", Assert.IsType<Outcome<Cart.Open>.Refused>(await pos.Carts.AddAsync(cart, new NewLine(Sku.Of("MILK")))).Reason.Code);
        Assert.Equal("cart.not-opened", Assert.IsType<Outcome<Cart.Open>.Refused>(await pos.Customers.PutOnCartAsync(cart, "C-1042")).Reason.Code);
        var line = new NewLine(Sku.Of("MILK"), Line: 1);
        Assert.True((await pos.Carts.ServeAsync(cart, line)).IsDone);
        // Because a retry must not sell twice, the same line asked for again is so already.
        Assert.Single((await pos.Carts.ServeAsync(cart, line)).Value.Lines);
        Assert.Equal(2, (await pos.Carts.ServeAsync(cart, new NewLine(Sku.Of("MILK")))).Value.Lines.Count);
        await pos.Carts.DiscardAsync(cart);
        Assert.False((await pos.Carts.ServeAsync(cart, line)).IsDone);
    }

    [Theory]
    [Trait("Requirement", "R80")]
    [Trait("Requirement", "R81")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Offline_barcodes_typed_skus_and_quick_keys_sell_under_every_profile(int preset)
    {
        var (pos, _) = await ShopAsync(PolicyProfile.Presets[preset]);
        await using var __ = pos;
        await pos.Catalog.SetQuickKeysAsync([new QuickKey("Milk", Sku.Of("MILK"))]);
        pos.Connectivity.EnterOffline();
        var cart = pos.Carts.NewId();
        foreach (var code in (string[])["4006381333931", "04006381333931", "MILK", pos.Catalog.Current.QuickKeys[0].Sku.Value])
            Assert.True((await pos.Scans.PutOnCartAsync(cart, code)).IsDone, code);
        Assert.Equal(4, pos.Carts.Find(cart)!.Lines.Count);
    }

    [Fact]
    [Trait("Requirement", "R82")]
    [Trait("Requirement", "R83")]
    public async Task Offline_a_card_adds_its_customer_known_here_or_not()
    {
        var (pos, _) = await ShopAsync(PolicyProfile.XSeriesIpad);
        await using var __ = pos;
        pos.Connectivity.EnterOffline();
        Assert.True((await pos.Scans.PutOnCartAsync(pos.Carts.NewId(), "C-1042")).Value.Customer!.Verified);
        Assert.False((await pos.Scans.PutOnCartAsync(pos.Carts.NewId(), "C-77")).Value.Customer!.Verified);
    }

    private static async Task<(PosClient Pos, FailingJournal Journal)> ShopAsync(PolicyProfile? profile = null)
    {
        var journal = new FailingJournal(TestRegister.NewJournal());
        var pos = await TestRegister.OpenAsync(
            options => (options.Profile, options.Scans) = (profile, new ScanRules { CustomerPrefixes = ["C-"], VoucherPrefixes = ["GIFT"] }), journal: journal);
        await pos.StockedAsync(500, [("MILK", "5.00")]);
        Assert.True((await pos.Catalog.ChangeAsync(pos.Catalog.Current.Find("MILK")! with { Barcodes = ["4006381333931"] })).IsDone);
        Assert.True((await pos.Customers.AddAsync(Zoe)).IsDone);
        return (pos, journal);
    }
}
