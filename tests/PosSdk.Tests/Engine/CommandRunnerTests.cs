using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Quantities;
using PosSdk.Journaling;
using PosSdk.Testing;
using PosSdk.Tests.Shared;

namespace PosSdk.Tests.Engine;

public class CommandRunnerTests
{
    private static readonly CartId Anna = CartId.Of("anna");
    private static readonly Sku Milk = Sku.Of("MILK");

    [Fact]
    public async Task What_the_journal_could_not_store_has_not_happened_and_the_next_command_works()
    {
        var journal = new FailingJournal(TestRegister.NewJournal());
        await using var pos = await Stocked(journal);
        await pos.Carts.OpenAsync(Anna);
        var (before, head) = (pos.Carts.Find(Anna), pos.Journal.Head.Position);

        journal.Next = new JournalFullException("No room.");
        await Assert.ThrowsAsync<JournalFullException>(async () => await pos.Carts.AddAsync(Anna, new NewLine(Milk, Line: 1)));
        Assert.Same(before, pos.Carts.Find(Anna));
        Assert.Equal(head, pos.Journal.Head.Position);

        Assert.Single((await pos.Carts.AddAsync(Anna, new NewLine(Milk, Line: 1))).Value.Lines);
        Assert.Equal(head.Seq + 1, pos.Journal.Head.Position.Seq);
    }

    [Fact]
    public async Task A_journal_that_somebody_else_wrote_to_is_told_as_a_conflict_and_spoils_no_snapshot()
    {
        var journal = TestRegister.NewJournal();
        var pos = await Stocked(journal);
        await pos.Carts.OpenAsync(Anna);
        await journal.AppendAsync([new StreamAppend("cart-anna", 1, 0, [new EventData("cart.discarded.v1", "{}"u8.ToArray())])], default);

        var conflict = await Assert.ThrowsAsync<JournalException>(async () => await pos.Carts.AddAsync(Anna, new NewLine(Milk)));
        Assert.Contains("cart-anna", conflict.Message, StringComparison.Ordinal);
        await pos.DisposeAsync();

        Assert.Null(await journal.ReadSnapshotAsync(default));
        await using var again = await TestRegister.OpenAsync(journal: journal);
        Assert.IsType<Cart.Discarded>(await again.Carts.LoadAsync(Anna));
    }

