using PosSdk.Devices;
using PosSdk.Devices.Drawers;
using PosSdk.Domain.Shifts;
using PosSdk.Domain.StaffMembers;
using PosSdk.Drawers;
using PosSdk.Journaling;
using PosSdk.Receipts;
using PosSdk.Testing;
using PosSdk.Tests.Client;

namespace PosSdk.Tests.Drawers;

/// <summary>No opening of the drawer without its reason in the journal, and none with the key unseen (R16).</summary>
[Trait("Requirement", "R16")]
public class TillDrawerTests
{
    private static readonly string[] KickedAndAnswered = ["shift.drawer-kicked.v1", "shift.drawer-answered.v1"];

    [Theory]
    [InlineData(DrawerOpening.Opened, DrawerAnswer.Opened, "The drawer is open.")]
    [InlineData(DrawerOpening.AlreadyOpen, DrawerAnswer.AlreadyOpen, "open already")]
    [InlineData(DrawerOpening.PulseSent, DrawerAnswer.PulseSent, "cannot say whether it did")]
    [InlineData(DrawerOpening.NotOpened, DrawerAnswer.NotOpened, "Open it with its key.")]
    public async Task The_reason_is_durable_before_the_pulse_and_what_is_known_after_it(DrawerOpening opening, DrawerAnswer answer, string message)
    {
        await using var drawer = new ScriptedDrawer { Opening = opening };
        await using var pos = await SoldAsync();
        var before = pos.Journal.Head.Position;
        DrawerKick? atThePulse = null;
        drawer.WhenOpened = () => atThePulse = pos.Shifts.Current!.LastKick;

        var result = (await new TillDrawer(pos, drawer).OpenAsync(DrawerCause.Sale)).Value;

        Assert.Equal(answer, result.Answer);
        Assert.Contains(message, result.Message, StringComparison.Ordinal);
        Assert.Equal((DrawerCause.Sale, "R1-0-1", null), (atThePulse!.Cause, atThePulse.About, atThePulse.Answer));
        Assert.Equal(answer, pos.Shifts.Current!.LastKick!.Answer);
        Assert.Equal(KickedAndAnswered, await TypesAsync(pos, before));
        Assert.Equal(0, pos.Shifts.XReport()!.Totals.NoSaleCount);
    }

    [Theory]
    [InlineData(true, "The printer does not answer: open it with its key.")]
    [InlineData(false, "The drawer could not be opened (a defect of the driver). Open it with its key.")]
    public async Task A_printer_that_is_down_leaves_the_reason_recorded_and_the_key(bool isOfTheDevice, string message)
    {
        await using var drawer = new ScriptedDrawer
        {
            Throws = isOfTheDevice ? new DeviceDisconnectedException("till", message, DeviceOutcome.NotSent) : new InvalidOperationException("a defect of the driver"),
        };
        await using var pos = await SoldAsync();
        var before = pos.Journal.Head.Position;
        var result = (await new TillDrawer(pos, drawer).OpenAsync(DrawerCause.Sale)).Value;
        Assert.Equal(new DrawerResult(DrawerAnswer.NotReached, message), result);
        Assert.Equal(KickedAndAnswered, await TypesAsync(pos, before));
        drawer.Throws = null;
        Assert.Equal(DrawerAnswer.Opened, (await new TillDrawer(pos, drawer).OpenAsync(DrawerCause.Sale)).Value.Answer);
        Assert.Equal("shift.opened-already", (await new TillDrawer(pos, drawer).OpenAsync(DrawerCause.Sale)).Refusal().Code);
        Assert.Equal(2, drawer.Reasons.Count);
    }

    [Fact]
    public async Task Without_a_sale_it_is_a_no_sale_with_its_reason()
    {
        await using var drawer = new ScriptedDrawer();
        await using var pos = await SoldAsync();
        var before = pos.Journal.Head.Position;
        Assert.Equal(DrawerAnswer.Opened, (await new TillDrawer(pos, drawer).OpenWithoutSaleAsync("parking meter")).Value.Answer);
        Assert.Equal(1, pos.Shifts.XReport()!.Totals.NoSaleCount);
        Assert.Equal(["shift.drawer-opened.v1", "shift.drawer-answered.v1"], await TypesAsync(pos, before));
    }

    [Fact]
    public async Task Without_a_shift_the_till_does_not_open_it()
    {
        await using var drawer = new ScriptedDrawer();
        await using var pos = await TestRegister.OpenAsync();
        Assert.Equal("shift.not-open", (await new TillDrawer(pos, drawer).OpenAsync(DrawerCause.Count)).Refusal().Code);
        Assert.Equal("shift.not-open", (await new TillDrawer(pos, drawer).OpenWithoutSaleAsync("why")).Refusal().Code);
        Assert.Empty(drawer.Reasons);
    }

    [Fact]
    public async Task It_may_wait_until_the_drawer_is_shut()
    {
        await using var drawer = new ScriptedDrawer();
        await using var pos = await SoldAsync();
        var opening = new TillDrawer(pos, drawer) { WaitsUntilClosed = true }.OpenAsync(DrawerCause.Sale).AsTask();
        Assert.False(opening.IsCompleted);
        Assert.Equal(DrawerAnswer.Opened, pos.Shifts.Current!.LastKick!.Answer);
        drawer.Shut.SetResult();
        Assert.True((await opening).IsDone);
    }

