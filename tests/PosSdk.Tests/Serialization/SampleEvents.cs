using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Mails;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Pricing.Promotions;
using PosSdk.Domain.Prints;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Registers;
using PosSdk.Domain.Sales;
using PosSdk.Domain.StockMovements;

namespace PosSdk.Tests.Serialization;

/// <summary>One event of each kind as a till records it, with every optional property set: what the stored files were made of.</summary>
internal static class SampleEvents
{
    public static Currency Eur { get; } = Currency.Of("EUR");

    public static DateTimeOffset Noon { get; } = new(2026, 12, 1, 12, 0, 0, 250, TimeSpan.Zero);

    public static IEnumerable<object> All => [.. Carts, .. Catalog, .. Mails, .. Prints, .. Others, .. SamplePayments.All, .. SampleShifts.All, .. SamplePeople.All];

    private static IEnumerable<object> Carts =>
    [
        new CartEvent.Opened
        {
            Currency = Currency.Of("CHF"), OpenedAt = Noon, TaxIncluded = true, TaxScope = TaxScope.Rate, Rounding = Rounding.HalfToEven,
            CashRounding = new CashRoundingRule { Increment = new(5, Currency.Of("CHF")), ChangeMidpoint = Rounding.HalfTowardZero }, By = "ann",
        },
        new CartEvent.LineAdded
        {
            Currency = Eur, Line = 1, Sku = Sku.Of("85123A"), Quantity = Quantity.Of(6), Price = Price(2_5500), TaxRate = new(200_000),
            Name = "Crème brûlée \"grande\" für 2", Category = "Desserts", By = "ann",
        },
        new CartEvent.LineReturned
        {
            Currency = Eur, Line = 2, Sku = Sku.Of("22423"), Quantity = new(1_500), Price = Price(12_7500), TaxRate = new(200_000), Name = "Cake stand",
            Original = new OriginalLine("R1-0-17", 3, new PricedLine(Euro(1913), Euro(191), Euro(1435), Euro(287))), Reason = "broken", Category = "Table", By = "ann",
        },
        new CartEvent.QuantityChanged { Line = 1, Quantity = new(12_345), By = "ann" },
        new CartEvent.PriceOverridden { Currency = Eur, Line = 1, Price = Price(1_9901), Reason = "price on the shelf", ApprovedBy = "boss", By = "ann" },
        new CartEvent.DiscountAdded
        {
            Currency = Eur, Line = 1, Discount = new Discount { Percent = new(125_000), Id = "d-1", Promotion = "autumn", Reason = "Autumn sale" },
            ApprovedBy = "boss", By = "ann",
        },
        new CartEvent.DiscountRemoved { Line = 1, Discount = "d-1", By = "ann" },
        new CartEvent.LineRemoved { Line = 2, By = "ann" },
        new CartMoneyEvent.FeeAdded { Currency = Eur, Fee = new Fee { Name = "Delivery", Value = Euro(490), TaxRate = new(200_000), Id = "f-1" }, By = "ann" },
        new CartMoneyEvent.FeeRemoved { Fee = "f-1", By = "ann" },
        new CartMoneyEvent.FeeReturned
        {
            Currency = Eur, Fee = new ReturnedFee("R1-0-17", 1, "Delivery", new(200_000), new PricedLine(Euro(490), Euro(0), Euro(408), Euro(82))), By = "ann",
        },
        new CartMoneyEvent.TipSet { Currency = Eur, Tip = Euro(200), By = "ann" },
        new CartMoneyEvent.PromotionsApplied
        {
            Currency = Eur, Lines = [new LinePromotions(1, [Autumn with { Value = Euro(150) }])], Order = [Autumn with { Percent = new(50_000) }], By = "ann",
        },
        new CartMoneyEvent.LaybyAgreed { Currency = Eur, Terms = InParts, By = "ann" },
        new CartMoneyEvent.PaymentBegun { Payment = "p-1", RefundOf = "p-0", By = "ann" },
        new CartMoneyEvent.PaymentFailed { Payment = "p-1", By = "ann" },
        new CartEvent.Tendered
        {
            Currency = Eur, Tender = new CartTender("p-1", "cash", Euro(1765), Euro(2000), Euro(235), Euro(2)), By = "ann",
        },
        new CartEvent.TenderWithdrawn { Payment = "p-1", By = "ann" },
        new CartEvent.CheckedOut { Receipt = "R1-0-18", By = "ann" },
        new CartEvent.Discarded { Reason = "left the shop", By = "ann" },
        new CartEvent.CustomerSet { Code = "C-17", Verified = true, Name = "Berta Öz", Email = "berta@example.com", By = "ann" },
        new CartEvent.CustomerRemoved { By = "ann" },
        new CartEvent.NoteSet { Line = 1, Note = "sliced", By = "ann" },
        new CartEvent.Saved { SavedAt = Noon, BusinessDate = new(2026, 11, 30), Name = "blue coat", By = "ann" },
        new CartEvent.Retrieved { By = "ben" },
        new CartEvent.LineRepriced { Currency = Eur, Line = 1, Price = Price(2_7500), TaxRate = new(200_000), By = "ben" },
        new CartEvent.Purged { Cause = PurgeCause.SignOut, By = "ann" },
    ];