    [Fact]
    public async Task A_command_that_is_cancelled_before_its_turn_records_nothing()
    {
        await using var pos = await Stocked(TestRegister.NewJournal());
        var head = pos.Journal.Head.Position;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await pos.Carts.OpenAsync(Anna, new CancellationToken(true)));
        Assert.Equal(head, pos.Journal.Head.Position);
        Assert.Null(pos.Carts.Find(Anna));
    }

    [Fact]
    public async Task Commands_of_many_tasks_run_one_after_the_other()
    {
        await using var pos = await Stocked(TestRegister.NewJournal());
        var before = pos.Journal.Head.Position.Seq;
        await pos.Carts.OpenAsync(Anna);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () => await pos.Carts.AddAsync(Anna, new NewLine(Milk)))));
        Assert.Equal(Enumerable.Range(1, 64), pos.Carts.Find(Anna)!.Lines.Select(line => line.Id));
        Assert.Equal(
            Enumerable.Range(0, 64).Select(i => before + 2 + i),
            outcomes.Select(outcome => ((Outcome<Cart.Open>.Done)outcome).Recorded!.Value.Seq).Order());
        Assert.True((await pos.Journal.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Time_in_the_journal_never_goes_back()
    {
        var clock = new FakeClock();
        await using var pos = await TestRegister.OpenAsync(clock: clock);
        var noon = clock.GetUtcNow();
        clock.Set(noon.AddYears(-1));
        await pos.Carts.OpenAsync(Anna);
        Assert.Equal(noon, pos.Carts.Find(Anna)!.OpenedAt);
        Assert.Equal(noon.ToUnixTimeMilliseconds(), pos.Journal.Head.At);
    }

    [Fact]
    public async Task Events_of_unknown_kinds_are_kept_and_mean_nothing()
    {
        var journal = TestRegister.NewJournal();
        var pos = await Stocked(journal);
        await pos.Carts.OpenAsync(Anna);
        var mood = Encoding.UTF8.GetBytes("""{"mood":"good"}""");
        await journal.AppendAsync(
            [new StreamAppend("cart-anna", 1, 0, [new EventData("cart.cheered-up.v3", mood)]), new StreamAppend("loyalty-7", 0, 0, [new EventData("loyalty.joined.v1", mood)])], default);

        await using var again = await TestRegister.OpenAsync(journal: journal);
        Assert.Equal(pos.Carts.Find(Anna), again.Carts.Find(Anna));
        Assert.True((await again.Carts.AddAsync(Anna, new NewLine(Milk))).IsDone);
        await using var third = await TestRegister.OpenAsync(journal: journal);
        Assert.Equal(again.Carts.Find(Anna), third.Carts.Find(Anna));
        Assert.Contains("cart.cheered-up.v3", await third.Journal.ReadAsync().Select(stored => stored.Type).ToListAsync());
    }

    [Fact]
    public async Task A_payload_that_is_not_what_its_name_says_is_damage_with_a_place()
    {
        var journal = TestRegister.NewJournal();
        await using (await TestRegister.OpenAsync(journal: journal)) await journal.AppendAsync([new StreamAppend("cart-x", 0, 0, [new EventData("cart.opened.v1", "{}"u8.ToArray())])], default);
        var damage = await Assert.ThrowsAsync<JournalCorruptException>(async () => await TestRegister.OpenAsync(journal: journal));
        Assert.Equal(new JournalPosition(0, 2), damage.FirstBroken!.Position);
    }

    [Theory]
    [InlineData("USD", "R1")]
    [InlineData("EUR", "R2")]
    public async Task A_register_keeps_its_currency_and_code(string currency, string code)
    {
        var journal = TestRegister.NewJournal();
        await using (await TestRegister.OpenAsync(journal: journal)) { }
        await Assert.ThrowsAsync<PosConfigurationException>(async () =>
            await TestRegister.OpenAsync(options => (options.Currency, options.Register) = (currency, code), journal: journal));
    }

    [Fact]
    public async Task All_faults_of_the_options_are_told_at_once()
    {
        var fault = await Assert.ThrowsAsync<PosConfigurationException>(async () =>
            await TestRegister.OpenAsync(options => (options.Currency, options.Register, options.UtcOffset) = ("eur", "till one", TimeSpan.FromSeconds(1))));
        Assert.All(["eur", "till one", "UtcOffset"], part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_register_that_is_open_for_reading_records_nothing()
    {
        var journal = new FailingJournal(TestRegister.NewJournal());
        await using (await Stocked(journal)) { }
        journal.IsReadOnly = true;
        await using var reader = await TestRegister.OpenAsync(journal: journal);
        Assert.NotNull(reader.Catalog.Find(Milk));
        await Assert.ThrowsAsync<JournalReadOnlyException>(async () => await reader.Carts.OpenAsync(Anna));
    }

    [Fact]
    public async Task A_closed_register_says_so_also_to_commands_that_were_waiting()
    {
        var pos = await Stocked(TestRegister.NewJournal());
        var waiting = Enumerable.Range(0, 20).Select(i => Task.Run(async () => await pos.Carts.OpenAsync(CartId.Of($"c{i}")))).ToArray();
        await Task.WhenAll(pos.DisposeAsync().AsTask(), pos.DisposeAsync().AsTask());
        foreach (var task in waiting)
        {
            if (await Record.ExceptionAsync(() => task.WaitAsync(TimeSpan.FromSeconds(10))) is { } end) Assert.IsType<ObjectDisposedException>(end);
        }
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await pos.Carts.OpenAsync(Anna));
    }

    [Fact]
    public async Task The_cashier_of_an_event_is_who_asked()
    {
        var journal = TestRegister.NewJournal();
        await using var pos = await TestRegister.OpenAsync(journal: journal);
        pos.Cashier = "ann";
        await pos.Carts.OpenAsync(Anna);
        Assert.EndsWith(""","by":"ann"}""", Encoding.UTF8.GetString((await journal.ReadStreamAsync("cart-anna", default).SingleAsync()).Payload.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_is_metered_with_its_outcome_and_has_an_activity()
    {
        List<string> seen = [];
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Name == "possdk.commands") listener.EnableMeasurementEvents(instrument); } };
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) => { lock (seen) seen.Add($"{tags[0].Value} {tags[1].Value}"); });
        meters.Start();
        List<string> activities = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "PosSdk",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => { lock (activities) activities.Add(activity.OperationName); },
        };
        ActivitySource.AddActivityListener(listener);

        var journal = new FailingJournal(TestRegister.NewJournal());
        await using var pos = await TestRegister.OpenAsync(journal: journal);
        await pos.Stock.AdjustAsync(Milk, Quantity.One, "found");
        await pos.Catalog.RemoveAsync(Milk);
        journal.Next = new JournalException("gone");
        await Assert.ThrowsAsync<JournalException>(async () => await pos.Carts.OpenAsync(Anna));

        Assert.All(["register.create done", "stock.adjust refused", "catalog.remove already-so", "cart.open failed"], expected => { lock (seen) Assert.Contains(expected, seen); });
        Assert.All(["stock.adjust", "cart.open"], name => { lock (activities) Assert.Contains(name, activities); });
    }

    private static async Task<PosClient> Stocked(IJournal journal) => await (await TestRegister.OpenAsync(journal: journal)).StockedAsync(10_000, [("MILK", "1.19")]);
}
