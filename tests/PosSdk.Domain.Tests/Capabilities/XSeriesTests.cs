using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Tests.Connections;
using static PosSdk.Domain.Tests.Capabilities.Tills;

namespace PosSdk.Domain.Tests.Capabilities;

public class XSeriesTests
{
    private static readonly PolicyProfile Desktop = PolicyProfile.XSeriesDesktop;
    private static readonly PolicyProfile Ipad = PolicyProfile.XSeriesIpad;

    private static void OnBoth(Action<PolicyProfile> check) => Assert.All([Desktop, Ipad], check);

    [Fact, Trait("Requirement", "R32")]
    public void Importing_online_orders_needs_a_plan_that_contains_it() => OnBoth(profile =>
    {
        var no = profile.Ask(Capability.ImportOnlineOrders, Online with { Entitlements = Entitlements.OfXSeriesPlan("Lite") });
        Assert.Equal((false, CapabilityCause.Plan, CapabilityChange.Plan), (no.IsAllowed, no.Cause, no.WhatWouldChangeIt));
        Assert.All(
            ["Pro", "Standard", "Advanced", "Enterprise", "Essentiel", "Plus"],
            plan => Assert.True(profile.Ask(Capability.ImportOnlineOrders, Online with { Entitlements = Entitlements.OfXSeriesPlan(plan) }).IsAllowed));
        Assert.True(profile.Ask(Capability.ImportOnlineOrders, Online).IsAllowed);
    });

    [Fact, Trait("Requirement", "R58")]
    public void Offline_is_a_backup_with_bounds_that_warn_before_they_are_met()
    {
        var bounds = new OfflineBounds { MaxDuration = TimeSpan.FromHours(10), MaxSales = 100, MaxValue = Euro(1000) };
        Assert.Equal((OfflineReserve.Ample, 0), Judge(bounds, 7.9, 79, 799));
        Assert.Equal((OfflineReserve.Low, 1), Judge(bounds, 8, 79, 799));
        Assert.Equal((OfflineReserve.Low, 2), Judge(bounds, 10, 80, 799));
        Assert.Equal((OfflineReserve.Spent, 1), Judge(bounds, 10.1, 0, 0));
        Assert.Equal((OfflineReserve.Spent, 1), Judge(bounds, 0, 100, 0));
        Assert.Equal((OfflineReserve.Spent, 1), Judge(bounds, 0, 0, 1000));
        Assert.Equal(OfflineReserve.Ample, bounds.Judge(new(TimeSpan.Zero, 0, new Amount(5000, Currency.Of("JPY")))).Reserve);
    }

    [Fact, Trait("Requirement", "R58")]
    public void Past_its_bounds_a_till_warns_or_sells_no_more_as_the_merchant_says()
    {
        var usage = Offline with { Usage = new(TimeSpan.FromHours(25), 0) };
        OnBoth(profile =>
        {
            var warned = profile.Ask(Capability.SellForCash, usage);
            Assert.Equal((true, CapabilityCause.NearBounds), (warned.IsAllowed, warned.Cause));
            var strict = profile with { Bounds = profile.Bounds with { RefusesPast = true } };
            Assert.Equal(CapabilityCause.PastBounds, strict.Ask(Capability.SellForCash, usage).Cause);
            Assert.True(strict.Ask(Capability.SellForCash, Offline with { Usage = new(TimeSpan.FromHours(24), 0) }).IsAllowed);
            Assert.True(strict.Ask(Capability.SellForCash, usage with { Connection = Network.Online }).IsAllowed);
            Assert.True(strict.Ask(Capability.PrintReceipt, usage).IsAllowed);
        });
    }

    [Fact, Trait("Requirement", "R64")]
    public void Offline_a_desktop_has_sell_and_status_and_an_ipad_sell_only()
    {
        Assert.Equal([AppArea.Sell, AppArea.Status], Desktop.AvailableAreas(Network.Offline));
        Assert.Equal([AppArea.Sell], Ipad.AvailableAreas(Network.Offline));
    }

    [Fact, Trait("Requirement", "R87")]
    public void Back_online_every_area_and_every_feature_is_open_again() => OnBoth(profile =>
    {
        var back = Online with { Connection = Network.Offline.Hears(Network.Good(200), Network.Good(215)) };
        Assert.Equal(Enum.GetValues<AppArea>(), profile.AvailableAreas(back.Connection));
        Assert.All(Capability.All, capability => Assert.True(profile.Ask(capability, back).IsAllowed));
    });

    [Theory, Trait("Requirement", "R67")]
    [InlineData(TenderKind.Cash)]
    [InlineData(TenderKind.Layby)]
    [InlineData(TenderKind.OnAccount)]
    public void New_sales_for_cash_on_layby_and_on_account_are_made_offline(TenderKind kind) => OnBoth(profile =>
    {
        WorksOffline(profile, Capability.Of(kind));
        WorksOffline(profile, Capability.AddCustomer);
    });

