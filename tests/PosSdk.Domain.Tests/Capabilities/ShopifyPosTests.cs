using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Connections;
using PosSdk.Domain.Payments;
using static PosSdk.Domain.Tests.Capabilities.Tills;

namespace PosSdk.Domain.Tests.Capabilities;

public class ShopifyPosTests
{
    private static readonly PolicyProfile Shopify = PolicyProfile.ShopifyPos;

    [Fact, Trait("Requirement", "R1")]
    public void Sync_email_and_cards_need_the_internet() => Assert.All(
        [Capability.SyncBackOffice, Capability.EmailReceipt, Capability.TakeCard],
        capability => Assert.Equal(OnlineRequirement.Always, Shopify.RuleOf(capability).Online));

    [Fact, Trait("Requirement", "R2")]
    public void A_receipt_by_email_is_kept_until_it_can_be_sent_and_paper_works_now()
    {
        var email = Shopify.Ask(Capability.EmailReceipt, Offline);
        Assert.Equal((true, CapabilityCause.Queued), (email.IsAllowed, email.Cause));
        Assert.Equal(CapabilityCause.Free, Shopify.Ask(Capability.EmailReceipt, Online).Cause);
        Assert.Equal(CapabilityCause.Free, Shopify.Ask(Capability.PrintReceipt, Offline).Cause);
    }

    [Fact, Trait("Requirement", "R4")]
    public void Signing_in_needs_the_internet() => NeedsTheInternet(Shopify, Capability.SignIn);

    [Fact, Trait("Requirement", "R6")]
    public void A_new_product_needs_the_internet() => NeedsTheInternet(Shopify, Capability.CreateProduct);

    [Theory, Trait("Requirement", "R9")]
    [InlineData(TenderKind.Card)]
    [InlineData(TenderKind.GiftCard)]
    public void Credit_debit_and_gift_cards_need_the_internet(TenderKind kind) => NeedsTheInternet(Shopify, Capability.Of(kind));

    [Theory, Trait("Requirement", "R10")]
    [InlineData(TenderKind.Cash)]
    [InlineData(TenderKind.Custom)]
    public void Cash_and_custom_ways_to_pay_do_not(TenderKind kind) => WorksOffline(Shopify, Capability.Of(kind));

    [Fact, Trait("Requirement", "R11")]
    public void An_order_sent_to_the_customer_is_not_completed_offline_but_its_cart_can_be_saved()
    {
        NeedsTheInternet(Shopify, Capability.ShipToCustomer);
        WorksOffline(Shopify, Capability.ParkSale);
    }

    [Fact, Trait("Requirement", "R14")]
    public void A_card_reader_works_offline_when_its_driver_says_so_and_a_strangers_terminal_on_its_providers_word()
    {
        Assert.Equal(OnlineRequirement.Sometimes, Shopify.RuleOf(Capability.CardReader).Online);
        Assert.False(Shopify.Ask(Capability.CardReader, Offline).IsAllowed);
        Assert.False(Shopify.Ask(Capability.CardReader, Offline.With(Reader(OnlineRequirement.Always))).IsAllowed);
        Assert.False(Shopify.Ask(Capability.CardReader, Offline.With(Reader(OnlineRequirement.Sometimes))).IsAllowed);
        Assert.True(Shopify.Ask(Capability.CardReader, Offline.With(Reader(OnlineRequirement.Never))).IsAllowed);
        var ask = Shopify.Ask(Capability.CardReader, Offline.With(Reader(OnlineRequirement.AskProvider)));
        Assert.Equal((true, CapabilityCause.AskProvider), (ask.IsAllowed, ask.Cause));
        Assert.Contains("provider", ask.Remedy, StringComparison.Ordinal);
        Assert.Equal(CapabilityCause.AskProvider, Shopify.Ask(Capability.TakeExternalTerminal, Offline).Cause);
        Assert.True(Shopify.Ask(Capability.CardReader, Online.With(Reader(OnlineRequirement.Always))).IsAllowed);
    }

    [Fact, Trait("Requirement", "R15")]
    public void A_label_printer_needs_the_internet_only_on_its_way_through_it()
    {
        Assert.Equal(OnlineRequirement.Sometimes, Shopify.RuleOf(Capability.LabelPrinter).Online);
        Assert.False(Shopify.Ask(Capability.LabelPrinter, Offline.With(Labels(PrintRoute.Online))).IsAllowed);
        Assert.True(Shopify.Ask(Capability.LabelPrinter, Offline.With(Labels(PrintRoute.Local))).IsAllowed);
        Assert.True(Shopify.Ask(Capability.LabelPrinter, Online.With(Labels(PrintRoute.Online))).IsAllowed);
        Assert.True(Shopify.Ask(Capability.LabelPrinter, Offline).IsAllowed);
    }

