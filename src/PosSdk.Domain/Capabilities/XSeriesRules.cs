using PosSdk.Domain.Connections;
using PosSdk.Domain.Decisions;
using static PosSdk.Domain.Capabilities.CapabilityRule;

namespace PosSdk.Domain.Capabilities;

/// <summary>What the document on X-Series' offline mode says (S3), and that on importing online orders (S2).</summary>
internal static class XSeriesRules
{
    private static readonly ValueList<CapabilityRule> OnBoth =
    [
        NeedsInternet(Capability.SignIn, "Only who was signed in before the connection went can work offline.", "Stay signed in while offline.", "S3 l.13"),
        NeedsInternet(Capability.SyncBackOffice, "Sales made offline are kept here and sent by themselves, usually within minutes of the connection's return.", "When it is back and some remain, retry them on the status page.", "S3 l.41"),
        NeedsInternet(Capability.ImportOnlineOrders, "Online orders arrive over the internet, on plans that contain it.", null, "S2 l.1")
            with { Entitlement = Capability.ImportOnlineOrders.Code },
        Works(Capability.SellForCash, "New cash sales are made online and offline.", "S3 l.30"),
        Works(Capability.SellOnLayby, "New laybys are made online and offline.", "S3 l.30"),
        Works(Capability.SellOnAccount, "New sales on account are made online and offline.", "S3 l.30"),
        Works(Capability.AddCustomer, "A customer is added by code, from a loyalty card or a receipt.", "S3 l.49"),
        Works(Capability.SearchByCode, "Scanning a barcode or typing a SKU needs no internet.", "S3 l.45"),
        Works(Capability.QuickKeys, "Quick keys are kept on this till.", "S3 l.45"),
        NeedsInternet(Capability.TakeCard, "Integrated card payments need the internet.", "Take cash, or use a card machine that is not connected to the till.", "S3 l.27"),
        Works(Capability.TakeExternalTerminal, "A card machine that is not connected to the till may work offline; its provider knows. Record the payment here.", "S3 l.27")
            with { Online = OnlineRequirement.AskProvider },
        NeedsInternet(Capability.EditCustomer, "Customers cannot be changed offline.", "Write the change down and make it later.", "S3 l.34"),
        NeedsInternet(Capability.CreateCustomer, "New customers cannot be created offline.", "Sell without a customer, or by the code of one that exists.", "S3 l.34"),
        NeedsInternet(Capability.TakeGiftCard, "Gift cards cannot be redeemed offline: their balance is not kept on this till.", "Take cash, or put the sale on account.", "S3 l.34"),
        NeedsInternet(Capability.RedeemGiftCard, "Gift cards cannot be redeemed offline: their balance is not kept on this till.", "Take cash, or put the sale on account.", "S3 l.34"),
        NeedsInternet(Capability.SellGiftCard, "Gift cards cannot be sold offline.", "Sell it when the connection is back.", "S3 l.34"),
        NeedsInternet(Capability.RedeemLoyalty, "Loyalty cannot be redeemed offline: the balance is not kept on this till.", "The customer keeps it for the next visit.", "S3 l.34"),
        NeedsInternet(Capability.DiscardSale, "Sales cannot be discarded offline.", "Complete the sale, or take its lines off and use the cart for the next customer.", "S3 l.34"),
        NeedsInternet(Capability.ParkSale, "Sales cannot be parked offline.", "Complete the sale, or note what is in it.", "S3 l.34"),
        NeedsInternet(Capability.ViewInventory, "Stock cannot be viewed offline.", "Look on the shelf.", "S3 l.34"),
        Queues(Capability.EmailReceipt, "An e-mail needs the internet. It is kept and sent when the connection is back; a printed receipt can be had now."),
        Works(Capability.PrintReceipt, "Printing needs no internet."),
        Works(Capability.OpenDrawerByKey, "The drawer's own key needs nothing."),
    ];

    private static readonly ValueList<CapabilityRule> OnDesktop =
    [
        NeedsInternet(Capability.SearchProductsByName, "Names of products are kept on the servers, so they cannot be searched offline.", "Scan the product, type its SKU, or use a quick key.", "S3 l.45"),
        NeedsInternet(Capability.SearchCustomersByName, "Names of customers are kept on the servers, so they cannot be searched offline.", "Type or scan the customer code and press Enter.", "S3 l.45"),
        Works(Capability.ViewUnsyncedSales, "The status page lists the sales that are not sent yet.", "S3 l.37"),
    ];

    private static readonly ValueList<CapabilityRule> OnIpad =
    [
        SearchesLocally(Capability.SearchProductsByName, "Products are kept on the iPad and can be searched by name.", "Scan the product, type its SKU, or use a quick key."),
        SearchesLocally(Capability.SearchCustomersByName, "Customers are kept on the iPad and can be searched by name.", "Type or scan the customer code and press Enter."),
        NeedsInternet(Capability.ViewUnsyncedSales, "Offline, the iPad shows the sell screen only.", "Look at Dashboard > Status when the connection is back.", "S3 l.92"),
    ];

    private static readonly CapabilityRule Unnamed =
        NeedsInternet(Capability.SignIn, "Offline is a backup for selling: what is not listed for it needs the internet.", null, "S3 l.9");

    public static PolicyProfile Desktop { get; } = Of("x-series-desktop", "X-Series on PC or Mac", Surface.Desktop, OnDesktop) with
    {
        OfflineAreas = [AppArea.Sell, AppArea.Status],
    };

    public static PolicyProfile Ipad { get; } = Of("x-series-ipad", "X-Series on iPad", Surface.IPad, OnIpad) with
    {
        OfflineAreas = [AppArea.Sell],
        StatusPath = "Dashboard > Status",
    };

    private static PolicyProfile Of(string id, string name, Surface surface, ValueList<CapabilityRule> own) => new()
    {
        Id = id,
        Version = 1,
        Name = name,
        Surface = surface,
        Limits = new() { MaxOrderAge = TimeSpan.FromDays(60) },
        // Because the document calls it a backup during a business day and gives no number: it warns, and refuses nothing.
        Bounds = new() { MaxDuration = TimeSpan.FromHours(24) },
        Rules = [.. OnBoth, .. own, .. HardwareRules.All],
        Otherwise = Unnamed,
    };

    private static CapabilityRule SearchesLocally(Capability capability, string reason, string remedy) => new()
    {
        Capability = capability, Online = OnlineRequirement.Never, Offline = OfflineUse.WithLocalIndex, Reason = reason, Remedy = remedy, Source = "S3 l.107",
    };
}
