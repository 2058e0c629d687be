using PosSdk.Domain.Decisions;
using PosSdk.Domain.Payments;

namespace PosSdk.Domain.Capabilities;

/// <summary>Something a till can be allowed or denied. Data: an app adds its own with codes of its own.</summary>
/// <param name="Code">Stable key, lower case, dots and dashes. Rules are found by it, and a refusal carries it: <c>capability.product.create</c>.</param>
/// <param name="Name">What a cashier calls it.</param>
/// <param name="Kind">Which table it belongs to.</param>
public sealed record Capability(string Code, string Name, CapabilityKind Kind = CapabilityKind.Feature)
{
    /// <summary>Signing in.</summary>
    public static Capability SignIn { get; } = new("sign-in", "Sign in");

    /// <summary>Sending and fetching orders and stock.</summary>
    public static Capability SyncBackOffice { get; } = new("sync.back-office", "Sync orders and stock with the back office");

    /// <summary>Importing the orders of an online store.</summary>
    public static Capability ImportOnlineOrders { get; } = new("orders.import-online", "Import online orders");

    /// <summary>A new product.</summary>
    public static Capability CreateProduct { get; } = new("product.create", "Create a product");

    /// <summary>Looking at stock.</summary>
    public static Capability ViewInventory { get; } = new("inventory.view", "View stock");

    /// <summary>Scanning or typing a product's code.</summary>
    public static Capability SearchByCode { get; } = new("search.by-code", "Find a product by barcode or SKU");

    /// <summary>Finding products by name.</summary>
    public static Capability SearchProductsByName { get; } = new("search.products-by-name", "Search products by name");

    /// <summary>Finding customers by name.</summary>
    public static Capability SearchCustomersByName { get; } = new("search.customers-by-name", "Search customers by name");

    /// <summary>Buttons that stand for products.</summary>
    public static Capability QuickKeys { get; } = new("quick-keys", "Quick keys");

    /// <summary>A customer joins a sale by code.</summary>
    public static Capability AddCustomer { get; } = new("customer.add-to-sale", "Add a customer to a sale by code");

    /// <summary>A new customer.</summary>
    public static Capability CreateCustomer { get; } = new("customer.create", "Create a customer");

    /// <summary>Changing a customer's data.</summary>
    public static Capability EditCustomer { get; } = new("customer.edit", "Edit a customer");

    /// <summary>Selling for cash.</summary>
    public static Capability SellForCash { get; } = new("sell.cash", "Cash sales");

    /// <summary>Selling by instalments.</summary>
    public static Capability SellOnLayby { get; } = new("sell.layby", "Layby sales");

    /// <summary>Selling on account.</summary>
    public static Capability SellOnAccount { get; } = new("sell.on-account", "On-account sales");

    /// <summary>Credit and debit cards on the integrated terminal.</summary>
    public static Capability TakeCard { get; } = new("tender.card", "Credit and debit cards (integrated)");

    /// <summary>Cards on a terminal the till does not talk to.</summary>
    public static Capability TakeExternalTerminal { get; } = new("tender.external-terminal", "Cards on a separate terminal");

    /// <summary>Paying by gift card.</summary>
    public static Capability TakeGiftCard { get; } = new("tender.gift-card", "Pay by gift card");

    /// <summary>Paying by store credit.</summary>
    public static Capability TakeStoreCredit { get; } = new("tender.store-credit", "Pay by store credit");

    /// <summary>Paying by transfer.</summary>
    public static Capability TakeBankDeposit { get; } = new("tender.bank-deposit", "Pay by bank deposit");

    /// <summary>Ways to pay that the merchant made.</summary>
    public static Capability TakeCustom { get; } = new("tender.custom", "Custom ways to pay");

    /// <summary>Issuing and loading gift cards.</summary>
    public static Capability SellGiftCard { get; } = new("gift-card.sell", "Sell gift cards");

    /// <summary>Taking value off a gift card other than as a tender.</summary>
    public static Capability RedeemGiftCard { get; } = new("gift-card.redeem", "Redeem gift cards");