    [Fact, Trait("Requirement", "R16")]
    public void A_drawer_hangs_on_a_printer_which_hangs_on_the_till() => Assert.Equal(
        [
            new DeviceLink(Capability.CashDrawer, Capability.ReceiptPrinter, [DeviceTransport.Cable]),
            new DeviceLink(Capability.ReceiptPrinter, null, [DeviceTransport.Bluetooth, DeviceTransport.Lan, DeviceTransport.Usb, DeviceTransport.Serial]),
        ],
        Shopify.LinksOf(Capability.CashDrawer));

    [Fact, Trait("Requirement", "R16")]
    public void When_the_printer_is_down_the_drawer_opens_with_its_key()
    {
        var down = Offline.With(new DeviceFact(Capability.ReceiptPrinter, IsReady: false), new DeviceFact(Capability.CashDrawer));
        var drawer = Shopify.Ask(Capability.CashDrawer, down);
        Assert.Equal((false, CapabilityCause.Device, CapabilityChange.Device), (drawer.IsAllowed, drawer.Cause, drawer.WhatWouldChangeIt));
        Assert.Contains("key", drawer.Remedy, StringComparison.Ordinal);
        Assert.True(Shopify.Ask(Capability.OpenDrawerByKey, down).IsAllowed);
        WorksOffline(Shopify, Capability.CashDrawer);
    }

    [Fact, Trait("Requirement", "R17")]
    public void A_printer_on_the_shops_network_needs_that_network_and_no_internet()
    {
        var printer = new DeviceFact(Capability.ReceiptPrinter) { Transport = DeviceTransport.Lan };
        Assert.True(Shopify.Ask(Capability.ReceiptPrinter, Reaching(Reach.Reachable).With(printer)).IsAllowed);
        var cut = Shopify.Ask(Capability.ReceiptPrinter, Reaching(Reach.Unreachable).With(printer));
        Assert.Equal((false, CapabilityCause.LocalNetwork), (cut.IsAllowed, cut.Cause));
        Assert.Equal(CapabilityCause.LocalNetwork, Shopify.Ask(Capability.CashDrawer, Reaching(Reach.Unreachable).With(printer)).Cause);
        Assert.True(Shopify.Ask(Capability.ReceiptPrinter, Reaching(Reach.Unreachable).With(printer with { Transport = DeviceTransport.Bluetooth })).IsAllowed);
    }

    [Fact, Trait("Requirement", "R18")]
    public void A_scanner_by_bluetooth_needs_no_network_at_all()
    {
        Assert.Contains(DeviceTransport.Bluetooth, Shopify.RuleOf(Capability.BarcodeScanner).Transports);
        Assert.True(Shopify.Ask(Capability.BarcodeScanner, Reaching(Reach.Unreachable).With(new DeviceFact(Capability.BarcodeScanner) { Transport = DeviceTransport.Bluetooth })).IsAllowed);
    }

    [Fact, Trait("Requirement", "R19")]
    public void The_documents_two_tables_can_be_drawn_from_data()
    {
        var report = CapabilityReport.Of(Shopify, Offline);
        Assert.Equal(
            [
                "sign-in", "sync.back-office", "orders.import-online", "product.create", "tender.card", "tender.gift-card", "gift-card.sell", "gift-card.redeem",
                "fulfilment.ship-to-customer", "receipt.email",
            ],
            report.Features.Where(row => row.Online == OnlineRequirement.Always).Select(row => row.Capability.Code));
        Assert.Equal(
            [
                ("device.card-reader", OnlineRequirement.Sometimes), ("device.label-printer", OnlineRequirement.Sometimes), ("device.cash-drawer", OnlineRequirement.Never),
                ("device.receipt-printer", OnlineRequirement.Never), ("device.barcode-scanner", OnlineRequirement.Never),
            ],
            report.Devices.Select(row => (row.Capability.Code, row.Online)));
        Assert.All(report.Rows, row => Assert.False(string.IsNullOrWhiteSpace(row.Reason)));
        Assert.All(report.Devices, row => Assert.StartsWith("S0 l.", row.Source, StringComparison.Ordinal));
        Assert.Equal(Shopify.Ask(Capability.TakeCard, Offline), report.Find("tender.card")!.Now);
    }

    private static DeviceFact Reader(OnlineRequirement online) => new(Capability.CardReader) { Online = online };

    private static DeviceFact Labels(PrintRoute route) => new(Capability.LabelPrinter) { Route = route };

    private static CapabilityContext Reaching(Reach lan) =>
        Offline with { Connection = Offline.Connection with { Network = new() { Lan = lan, Internet = Reach.Unreachable, Service = Reach.Unreachable } } };
}
