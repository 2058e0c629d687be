using PosSdk.Connectivity;
using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Connections;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.StaffMembers;
using PosSdk.Testing;
using PosSdk.Tests.Connectivity;

namespace PosSdk.Tests.Client;

public class OfflineSellingTests
{
    private static readonly CartId Anna = CartId.Of("anna");

    [Fact, Trait("Requirement", "R9"), Trait("Requirement", "R10")]
    public async Task Offline_a_gift_card_is_refused_with_words_that_help_and_cash_and_vouchers_are_taken()
    {
        await using var pos = await ShopAsync(PolicyProfile.ShopifyPos);
        pos.Connectivity.EnterOffline();

        var no = RefusalOf(await pos.Payments.TakeAsync(Anna, Tender.GiftCard, "G-1"));
        Assert.Equal(("capability.tender.gift-card", "Take cash or a custom way to pay."), (no.Code, no.Remedy));
        Assert.Contains("internet", no.Text, StringComparison.Ordinal);

        Assert.True((await pos.Payments.TakeAsync(Anna, new Tender("voucher", TenderKind.Custom, "Voucher"), null, Euro(100))).IsDone);
        Assert.True((await pos.Payments.TakeCashAsync(Anna)).IsDone);
        Assert.True((await pos.Sales.CompleteAsync(Anna)).IsDone);

        pos.Connectivity.GoOnline();
        Assert.True(pos.Capabilities.Ask(Capability.TakeGiftCard).IsAllowed);
    }

    [Fact]
    public async Task A_payment_taken_online_and_asked_for_again_offline_is_so_already()
    {
        await using var pos = await ShopAsync(PolicyProfile.ShopifyPos);
        var payment = new PaymentId("p-1");
        var first = (await pos.Payments.TakeAsync(Anna, Tender.GiftCard, "G-1", payment: payment)).Value;
        pos.Connectivity.EnterOffline();
        var again = await pos.Payments.TakeAsync(Anna, Tender.GiftCard, "G-1", payment: payment);
        Assert.Equal(first, again.Value);
        Assert.Null(((Outcome<CartTender>.Done)again).Recorded);
    }

    [Fact, Trait("Requirement", "R6")]
    public async Task Offline_a_product_is_not_created_but_one_that_is_there_is_there()
    {
        await using var pos = await ShopAsync(PolicyProfile.ShopifyPos);
        pos.Connectivity.EnterOffline();
        var milk = pos.Catalog.Find(Sku.Of("MILK"))!;
        Assert.Equal("capability.product.create", RefusalOf(await pos.Catalog.AddAsync(milk with { Sku = Sku.Of("NEW") })).Code);
        Assert.True((await pos.Catalog.AddAsync(milk)).IsDone);
    }

    [Fact, Trait("Requirement", "R73"), Trait("Requirement", "R94")]
    public async Task Offline_a_sale_is_discarded_under_one_profile_and_not_under_another()
    {
        await using var desktop = await ShopAsync(PolicyProfile.XSeriesDesktop);
        await using var shopify = await ShopAsync(PolicyProfile.ShopifyPos);
        desktop.Connectivity.EnterOffline();
        shopify.Connectivity.EnterOffline();
        Assert.Equal("capability.sale.discard", RefusalOf(await desktop.Carts.DiscardAsync(Anna)).Code);
        Assert.NotNull(desktop.Carts.Find(Anna));
        Assert.True((await shopify.Carts.DiscardAsync(Anna)).IsDone);
    }

    [Fact]
    public async Task Without_a_profile_everything_goes_offline_too()
    {
        await using var pos = await ShopAsync(null);
        pos.Connectivity.EnterOffline();
        Assert.True((await pos.Payments.TakeAsync(Anna, Tender.GiftCard, "G-1")).IsDone);
        Assert.Equal("unrestricted", pos.Capabilities.Profile.Id);
    }

    [Fact, Trait("Requirement", "R61"), Trait("Requirement", "R62"), Trait("Requirement", "R64"), Trait("Requirement", "R87")]
    public async Task A_till_that_loses_its_connection_narrows_after_two_minutes_and_opens_again_with_the_return()
    {
        var clock = new FakeClock();
        var service = new ScriptedProbe();
        await using var pos = await TestRegister.OpenAsync(
            options => (options.Profile, options.Probes) = (PolicyProfile.XSeriesDesktop, new ReachabilityProbes { Service = service }), clock);
        Assert.Null(pos.Capabilities.Notice());

        service.Reach = Reach.Unreachable;
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(pos.Capabilities.Notice());
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(NoticePlace.TopBanner, pos.Capabilities.Notice()!.Place);
        Assert.Equal([AppArea.Sell, AppArea.Status], pos.Capabilities.AvailableAreas());
        Assert.False(pos.Capabilities.Report().Find("sale.park")!.Now.IsAllowed);

        service.Reach = Reach.Reachable;
        clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Null(pos.Capabilities.Notice());
        Assert.Equal(Enum.GetValues<AppArea>(), pos.Capabilities.AvailableAreas());
        Assert.True(pos.Capabilities.Ask(Capability.ParkSale).IsAllowed);
    }

