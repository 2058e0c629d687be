using PosSdk.Domain.Connections;
using PosSdk.Domain.Decisions;
using static PosSdk.Domain.Capabilities.CapabilityRule;

namespace PosSdk.Domain.Capabilities;

/// <summary>What the documents on Shopify POS say (S0, S1).</summary>
internal static class ShopifyRules
{
    private static readonly ValueList<CapabilityRule> Features =
    [
        NeedsInternet(
            Capability.SignIn, "Signing in fetches the shop's products, so it needs the internet. Who is signed in when the connection goes stays so.",
            "Stay signed in while offline.", "S0 l.13"),
        NeedsInternet(Capability.CreateProduct, "A new product cannot be saved without the internet.", "Sell it under a product that stands for others, and add it later.", "S0 l.14"),
        NeedsInternet(
            Capability.SyncBackOffice, "Orders and stock cannot be synced without the internet. They sync by themselves when the connection is back.",
            "When it is back and nothing moves, open Orders and pull the list down.", "S0 l.15"),
        NeedsInternet(Capability.ImportOnlineOrders, "Orders of the online store arrive over the internet.", null, "S0 l.15"),
        NeedsInternet(Capability.TakeCard, "Credit and debit cards need the internet.", "Take cash or a custom way to pay.", "S0 l.16"),
        NeedsInternet(Capability.TakeGiftCard, "A gift card's balance is not kept on this till, so it needs the internet.", "Take cash or a custom way to pay.", "S0 l.16"),
        NeedsInternet(Capability.RedeemGiftCard, "A gift card's balance is not kept on this till, so it needs the internet.", "Take cash or a custom way to pay.", "S0 l.16"),
        NeedsInternet(Capability.SellGiftCard, "A gift card is activated over the internet.", "Sell it when the connection is back.", "S0 l.16"),
        Works(Capability.SellForCash, "Cash is taken online and offline.", "S0 l.16"),
        Works(Capability.TakeCustom, "Custom ways to pay are taken online and offline.", "S0 l.16"),
        Works(Capability.TakeExternalTerminal, "The payment is taken on another company's terminal and recorded here. Whether that terminal needs the internet, its provider knows.", "S0 l.41")
            with { Online = OnlineRequirement.AskProvider },
        NeedsInternet(
            Capability.ShipToCustomer, "An order that is shipped to the customer cannot be completed without the internet.",
            "Save the cart and complete it when the connection is back.", "S0 l.17"),
        Queues(Capability.EmailReceipt, "An e-mail needs the internet. It is kept and sent when the connection is back; a printed receipt can be had now.", "S0 l.3"),
        Works(Capability.PrintReceipt, "Printing needs no internet.", "S0 l.44"),
        Works(Capability.ParkSale, "Saved carts are kept on this till.", "S1 l.24"),
        Works(Capability.OpenDrawerByKey, "The drawer's own key needs nothing.", "S0 l.43"),
    ];

    public static PolicyProfile Profile { get; } = new()
    {
        Id = "shopify-pos",
        Version = 1,
        Name = "Shopify POS",
        Surface = Surface.Mobile,
        Limits = new() { MaxSavedCarts = 50, RequireCustomerToSave = true },
        Rules = [.. Features, .. HardwareRules.All],
        Otherwise = Works(Capability.SignIn, "The document does not restrict it offline."),
    };
}
