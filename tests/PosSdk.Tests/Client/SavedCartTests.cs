using PosSdk.Client;
using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Mails;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Shifts;
using PosSdk.Testing;

namespace PosSdk.Tests.Client;

public class SavedCartTests
{
    private static readonly CartId Anna = CartId.Of("anna");
    private static readonly CartId Ben = CartId.Of("ben");
    private static readonly CartCustomer Berta = new("C-17", "Berta", "berta@example.com", true);

    private static Amount Euro(long cents) => new(cents, Currency.Of("EUR"));

    [Fact]
    [Trait("Requirement", "R20")]
    public async Task While_a_customer_fetches_her_purse_another_is_served_and_nothing_of_hers_is_lost()
    {
        await using var pos = await OpenAsync(options: options => options.SavedCarts = new SavedCartPolicy { ReportsStock = false });
        await FillAsync(pos, Anna);
        await pos.Carts.SetCustomerAsync(Anna, Berta);
        await pos.Carts.SetNoteAsync(Anna, null, "blue coat");
        var before = pos.Carts.Find(Anna);
        await pos.SavedCarts.SaveAsync(Anna);
        Assert.Empty(pos.Carts.Open);
        Assert.Equal("cart.saved", Refused(await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("MILK")))));

        await FillAsync(pos, Ben);
        await pos.Payments.TakeCashAsync(Ben);
        Assert.True((await pos.Sales.CompleteAsync(Ben)).IsDone);

        var retrieved = (await pos.SavedCarts.RetrieveAsync(Anna)).Value;
        Assert.Equal(before, retrieved.Cart with { Retrieval = null });
        Assert.Empty(retrieved.Report.Differences);
    }

    [Fact]
    [Trait("Requirement", "R28")]
    public async Task The_profile_of_the_documents_asks_for_a_customer_before_a_cart_is_saved()
    {
        await using var pos = await OpenAsync(options: options => options.Profile = PolicyProfile.ShopifyPos);
        await FillAsync(pos, Anna);
        Assert.Equal("cart.customer-missing", Refused(await pos.SavedCarts.SaveAsync(Anna)));
        await pos.Carts.SetCustomerAsync(Anna, Berta);
        Assert.Equal(Berta, (await pos.SavedCarts.SaveAsync(Anna)).Value.Customer);
    }

    [Fact]
    [Trait("Requirement", "R22")]
    public async Task Another_device_does_not_list_it()
    {
        await using var pos = await OpenAsync();
        await using var other = await OpenAsync();
        await SaveAsync(pos, Anna);
        Assert.Equal((1, 0), (pos.SavedCarts.Count, other.SavedCarts.Count));
        Assert.Equal("cart.not-opened", Refused(await other.SavedCarts.RetrieveAsync(Anna)));
    }

    [Fact]
    [Trait("Requirement", "R23")]
    [Trait("Requirement", "R30")]
    public async Task Every_colleague_sees_the_list_in_the_order_of_saving_and_may_retrieve()
    {
        var clock = new FakeClock();
        await using var pos = await OpenAsync(clock);
        pos.Cashier = "ann";
        await FillAsync(pos, Anna);
        await pos.Carts.SetCustomerAsync(Anna, Berta);
        await pos.SavedCarts.SaveAsync(Anna, "blue coat");
        clock.Advance(TimeSpan.FromMinutes(5));
        await SaveAsync(pos, Ben);

        pos.Cashier = "carl";
        var (first, second) = (pos.SavedCarts.List()[0], pos.SavedCarts.List()[1]);
        Assert.Equal((Anna, "blue coat", "ann", Berta, Euro(119), 1), (first.Id, first.Name, first.SavedBy, first.Customer, first.Total, first.Lines));
        Assert.Equal((Ben, first.SavedAt.AddMinutes(5)), (second.Id, second.SavedAt));
        Assert.Equal(new CartRetrieval(first.SavedAt, "ann", "carl"), (await pos.SavedCarts.RetrieveAsync(Anna)).Value.Cart.Retrieval);
        Assert.Equal(Ben, Assert.Single(pos.SavedCarts.List()).Id);
    }

    [Fact]
    [Trait("Requirement", "R24")]
    public async Task The_fifty_first_is_refused_however_many_ask_at_once()
    {
        await using var pos = await OpenAsync();
        CartId[] carts = [.. Enumerable.Range(1, 60).Select(number => CartId.Of($"c-{number}"))];
        foreach (var cart in carts) await FillAsync(pos, cart);
        var answers = await Task.WhenAll(carts.Select(cart => Task.Run(async () => await pos.SavedCarts.SaveAsync(cart))));
        Assert.Equal((50, 50), (answers.Count(answer => answer.IsDone), pos.SavedCarts.Count));
        Assert.All(answers.Where(answer => !answer.IsDone), answer => Assert.Equal("cart.saved-limit-reached", Refused(answer)));
        Assert.Equal(10, pos.Carts.Open.Count);
    }

    [Fact]
    [Trait("Requirement", "R25")]
    [Trait("Requirement", "R26")]
    public async Task Signing_out_deletes_what_was_announced_and_nothing_else()
    {
        await using var pos = await OpenAsync();
        await SaveAsync(pos, Anna);
        var announced = pos.SavedCarts.PlanPurge();
        await SaveAsync(pos, Ben);
        Assert.Equal("cart.purge-plan-stale", Refused(await pos.SavedCarts.PurgeAsync(announced, PurgeCause.SignOut)));
        Assert.Equal(2, pos.SavedCarts.Count);

        var again = pos.SavedCarts.PlanPurge();
        Assert.Equal(2, again.Count);
        Assert.Equal(2, (await pos.SavedCarts.PurgeAsync(again, PurgeCause.LocationChanged)).Value);
        Assert.Equal(0, pos.SavedCarts.Count);
        Assert.Null(((Outcome<int>.Done)await pos.SavedCarts.PurgeAsync(again, PurgeCause.LocationChanged)).Recorded);
        Assert.Equal(new Cart.Purged(PurgeCause.LocationChanged), await pos.Carts.LoadAsync(Anna));
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public async Task Saving_reserves_nothing_and_retrieving_tells_what_changed()
    {
        await using var pos = await OpenAsync();
        await pos.Stock.ReceiveAsync(Sku.Of("MILK"), Quantity.One, null);
        await SaveAsync(pos, Anna);
        Assert.Equal(Quantity.One, pos.Stock.OnHand(Sku.Of("MILK")));
        await FillAsync(pos, Ben);
        await pos.Payments.TakeCashAsync(Ben);
        await pos.Sales.CompleteAsync(Ben);
        await pos.Catalog.ChangeAsync(pos.Catalog.Find(Sku.Of("MILK"))! with { Price = UnitPrice.Of(Euro(129)) });

        Assert.Equal(Quantity.One, Assert.Single(pos.SavedCarts.Check(Anna)!.Differences).Missing);
        var retrieved = (await pos.SavedCarts.RetrieveAsync(Anna)).Value;
        var line = Assert.Single(retrieved.Report.Differences);
        Assert.Equal((UnitPrice.Of(Euro(119)), UnitPrice.Of(Euro(129)), Quantity.Zero), (line.PriceThen, line.PriceNow!.Value, line.OnHand!.Value));
        Assert.Equal(Euro(129), retrieved.Cart.Total);
    }

    [Fact]
    [Trait("Requirement", "R29")]
    public async Task What_becomes_of_the_cart_being_served_is_chosen_never_guessed()
    {
        await using var pos = await OpenAsync(options: options => options.SavedCarts = new SavedCartPolicy { Maximum = 1 });
        await SaveAsync(pos, Anna);
        await FillAsync(pos, Ben);
        Assert.Equal("cart.other-active", Refused(await pos.SavedCarts.RetrieveAsync(Anna)));

        // Because the retrieved cart leaves a place, the other can be saved although the list was full.
        Assert.True((await pos.SavedCarts.RetrieveAsync(Anna, new WhenActive.Save(Ben))).IsDone);
        Assert.Equal(Ben, Assert.Single(pos.SavedCarts.List()).Id);
        Assert.Null(((Outcome<RetrievedCart>.Done)await pos.SavedCarts.RetrieveAsync(Anna, new WhenActive.Save(Ben))).Recorded);

        Assert.True((await pos.SavedCarts.RetrieveAsync(Ben, new WhenActive.KeepOpen())).IsDone);
        Assert.Equal(2, pos.Carts.Open.Count);
        await pos.SavedCarts.SaveAsync(Anna);
        Assert.True((await pos.SavedCarts.RetrieveAsync(Anna, new WhenActive.Discard(Ben, "left"))).IsDone);
        Assert.Equal([Anna], pos.Carts.Open);
    }

    [Fact]
    [Trait("Requirement", "R31")]
    [Trait("Requirement", "R2")]
    public async Task Unretrieved_carts_of_a_day_are_e_mailed_through_the_outbox()
    {
        var clock = new FakeClock();
        await using var pos = await OpenAsync(clock);
        await FillAsync(pos, Anna);
        await pos.Carts.SetCustomerAsync(Anna, Berta);
        await pos.SavedCarts.SaveAsync(Anna);
        await SaveAsync(pos, Ben);
        var day = pos.Shifts.Current!.Opening.BusinessDate;
        Assert.Equal([Anna, Ben], pos.SavedCarts.Unretrieved(day).Select(cart => cart.Id));
        Assert.Empty(pos.SavedCarts.Unretrieved(day.AddDays(1)));

        var mail = (await pos.SavedCarts.EmailAsync(Anna)).Value;
        Assert.Null(((Outcome<MailId>.Done)await pos.SavedCarts.EmailAsync(Anna)).Recorded);
        Assert.Equal("mail.address-missing", Refused(await pos.SavedCarts.EmailAsync(Ben)));
        var waiting = Assert.Single(pos.Mail.Outbox);
        Assert.Equal((mail, "berta@example.com", "cart-anna"), (waiting.Id, waiting.Content.To, waiting.Content.About));
        Assert.Contains("Product MILK", waiting.Content.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R31")]
    public async Task At_the_close_open_carts_are_saved_or_e_mailed_and_the_shift_closes_last()
    {
        await using var pos = await OpenAsync();
        await FillAsync(pos, Anna);
        await pos.Carts.SetCustomerAsync(Anna, Berta);
        await FillAsync(pos, Ben);
        var counts = new ShiftCommand.Close { Counts = [TenderCount.Cash(MoneyCount.Of(Euro(10_000)))] };
        Assert.Equal("mail.address-missing", Refused(await pos.Shifts.CloseAsync(counts with { Carts = [new OpenCart("ben", CartFate.Email)] })));

        var z = (await pos.Shifts.CloseAsync(counts with { Carts = [new OpenCart("anna", CartFate.Email), new OpenCart("ben", CartFate.Save)] })).Value;
        Assert.Equal([Anna, Ben], pos.SavedCarts.Unretrieved(z.Opening.BusinessDate).Select(cart => cart.Id));
        Assert.Equal("cart-anna", Assert.Single(pos.Mail.Outbox).Content.About);
        var last = "";
        await foreach (var stored in pos.Journal.ReadAsync()) last = stored.Type;
        Assert.Equal("shift.closed.v1", last);
    }

    [Fact]
    public async Task Open_carts_are_carried_over_unless_the_shop_has_a_policy_that_asks_for_a_choice()
    {
        await using var lenient = await OpenAsync();
        await FillAsync(lenient, Anna);
        var z = (await lenient.Shifts.CloseAsync(MoneyCount.Of(Euro(10_000)))).Value;
        Assert.Equal(CartFate.CarryOver, Assert.Single(z.Closing!.Carts).Fate);

        await using var strict = await OpenAsync(options: options => options.Shifts = new ShiftPolicy());
        await FillAsync(strict, Anna);
        await FillAsync(strict, Ben);
        var close = new ShiftCommand.Close { Counts = [TenderCount.Cash(MoneyCount.Of(Euro(10_000)))], Carts = [new OpenCart("anna", CartFate.Save)] };
        var refusal = Assert.IsType<Outcome<ShiftReport>.Refused>(await strict.Shifts.CloseAsync(close)).Reason;
        Assert.Equal(("shift.carts-open", "A cart is still open: ben."), (refusal.Code, refusal.Text));
        Assert.True((await strict.Shifts.CloseAsync(close with { Carts = [.. close.Carts, new OpenCart("ben", CartFate.CarryOver)] })).IsDone);
    }

    [Fact]
    [Trait("Requirement", "R21")]
    public async Task A_grid_learns_what_it_can_offer_and_why_not()
    {
        await using var pos = await OpenAsync();
        Assert.Equal(["cart.none-active", "cart.none-saved"], pos.Actions.For().Select(action => action.Reason!.Code));
        await pos.Carts.OpenAsync(Anna);
        Assert.Equal("cart.empty", pos.Actions.For(Anna)[0].Reason!.Code);
        await FillAsync(pos, Anna);
        Assert.True(pos.Actions.For(Anna)[0].IsEnabled);
        await pos.SavedCarts.SaveAsync(Anna);
        Assert.Equal(new ActionDescriptor("cart.viewSaved", "CART", "View saved carts", null, 1), pos.Actions.For()[1]);
    }

    [Fact]
    [Trait("Requirement", "R25")]
    public async Task A_register_opened_again_still_has_its_saved_carts_and_its_outbox()
    {
        var journal = TestRegister.NewJournal();
        var pos = await (await TestRegister.OpenAsync(journal: journal)).StockedAsync(10_000, [("MILK", "1.19")]);
        await SaveAsync(pos, Anna);
        await pos.SavedCarts.EmailAsync(Anna, "berta@example.com");

        var replayed = await TestRegister.OpenAsync(journal: journal);
        Assert.Equal(pos.SavedCarts.Find(Anna), replayed.SavedCarts.Find(Anna));
        Assert.Equal(pos.Mail.Outbox, replayed.Mail.Outbox);
        await pos.DisposeAsync();

        await using var fromSnapshot = await TestRegister.OpenAsync(journal: journal);
        Assert.Equal(replayed.SavedCarts.Find(Anna), fromSnapshot.SavedCarts.Find(Anna));
        Assert.Equal(replayed.Mail.Outbox, fromSnapshot.Mail.Outbox);
        Assert.Empty(fromSnapshot.Carts.Open);
        Assert.True((await fromSnapshot.SavedCarts.RetrieveAsync(Anna)).IsDone);
    }

    private static async ValueTask<PosClient> OpenAsync(FakeClock? clock = null, Action<PosOptions>? options = null) =>
        await (await TestRegister.OpenAsync(options, clock)).StockedAsync(10_000, [("MILK", "1.19")]);

    private static async Task FillAsync(PosClient pos, CartId cart)
    {
        await pos.Carts.OpenAsync(cart);
        _ = (await pos.Carts.AddAsync(cart, new NewLine(Sku.Of("MILK")))).Value;
    }

    private static async Task SaveAsync(PosClient pos, CartId cart)
    {
        await FillAsync(pos, cart);
        _ = (await pos.SavedCarts.SaveAsync(cart)).Value;
    }

    private static string Refused<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Reason.Code;
}