    [Fact, Trait("Requirement", "R58")]
    public async Task Sales_made_offline_count_against_the_bounds()
    {
        var strict = PolicyProfile.ShopifyPos with { Bounds = new() { MaxSales = 1, RefusesPast = true } };
        await using var pos = await ShopAsync(strict);
        pos.Connectivity.EnterOffline();
        await pos.Payments.TakeCashAsync(Anna);
        Assert.True((await pos.Sales.CompleteAsync(Anna)).IsDone);
        var next = CartId.Of("next");
        await pos.Carts.OpenAsync(next);
        await pos.Carts.AddAsync(next, new NewLine(Sku.Of("MILK")));
        Assert.Equal("capability.sell.cash", RefusalOf(await pos.Payments.TakeCashAsync(next)).Code);
        pos.Connectivity.GoOnline();
        Assert.True((await pos.Payments.TakeCashAsync(next)).IsDone);
    }

    [Fact, Trait("Requirement", "R59"), Trait("Requirement", "R90"), Trait("Requirement", "R5")]
    public async Task What_the_app_tells_counts()
    {
        await using var pos = await ShopAsync(PolicyProfile.XSeriesIpad);
        pos.Capabilities.Readiness = new ReadinessFacts { InitialSyncCompleted = false, SignedInAt = DateTimeOffset.UnixEpoch };
        Assert.False(pos.Capabilities.CheckReadiness()!.IsReady);
        pos.Capabilities.Tell(told => told with { Devices = [new DeviceFact(Capability.ReceiptPrinter, IsReady: false)] });
        Assert.Equal(CapabilityCause.Device, pos.Capabilities.Ask(Capability.CashDrawer).Cause);
        Assert.True(pos.Capabilities.MaySignOut(new SignOutFacts(1, 0, 1)).IsAllowed);

        pos.Connectivity.EnterOffline();
        Assert.Equal(CapabilityCause.NotReady, pos.Capabilities.Ask(Capability.SellForCash).Cause);
        Assert.Equal("capability.sell.cash", RefusalOf(await pos.Payments.TakeCashAsync(Anna)).Code);
        Assert.False(pos.Capabilities.MaySignOut(new SignOutFacts(1, 0, 1)).IsAllowed);
    }

    [Fact, Trait("Requirement", "R60")]
    public async Task Who_signs_in_while_there_is_a_connection_can_work_offline_and_who_signs_out_cannot()
    {
        var clock = new FakeClock();
        await using var pos = await TestRegister.OpenAsync(options => options.Profile = PolicyProfile.ShopifyPos, clock);
        foreach (var code in new[] { "kim", "ann" }) await pos.Staff.AddAsync(StaffCode.Of(code), code, StaffRole.Manager, "284615");
        pos.Capabilities.Readiness = new ReadinessFacts { InitialSyncCompleted = true, SignedInAt = null };
        Assert.Equal("signed-in-before-loss", pos.Capabilities.CheckReadiness()!.FirstClosed!.Code);

        await pos.Staff.SignInAsync("kim", "284615");
        var since = pos.Capabilities.Readiness.SignedInAt;
        Assert.Equal(clock.GetUtcNow(), since);
        Assert.True(pos.Capabilities.CheckReadiness()!.IsReady);
        clock.Advance(TimeSpan.FromHours(1));
        await pos.Staff.SignInAsync("ann", "284615");
        Assert.Equal(since, pos.Capabilities.Readiness.SignedInAt);

        await pos.Staff.SignOutAsync();
        Assert.Null(pos.Capabilities.Readiness.SignedInAt);
        Assert.False(pos.Capabilities.CheckReadiness()!.IsReady);
    }

    [Fact]
    public async Task A_profile_that_makes_no_sense_opens_no_register()
    {
        var senseless = PolicyProfile.ShopifyPos with { Connection = new() { ProbeInterval = TimeSpan.Zero } };
        await Assert.ThrowsAsync<PosConfigurationException>(async () => await TestRegister.OpenAsync(options => options.Profile = senseless));
    }

    private static async Task<PosClient> ShopAsync(PolicyProfile? profile)
    {
        var pos = await (await TestRegister.OpenAsync(options => (options.Profile, options.Tenders) = (profile, [new("voucher", TenderKind.Custom, "Voucher")]))).StockedAsync(10_000, [("MILK", "5.00")]);
        await pos.Carts.OpenAsync(Anna);
        await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("MILK")));
        return pos;
    }

    private static Refusal RefusalOf<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Reason;

    private static Amount Euro(long cents) => new(cents, Currency.Of("EUR"));
}