    private static IEnumerable<object> Mails =>
    [
        new MailEvent.Queued { To = "berta@example.com", Subject = "Receipt R1-0-17", Text = "Total  12.50\nThank you", QueuedAt = Noon, About = "sale-R1-0-17", By = "ann" },
        new MailEvent.Sent { By = "ann" },
        new MailEvent.Failed { Attempt = 1, Error = "The server did not answer.", NextAttempt = Noon.AddMinutes(1), By = "ann" },
        new MailEvent.GivenUp { Attempt = 2, Error = "No such mailbox.", By = "ann" },
        new MailEvent.Requeued { To = "b@example.com", NextAttempt = Noon, By = "ben" },
        new MailEvent.Dismissed { By = "ben" },
    ];

    private static IEnumerable<object> Prints =>
    [
        new PrintEvent.Requested { Copy = 2, RequestedAt = Noon, ExpiresAt = Noon.AddMinutes(5), Lines = ["Terminal 4711", "TOTAL  12.50 EUR"], By = "ann" },
        new PrintEvent.Started { Printer = "front", StartedAt = Noon, By = "ann" },
        new PrintEvent.Printed { Certainty = PrintCertainty.WellAfterwards, Warnings = ["This printer has no ₫: printed as a question mark."], By = "ann" },
        new PrintEvent.NotPrinted { Problem = "The printer is out of paper: put in a new roll.", By = "ann" },
        new PrintEvent.Lost { Problem = "The connection broke while printing.", By = "ann" },
        new PrintEvent.Expired { By = "ann" },
        new PrintEvent.Cancelled { By = "ben" },
        new PrintEvent.Forgotten { By = "ben" },
    ];

    private static IEnumerable<object> Catalog =>
    [
        new CatalogEvent.ProductAdded { Currency = Eur, Product = CakeStand, By = "ann" },
        new CatalogEvent.ProductChanged { Currency = Eur, Product = CakeStand with { Price = Price(13_9500), Barcodes = [] }, By = "ann" },
        new CatalogEvent.ProductRemoved { Sku = Sku.Of("22423"), By = "ann" },
        new CatalogEvent.PromotionsSet { Currency = Eur, Promotions = Promotions, By = "ann" },
        new CatalogEvent.QuickKeysSet { Keys = [new QuickKey("Cake stand", Sku.Of("22423")), new QuickKey("Café", Sku.Of("COFFEE"))], By = "ann" },
    ];