    /// <summary>Taking value off a loyalty balance.</summary>
    public static Capability RedeemLoyalty { get; } = new("loyalty.redeem", "Redeem loyalty");

    /// <summary>Giving a sale up.</summary>
    public static Capability DiscardSale { get; } = new("sale.discard", "Discard a sale");

    /// <summary>Saving a cart for later.</summary>
    public static Capability ParkSale { get; } = new("sale.park", "Park a sale (save a cart)");

    /// <summary>Completing an order that is sent to the customer.</summary>
    public static Capability ShipToCustomer { get; } = new("fulfilment.ship-to-customer", "Complete orders shipped to the customer");

    /// <summary>Receipts by e-mail.</summary>
    public static Capability EmailReceipt { get; } = new("receipt.email", "E-mail a receipt");

    /// <summary>Receipts on paper.</summary>
    public static Capability PrintReceipt { get; } = new("receipt.print", "Print a receipt");

    /// <summary>The list of sales that the back office does not have yet.</summary>
    public static Capability ViewUnsyncedSales { get; } = new("status.view", "View unsynced sales");

    /// <summary>Opening the drawer with its key.</summary>
    public static Capability OpenDrawerByKey { get; } = new("drawer.open-by-key", "Open the cash drawer with its key");

    /// <summary>Takes cards.</summary>
    public static Capability CardReader { get; } = new("device.card-reader", "Card reader", CapabilityKind.Device);

    /// <summary>Prints barcode labels.</summary>
    public static Capability LabelPrinter { get; } = new("device.label-printer", "Barcode label printer", CapabilityKind.Device);

    /// <summary>Opens by itself.</summary>
    public static Capability CashDrawer { get; } = new("device.cash-drawer", "Cash drawer", CapabilityKind.Device);

    /// <summary>Prints receipts.</summary>
    public static Capability ReceiptPrinter { get; } = new("device.receipt-printer", "Receipt printer", CapabilityKind.Device);

    /// <summary>Reads barcodes.</summary>
    public static Capability BarcodeScanner { get; } = new("device.barcode-scanner", "Barcode scanner", CapabilityKind.Device);

    /// <summary>Every capability the documents name, in the order a table shows them.</summary>
    public static ValueList<Capability> All { get; } =
    [
        SignIn, SyncBackOffice, ImportOnlineOrders, CreateProduct, ViewInventory, SearchByCode, SearchProductsByName, SearchCustomersByName, QuickKeys,
        AddCustomer, CreateCustomer, EditCustomer, SellForCash, SellOnLayby, SellOnAccount, TakeCard, TakeExternalTerminal, TakeGiftCard, TakeStoreCredit,
        TakeBankDeposit, TakeCustom, SellGiftCard, RedeemGiftCard, RedeemLoyalty, DiscardSale, ParkSale, ShipToCustomer, EmailReceipt, PrintReceipt,
        ViewUnsyncedSales, OpenDrawerByKey, CardReader, LabelPrinter, CashDrawer, ReceiptPrinter, BarcodeScanner,
    ];

    /// <summary>What taking a kind of tender asks for.</summary>
    public static Capability Of(TenderKind kind) => kind switch
    {
        TenderKind.Cash => SellForCash,
        TenderKind.Card => TakeCard,
        TenderKind.ExternalTerminal => TakeExternalTerminal,
        TenderKind.GiftCard => TakeGiftCard,
        TenderKind.StoreCredit => TakeStoreCredit,
        TenderKind.OnAccount => SellOnAccount,
        TenderKind.Layby => SellOnLayby,
        TenderKind.BankDeposit => TakeBankDeposit,
        _ => TakeCustom,
    };

    /// <summary>What taking a tender asks for: for loyalty points that they can be redeemed, and otherwise what its kind asks for.</summary>
    public static Capability Of(Tender tender) => tender.Code == Tender.Loyalty.Code ? RedeemLoyalty : Of(tender.Kind);

    /// <summary>True when it takes money in, so that the bounds of selling offline hold for it (R58).</summary>
    public bool Sells => Code.StartsWith("sell.", StringComparison.Ordinal) || Code.StartsWith("tender.", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
