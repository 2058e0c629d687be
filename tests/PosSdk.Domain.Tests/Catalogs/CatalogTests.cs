using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing.Promotions;
using static PosSdk.Domain.Catalogs.CatalogCommand;

namespace PosSdk.Domain.Tests.Catalogs;

public class CatalogTests
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly Product Milk = new() { Sku = Sku.Of("MILK"), Price = new(11_900, Eur), Name = "Milk", Barcodes = ["4006381333931"] };
    private static readonly Product Bread = new() { Sku = Sku.Of("bread"), Price = new(38_000, Eur), Name = "Bread" };
    private static readonly Promotion ThreeForTwo = new() { Id = "3-2", Name = "Three for two", Offer = new PromotionOffer.TakeAndPay(3, 2) };
    private static readonly ValueList<QuickKey> Keys = [new("Milk", Milk.Sku), new("Bread", Bread.Sku)];

    private static Given<Catalog, CatalogCommand, CatalogEvent> Empty =>
        Spec.For(Catalog.Initial, (Catalog catalog, CatalogCommand command, CommandContext context) => CatalogDecider.Decide(catalog, command, context), Catalog.Evolve);

    private static Given<Catalog, CatalogCommand, CatalogEvent> Stocked => Empty.AfterDoing(new AddProduct(Milk), new AddProduct(Bread), new SetQuickKeys(Keys));

    [Fact]
    public void A_product_is_added_once()
    {
        Empty.When(new AddProduct(Milk)).Records(new CatalogEvent.ProductAdded { Currency = Eur, Product = Milk, By = "ann" });
        Stocked.When(new AddProduct(Milk)).RecordsNothing();
        Stocked.When(new AddProduct(Milk with { Name = "Oat milk" })).RefusesWith("catalog.sku-taken");
    }

    [Fact]
    public void A_product_changes_whole()
    {
        var dearer = Milk with { Price = new(12_900, Eur), Barcodes = ["20000017"] };
        Stocked.When(new ChangeProduct(dearer)).Records(new CatalogEvent.ProductChanged { Currency = Eur, Product = dearer, By = "ann" });
        Stocked.When(new ChangeProduct(Milk)).RecordsNothing();
        Stocked.When(new ChangeProduct(Milk with { Sku = Sku.Of("milk") })).RefusesWith("catalog.unknown-product");
        var changed = Stocked.AfterDoing(new ChangeProduct(dearer)).State;
        Assert.Equal((null, dearer), (changed.Find("4006381333931"), changed.Find("20000017")));
    }

    [Fact]
    public void A_product_that_goes_takes_its_codes_and_quick_keys_along()
    {
        Stocked.When(new RemoveProduct(Milk.Sku)).Records(new CatalogEvent.ProductRemoved { Sku = Milk.Sku, By = "ann" });
        var left = Stocked.AfterDoing(new RemoveProduct(Milk.Sku));
        left.When(new RemoveProduct(Milk.Sku)).RecordsNothing();
        Assert.Null(left.State.Find("4006381333931"));
        Assert.Equal([new QuickKey("Bread", Bread.Sku)], left.State.QuickKeys);
    }

    [Fact]
    [Trait("Requirement", "R80")]
    public void A_product_is_found_by_its_barcode_and_by_its_sku_case_and_all()
    {
        var catalog = Stocked.State;
        Assert.Equal((Milk, Milk, Bread), (catalog.Find("4006381333931"), catalog.Find("MILK"), catalog.Find("bread")));
        Assert.Equal((null, null, null), (catalog.Find("milk"), catalog.Find("BREAD"), catalog.Find("")));
    }

    [Theory]
    [Trait("Requirement", "R80")]
    [InlineData("036000291452", "0036000291452")]
    [InlineData("036000291452", "00036000291452")]
    [InlineData("0036000291452", "036000291452")]
    [InlineData("00036000291452", "036000291452")]
    [InlineData("012345000065", "01234565")]
    [InlineData("0012345000065", "01234565")]
    [InlineData("01234565", "012345000065")]
    [InlineData("01234565", "00012345000065")]
    [InlineData("96385074", "00000096385074")]
    [InlineData("00000096385074", "96385074")]
    public void A_number_is_found_whichever_way_the_catalog_and_the_code_write_it(string kept, string asked)
    {
        var milk = Milk with { Barcodes = [kept] };
        Assert.Equal(milk, Empty.AfterDoing(new AddProduct(milk)).State.Find(asked));
    }

    [Theory]
    [InlineData("036000291453")]
    [InlineData("36000291452")]
    [InlineData("10036000291459")]
    public void Another_number_is_not_found(string asked) => Assert.Null(Empty.AfterDoing(new AddProduct(Milk with { Barcodes = ["036000291452"] })).State.Find(asked));

    [Fact]
    public void What_is_written_exactly_so_comes_before_another_spelling()
    {
        var sku = Bread with { Sku = Sku.Of("0036000291452") };
        var catalog = Catalog.Of([Milk with { Barcodes = ["036000291452"] }, sku], []);
        Assert.Equal(sku, catalog.Find("0036000291452"));
    }

    [Fact]
    public void Promotions_are_set_all_at_once() =>
        Stocked.When(new SetPromotions(Eur, [ThreeForTwo])).Records(new CatalogEvent.PromotionsSet { Currency = Eur, Promotions = [ThreeForTwo], By = "ann" });

    [Fact]
    public void The_same_promotions_are_set_already()
    {
        Empty.When(new SetPromotions(Eur, [])).RecordsNothing();
        Stocked.AfterDoing(new SetPromotions(Eur, [ThreeForTwo])).When(new SetPromotions(Eur, [ThreeForTwo])).RecordsNothing();
    }

    [Fact]
    public void A_promotion_has_an_id_of_its_own_a_name_and_the_registers_currency()
    {
        Stocked.When(new SetPromotions(Eur, [ThreeForTwo, ThreeForTwo])).RefusesWith("catalog.promotion-id");
        Stocked.When(new SetPromotions(Eur, [ThreeForTwo with { Name = "" }])).Refuses(CatalogRefusal.NameLength);
        Stocked.When(new SetPromotions(Eur, [ThreeForTwo with { Offer = new PromotionOffer.AmountOffEach(new Amount(1, Currency.Of("CHF"))) }])).RefusesWith("catalog.other-currency");
        Stocked.When(new SetPromotions(Eur, [ThreeForTwo with { Scope = new PromotionScope { Skus = [.. Enumerable.Range(0, 51).Select(i => $"S{i}")] } }])).RefusesWith("catalog.promotion-scope");
        Stocked.When(new SetPromotions(Eur, [.. Enumerable.Range(0, 201).Select(i => ThreeForTwo with { Id = $"p-{i}" })])).RefusesWith("catalog.too-many-promotions");
    }

    [Fact]
    [Trait("Requirement", "R81")]
    public void Quick_keys_are_laid_out_all_at_once_and_stand_for_products_that_are_there()
    {
        Stocked.When(new SetQuickKeys(Keys)).RecordsNothing();
        Stocked.When(new SetQuickKeys([])).Records(new CatalogEvent.QuickKeysSet { Keys = [], By = "ann" });
        Stocked.When(new SetQuickKeys([new("Tea", Sku.Of("TEA"))])).RefusesWith("catalog.unknown-product");
        Stocked.When(new SetQuickKeys([new("", Milk.Sku)])).RefusesWith("catalog.quick-key-label");
        Stocked.When(new SetQuickKeys([.. Enumerable.Repeat(Keys[0], 401)])).RefusesWith("catalog.too-many-quick-keys");
        Assert.Equal(Keys, Stocked.AfterDoing(new ChangeProduct(Milk with { Name = "Fresh milk" })).State.QuickKeys);
    }

    [Fact]
    public void A_barcode_belongs_to_one_product()
    {
        Stocked.When(new ChangeProduct(Bread with { Barcodes = ["4006381333931"] })).RefusesWith("catalog.barcode-taken");
        Stocked.When(new ChangeProduct(Bread with { Barcodes = ["04006381333931"] })).RefusesWith("catalog.barcode-taken");
        Assert.NotNull(Stocked.AfterDoing(new ChangeProduct(Milk with { Barcodes = ["4006381333931", "04006381333931"] })).State.Find("04006381333931"));
        Stocked.When(new ChangeProduct(Bread with { Barcodes = [""] })).RefusesWith("catalog.barcode-length");
        Stocked.When(new ChangeProduct(Bread with { Barcodes = [.. Enumerable.Range(0, 101).Select(i => $"{i}")] })).RefusesWith("catalog.too-many-barcodes");
    }

    [Fact]
    public void A_product_is_one_that_a_till_can_sell()
    {
        Empty.When(new AddProduct(Milk with { Price = new(-1, Eur) })).Refuses(CatalogRefusal.NegativePrice);
        Empty.When(new AddProduct(Milk with { Price = new(long.MaxValue, Eur) })).Refuses(CatalogRefusal.PriceTooHigh);
        Empty.When(new AddProduct(Milk with { TaxRate = new(-1) })).Refuses(CatalogRefusal.TaxRange);
        Empty.When(new AddProduct(Milk with { TaxRate = new(10_000_001) })).Refuses(CatalogRefusal.TaxRange);
        Empty.When(new AddProduct(Milk with { Name = "" })).Refuses(CatalogRefusal.NameLength);
        Empty.When(new AddProduct(Milk with { Category = new string('x', 65) })).Refuses(CatalogRefusal.CategoryLength);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\tb")]
    public void A_sku_is_printable(string text) => Assert.False(Sku.TryOf(text, out _));
}