    private static IEnumerable<object> Others =>
    [
        new RegisterEvent.Created { Currency = Currency.Of("KWD"), Code = RegisterCode.Of("R1"), By = "ann" },
        new RegisterEvent.DrawerUnlocked { OpenedAt = Noon, By = "ann" },
        new SaleEvent.LinesRecorded { Currency = Eur, Lines = [SoldLine, ReturnedLine] },
        new SaleEvent.Completed
        {
            Currency = Eur, Receipt = "R1-0-18", Totals = Totals, Shift = "0-7", TaxIncluded = true, Midpoint = Rounding.HalfAwayFromZero,
            Cart = "01930000000070008000000000000001", CompletedAt = Noon, Customer = "C-1042", By = "ann",
        },
        new SaleEvent.PaymentApplied
        {
            Currency = Eur, Payment = "p-9", Tender = "cash", Amount = Euro(3000), PaidAt = Noon, Promised = "layby", Shift = "0-8", By = "ann",
        },
        new SaleEvent.GoodsCollected { CollectedAt = Noon, By = "ann" },
        new SaleEvent.Returned { Receipt = "R1-0-18", Lines = [new(3, new(1_500)), new(4, Quantity.One)], By = "ann" },
        new StockMovementEvent.Adjusted { Sku = Sku.Of("22423"), Difference = Quantity.Of(-2), Reason = "broken in the store room", By = "ann" },
        new StockMovementEvent.Received { Sku = Sku.Of("22423"), Quantity = Quantity.Of(48), Reference = "delivery 4711", By = "ann" },
        new StockMovementEvent.Counted { Sku = Sku.Of("22423"), Difference = Quantity.Of(-1), OnHand = Quantity.Of(45), By = "ann" },
    ];

    private static Discount Autumn => new() { Promotion = "autumn", Reason = "Autumn sale" };

    private static LaybyTerms InParts => new()
    {
        Total = Euro(9000), Deposit = Euro(3000), CancellationFee = Euro(500), AgreedOn = new(2026, 12, 1),
        Instalments = [new(new(2027, 1, 1), Euro(3000)), new(new(2027, 2, 1), Euro(3000))],
    };

    private static ValueList<Promotion> Promotions =>
    [
        new()
        {
            Id = "autumn", Name = "Autumn sale", From = new(2026, 9, 1), To = new(2026, 11, 30), Stackable = true,
            Scope = new() { Skus = ["22423"], Categories = ["Lamps"] }, Offer = new PromotionOffer.PercentOff(new(100_000)),
        },
        new() { Id = "each", Name = "A euro off", Offer = new PromotionOffer.AmountOffEach(Euro(100)) },
        new() { Id = "three", Name = "Three for two", Offer = new PromotionOffer.TakeAndPay(3, 2) },
        new() { Id = "five", Name = "Five for ten", Offer = new PromotionOffer.Bundle(5, Euro(1000)) },
        new() { Id = "spend", Name = "Big basket", Offer = new PromotionOffer.SpendAndSave(Euro(10_000), new(50_000)) },
    ];

    private static Product CakeStand => new()
    {
        Sku = Sku.Of("22423"), Price = Price(12_7500), TaxRate = new(200_000), Name = "Cake stand", Barcodes = ["4006381333931", "22423-X"], Category = "Table",
    };

    private static SaleLine SoldLine => new()
    {
        Line = 1, Sku = Sku.Of("85123A"), Quantity = Quantity.Of(6), Total = Euro(1045), Tax = Euro(174), Discount = Euro(149), Gross = Euro(1194),
        TaxRate = new(200_000), Price = Price(1_9901), Name = "Light holder", Category = "Lamps", PriceBefore = Price(2_5500),
    };

    private static SaleLine ReturnedLine => new()
    {
        Line = 2, Sku = Sku.Of("22423"), Quantity = new(-1_500), Total = Euro(-1722), Tax = Euro(-287), Discount = Euro(-191), Gross = Euro(-1913),
        TaxRate = new(200_000), Price = Price(12_7500), Name = "Cake stand", OfReceipt = "R1-0-17", OfLine = 3, Reason = "broken",
    };

    private static SaleTotals Totals => new()
    {
        Kind = SaleKind.Exchange, Total = Euro(-677), Sold = Euro(1045), Returned = Euro(1722), Tax = Euro(-113), Discount = Euro(-42), Rounding = Euro(2),
        Lines = 2, Taxes = [new SaleTax(new(200_000), Euro(-564), Euro(-113))], Tenders = [new SaleTender("cash", Euro(-675), Euro(-675), Euro(0), "p-1")],
    };

    public static Amount Euro(long cents) => new(cents, Eur);

    private static UnitPrice Price(long units) => new(units, Eur);
}
