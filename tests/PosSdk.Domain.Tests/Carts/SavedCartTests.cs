using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;
using static PosSdk.Domain.Tests.Carts.Basket;

namespace PosSdk.Domain.Tests.Carts;

/// <summary>Putting a cart aside and taking it up again: R20 to R31, as far as one cart decides it.</summary>
public sealed class SavedCartTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly Catalog Shop = Catalog.Of([Sold("MILK", 119), Sold("BREAD", 380)], []);

    private static Given<Cart, CartCommand, CartEvent> Laden { get; } = Filled.AfterDoing(
        new CartCommand.SetCustomer(new CartCustomer("C-17", "Berta", "berta@example.com", true)),
        new CartCommand.SetNote(1, "cold"),
        new CartCommand.SetNote(null, "fetches her purse"),
        new CartCommand.AddDiscount(2, Discount.Of(Eur(50)) with { Id = "d-1" }),
        new CartCommand.AddDiscount(null, Discount.Of(new Percentage(100_000)) with { Id = "d-2" }));

    private static Given<Cart, CartCommand, CartEvent> Stored { get; } = Laden.AfterDoing(Save());

    [Fact]
    [Trait("Requirement", "R20")]
    public void A_cart_is_saved_with_the_day_and_the_name_it_was_given() => Laden.When(Save("blue coat")).Records(
        new CartEvent.Saved { SavedAt = Spec.Context.At, BusinessDate = Monday, Name = "blue coat", By = "ann" });

    [Fact]
    [Trait("Requirement", "R20")]
    public void What_is_retrieved_is_what_was_saved_to_the_last_note()
    {
        var before = (Cart.Open)Laden.State;
        var after = (Cart.Open)Stored.AfterDoing(Retrieve(RetrievePricing.Keep)).State;
        Assert.Equal(before, after with { Retrieval = null });
        Assert.Equal("cold", after.Lines.Find(1)!.Note);
    }

    [Fact]
    public void Saving_twice_records_nothing_and_another_name_is_refused()
    {
        Laden.AfterDoing(Save("blue coat")).When(Save("blue coat")).RecordsNothing();
        Laden.AfterDoing(Save("blue coat")).When(Save()).RecordsNothing();
        Laden.AfterDoing(Save("blue coat")).When(Save("red hat")).Refuses(CartRefusal.AlreadySaved);
    }

    [Fact]
    public void Nothing_and_what_is_half_paid_cannot_be_saved()
    {
        Opened.When(Save()).Refuses(CartRefusal.Empty);
        Filled.When(Save(new string('x', 101))).RefusesWith("cart.text-too-long");
        Paid.When(Save()).Refuses(CartRefusal.BeingPaid);
    }

    [Fact]
    [Trait("Requirement", "R24")]
    public void The_fifty_first_cart_is_refused_with_the_limit_and_what_is_saved_now()
    {
        Assert.Single(Filled.When(Save(savedNow: 49)).Events);
        Filled.When(Save(savedNow: 50)).Refuses(CartRefusal.SavedLimitReached(limit: 50, current: 50));
        Filled.When(Save(savedNow: 2, policy: new SavedCartPolicy { Maximum = 2 })).RefusesWith("cart.saved-limit-reached");
    }

    [Fact]
    [Trait("Requirement", "R28")]
    public void Where_the_shop_asks_for_it_only_a_cart_with_a_customer_is_saved()
    {
        var policy = new SavedCartPolicy { RequireCustomer = true };
        Filled.When(Save(policy: policy)).Refuses(CartRefusal.CustomerMissing);
        Assert.Single(Laden.When(Save(policy: policy)).Events);
        Assert.Single(Filled.When(Save()).Events);
    }

    [Fact]
    public void A_saved_cart_stands_still()
    {
        Stored.When(Add(3, "MILK", 119)).Refuses(CartRefusal.PutAside);
        Stored.When(new CartCommand.CheckOut("R1-0-1")).Refuses(CartRefusal.PutAside);
        Stored.When(new CartCommand.Open(Rules, null)).Refuses(CartRefusal.PutAside);
    }

    [Fact]
    [Trait("Requirement", "R23")]
    public void A_colleague_may_retrieve_it_and_both_names_are_kept()
    {
        var cart = (Cart.Open)Stored.At(Spec.Context.At, "ben").AfterDoing(Retrieve()).State;
        Assert.Equal(new CartRetrieval(Spec.Context.At, "ann", "ben"), cart.Retrieval);
    }

    [Fact]
    [Trait("Requirement", "R25")]
    public void A_saved_cart_is_retrieved_once()
    {
        var retrieved = Stored.AfterDoing(Retrieve());
        retrieved.When(Retrieve()).RecordsNothing();
        retrieved.At(Spec.Context.At, "ben").When(Retrieve()).Refuses(CartRefusal.AlreadyRetrieved("ann"));
        Laden.When(Retrieve()).Refuses(CartRefusal.NotSaved);
    }

    [Theory]
    [InlineData(PurgeCause.SignOut, "signed out")]
    [InlineData(PurgeCause.LocationChanged, "location")]
    [Trait("Requirement", "R25")]
    [Trait("Requirement", "R26")]
    public void What_was_deleted_says_why_it_is_gone(PurgeCause cause, string why)
    {
        Stored.When(new CartCommand.Purge(cause)).Records(new CartEvent.Purged { Cause = cause, By = "ann" });
        var gone = Stored.AfterDoing(new CartCommand.Purge(cause));
        gone.When(Retrieve()).Refuses(CartRefusal.AlreadyPurged(cause));
        gone.When(new CartCommand.Purge(cause)).RecordsNothing();
        Assert.Contains(why, CartRefusal.AlreadyPurged(cause).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_saved_is_deleted_from_the_list_and_a_saved_cart_may_be_given_up()
    {
        Laden.When(new CartCommand.Purge(PurgeCause.SignOut)).Refuses(CartRefusal.NotSaved);
        Stored.When(new CartCommand.Discard("never came back")).Records(new CartEvent.Discarded { Reason = "never came back", By = "ann" });
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public void Prices_that_changed_are_reported_and_followed()
    {
        var shop = Catalog.Of([Sold("MILK", 129), Sold("BREAD", 380)], []);
        var command = Retrieve(shop: shop);
        var milk = Assert.Single(command.Report.Differences);
        Assert.Equal((1, Price(119), Price(129)), (milk.Line, milk.PriceThen, milk.PriceNow));
        Stored.When(command).Records(
            new CartEvent.Retrieved { By = "ann" },
            new CartEvent.LineRepriced { Currency = Euro, Line = 1, Price = Price(129), TaxRate = Percentage.Zero, By = "ann" });
        Stored.When(command with { Pricing = RetrievePricing.Keep }).Records(new CartEvent.Retrieved { By = "ann" });
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public void A_price_of_its_own_never_follows_the_catalog()
    {
        var stored = Opened.AfterDoing(
            Add(1, "MILK", 119),
            new CartCommand.OverridePrice(1, Price(100), "dented"),
            new CartCommand.AddLine(Line(2, "BREAD", 333) with { PriceGiven = true }),
            new CartCommand.ReturnLine(Line(3, "MILK", 99), "sour"),
            Save());
        var report = RetrievalReport.Of(((Cart.Saved)stored.State).Content, Catalog.Of([Sold("MILK", 500), Sold("BREAD", 500)], []), _ => null);
        Assert.Empty(report.Differences);
        stored.When(new CartCommand.Retrieve(report, RetrievePricing.Update)).Records(new CartEvent.Retrieved { By = "ann" });
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public void What_is_gone_from_the_catalog_or_the_shelf_is_reported_and_stays_in_the_cart()
    {
        var stored = Opened.AfterDoing(Add(1, "MILK", 119, 2), Add(2, "MILK", 119, 2), Add(3, "EGGS", 250), Save());
        var report = RetrievalReport.Of(((Cart.Saved)stored.State).Content, Shop, sku => Quantity.Of(sku == Sku.Of("MILK") ? 3 : 9));
        Assert.Equal([Quantity.One, Quantity.One, Quantity.Zero], report.Lines.Select(line => line.Missing));
        Assert.Equal([false, false, true], report.Lines.Select(line => line.IsRemoved));
        Assert.Equal(3, report.Differences.Count());
        Assert.Equal(3, ((Cart.Open)stored.AfterDoing(new CartCommand.Retrieve(report, RetrievePricing.Update)).State).Lines.Count);
    }

    private static CartCommand.Save Save(string? name = null, int savedNow = 0, SavedCartPolicy? policy = null) =>
        new(name, Monday, savedNow, policy ?? SavedCartPolicy.Default);

    private static CartCommand.Retrieve Retrieve(RetrievePricing pricing = RetrievePricing.Update, Catalog? shop = null) =>
        new(RetrievalReport.Of((Cart.Open)Laden.State, shop ?? Shop, _ => null), pricing);

    private static Product Sold(string sku, long cents) => new() { Sku = Sku.Of(sku), Name = sku, Price = Price(cents) };
}