    [Fact]
    public void Integrated_cards_need_the_internet_and_a_separate_terminal_asks_its_provider() => OnBoth(profile =>
    {
        NeedsTheInternet(profile, Capability.TakeCard);
        Assert.Equal(CapabilityCause.AskProvider, profile.Ask(Capability.TakeExternalTerminal, Offline).Cause);
    });

    [Fact, Trait("Requirement", "R68")]
    public void Customers_are_not_edited_offline() => OnBoth(profile => NeedsTheInternet(profile, Capability.EditCustomer));

    [Fact, Trait("Requirement", "R69")]
    public void Customers_are_not_created_offline() => OnBoth(profile => NeedsTheInternet(profile, Capability.CreateCustomer));

    [Fact, Trait("Requirement", "R70")]
    public void Gift_cards_are_not_redeemed_offline() => OnBoth(profile =>
    {
        NeedsTheInternet(profile, Capability.RedeemGiftCard);
        NeedsTheInternet(profile, Capability.Of(TenderKind.GiftCard));
    });

    [Fact, Trait("Requirement", "R71")]
    public void Gift_cards_are_not_sold_offline() => OnBoth(profile => NeedsTheInternet(profile, Capability.SellGiftCard));

    [Fact, Trait("Requirement", "R72")]
    public void Loyalty_is_not_redeemed_offline() => OnBoth(profile => NeedsTheInternet(profile, Capability.RedeemLoyalty));

    [Fact, Trait("Requirement", "R73")]
    public void Sales_are_not_discarded_offline() => OnBoth(profile => NeedsTheInternet(profile, Capability.DiscardSale));

    [Fact, Trait("Requirement", "R74")]
    public void Sales_are_not_parked_offline_where_shopify_saves_them()
    {
        OnBoth(profile => NeedsTheInternet(profile, Capability.ParkSale));
        WorksOffline(PolicyProfile.ShopifyPos, Capability.ParkSale);
    }

    [Fact, Trait("Requirement", "R75")]
    public void Stock_is_not_viewed_offline() => OnBoth(profile => NeedsTheInternet(profile, Capability.ViewInventory));

    [Fact, Trait("Requirement", "R79")]
    public void A_desktop_offline_searches_nothing_by_name()
    {
        NeedsTheInternet(Desktop, Capability.SearchProductsByName);
        NeedsTheInternet(Desktop, Capability.SearchCustomersByName);
    }

    [Fact, Trait("Requirement", "R92")]
    public void An_ipad_searches_by_name_as_long_as_the_names_are_on_it() => Assert.All(
        [Capability.SearchProductsByName, Capability.SearchCustomersByName],
        capability =>
        {
            WorksOffline(Ipad, capability);
            var no = Ipad.Ask(capability, Offline with { HasLocalIndex = false });
            Assert.Equal((false, CapabilityCause.NoLocalIndex, CapabilityChange.LocalIndex), (no.IsAllowed, no.Cause, no.WhatWouldChangeIt));
            Assert.True(Ipad.Ask(capability, Online with { HasLocalIndex = false }).IsAllowed);
        });

    [Fact, Trait("Requirement", "R80")]
    public void Products_are_found_by_barcode_and_sku_offline() => OnBoth(profile => WorksOffline(profile, Capability.SearchByCode));

    [Fact, Trait("Requirement", "R81")]
    public void Quick_keys_work_offline() => OnBoth(profile => WorksOffline(profile, Capability.QuickKeys));

    [Fact, Trait("Requirement", "R93")]
    public void What_is_synced_is_seen_under_status_and_on_an_ipad_under_dashboard()
    {
        Assert.Equal(("Status", "Dashboard > Status"), (Desktop.StatusPath, Ipad.StatusPath));
        WorksOffline(Desktop, Capability.ViewUnsyncedSales);
        NeedsTheInternet(Ipad, Capability.ViewUnsyncedSales);
    }

    [Fact]
    public void What_the_document_does_not_list_for_offline_needs_the_internet() =>
        OnBoth(profile =>
        {
            var unlisted = new Capability("label.reprint", "Something new");
            Assert.Equal(CapabilityCause.Offline, profile.Ask(unlisted, Offline).Cause);
            Assert.True(profile.Ask(unlisted, Online).IsAllowed);
        });

    private static (OfflineReserve Reserve, int Warnings) Judge(OfflineBounds bounds, double hours, int sales, long euro) =>
        bounds.Judge(new(TimeSpan.FromHours(hours), sales, Euro(euro))) is var answer ? (answer.Reserve, answer.Warnings.Count) : default;

    private static Amount Euro(long euro) => new(euro * 100, Currency.Of("EUR"));
}