    [Fact]
    public async Task The_key_is_seen_recorded_and_listed_and_survives_a_restart()
    {
        var (clock, journal) = (new FakeClock(), TestRegister.NewJournal());
        await using var drawer = new ScriptedDrawer();
        var pos = await (await TestRegister.OpenAsync(clock: clock, journal: journal)).StockedAsync(10_000, []);
        pos.Cashier = "ann";
        using var stop = new CancellationTokenSource();
        var till = new TillDrawer(pos, drawer, clock);
        var told = new TaskCompletionSource<(DateTimeOffset At, int Recorded)>();
        till.KeyOpeningRecorded += at => told.SetResult((at, pos.Shifts.Current!.KeyOpenings.Count));
        var watching = till.RunAsync(stop.Token);
        drawer.Tell(DrawerState.Open, byKey: false, clock.GetUtcNow());
        drawer.Tell(DrawerState.Closed, byKey: false, clock.GetUtcNow());
        drawer.Tell(DrawerState.Open, byKey: true, clock.GetUtcNow().AddMinutes(1));
        Assert.Equal((clock.GetUtcNow().AddMinutes(1), 1), await told.Task);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
        await pos.DisposeAsync();

        await using var again = await TestRegister.OpenAsync(clock: clock, journal: journal);
        Assert.Equal(new KeyOpening(clock.GetUtcNow().AddMinutes(1), "ann"), Assert.Single(again.Shifts.Current!.KeyOpenings));
        var x = ShiftReportText.Render(again.Shifts.XReport()!);
        Assert.Contains("\nOpened with its key                      1\n", x, StringComparison.Ordinal);
        Assert.Contains("\n  Key, ann signed in      2026-12-01 12:01\n", x, StringComparison.Ordinal);
        Assert.DoesNotContain("Opened without a sale", x, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_between_shifts_is_recorded_with_the_register_whoever_is_there()
    {
        var journal = TestRegister.NewJournal();
        await using var drawer = new ScriptedDrawer();
        await using var pos = await TestRegister.OpenAsync(
            options => (options.Staff, options.DeviceKey) = (new StaffPolicy { Required = true, PinIterations = 10 }, new byte[32]), journal: journal);
        var before = pos.Journal.Head.Position;
        using var stop = new CancellationTokenSource();
        var watching = new TillDrawer(pos, drawer).RunAsync(stop.Token);
        drawer.Tell(DrawerState.Open, byKey: true, DateTimeOffset.UnixEpoch);
        await Eventually(() => pos.Journal.Head.Position != before);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
        Assert.Equal(["register.drawer-unlocked.v1"], await TypesAsync(pos, before));
        await using var again = await TestRegister.OpenAsync(journal: journal);
        Assert.Equal("R1", again.Register);
    }

    [Fact]
    public async Task An_opening_that_cannot_be_recorded_is_recorded_as_soon_as_it_can()
    {
        var clock = new FakeClock();
        var journal = new StubbornJournal(TestRegister.NewJournal());
        await using var drawer = new ScriptedDrawer();
        await using var pos = await (await TestRegister.OpenAsync(clock: clock, journal: journal)).StockedAsync(10_000, []);
        using var stop = new CancellationTokenSource();
        var watching = new TillDrawer(pos, drawer, clock).RunAsync(stop.Token);
        journal.Refusals = 2;
        drawer.Tell(DrawerState.Open, byKey: true, clock.GetUtcNow());
        await Eventually(() => { clock.Advance(TimeSpan.FromSeconds(1)); return pos.Shifts.Current!.KeyOpenings.Count == 1; });
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }

    [Fact]
    public async Task Counting_takes_the_leave_to_close_and_a_sale_takes_none()
    {
        await using var pos = await TestRegister.OpenAsync(options => (options.Staff, options.DeviceKey) = (new StaffPolicy { Required = true, PinIterations = 10 }, new byte[32]));
        await pos.Staff.AddAsync(StaffCode.Of("boss"), "Bo", StaffRole.Manager, "730519");
        await pos.Staff.SignInAsync("boss", "730519");
        await pos.StockedAsync(10_000, [("MILK", "1.19")]);
        await pos.Staff.AddAsync(StaffCode.Of("kim"), "Kim", new StaffRole("Helper", []), "284615");
        await pos.Staff.SignInAsync("kim", "284615");
        await pos.PutAsync(Counter.Anna, ("MILK", 1));
        await pos.Payments.TakeCashAsync(Counter.Anna);
        await pos.CompleteAsync(Counter.Anna);
        await using var drawer = new ScriptedDrawer();
        Assert.Equal("staff.not-permitted", (await new TillDrawer(pos, drawer).OpenAsync(DrawerCause.Count)).Refusal().Code);
        Assert.Equal("staff.not-permitted", (await new TillDrawer(pos, drawer).OpenWithoutSaleAsync("why")).Refusal().Code);
        Assert.Empty(drawer.Reasons);
        Assert.True((await new TillDrawer(pos, drawer).OpenAsync(DrawerCause.Sale)).IsDone);
    }

    private static async Task<PosClient> SoldAsync()
    {
        var pos = await Counter.OpenAsync();
        await pos.PutAsync(Counter.Anna, ("PEN", 1));
        await pos.Payments.TakeCashAsync(Counter.Anna);
        await pos.CompleteAsync(Counter.Anna);
        return pos;
    }

    private static async Task<List<string>> TypesAsync(PosClient pos, JournalPosition after)
    {
        var types = new List<string>();
        await foreach (var stored in pos.Journal.ReadAsync(after)) types.Add(stored.Type);
        return types;
    }

    private static async Task Eventually(Func<bool> isSo)
    {
        for (var i = 0; i < 10_000 && !isSo(); i++) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        Assert.True(isSo());
    }
}
