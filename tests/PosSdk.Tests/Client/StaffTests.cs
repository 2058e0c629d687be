using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.StaffMembers;
using PosSdk.Journaling;
using PosSdk.Testing;

namespace PosSdk.Tests.Client;

public class StaffTests
{
    private const string BossPin = "730519";
    private const string KimPin = "284615";

    private static readonly StaffCode Boss = StaffCode.Of("boss");
    private static readonly StaffCode Kim = StaffCode.Of("kim");
    private static readonly CartId Anna = CartId.Of("anna");
    private static readonly Discount OneEuro = Discount.Of(new Amount(100, Currency.Of("EUR")));

    [Fact]
    public async Task Where_nobody_needs_to_sign_in_everybody_may_everything()
    {
        await using var pos = await (await TestRegister.OpenAsync()).StockedAsync(500, [("MILK", "5.00")]);
        await CartAsync(pos);
        Assert.True((await pos.Carts.DiscountAsync(Anna, null, OneEuro)).IsDone);
        Assert.True(pos.Staff.May(Permissions.ManageStaff));
    }

    [Fact]
    public async Task What_a_PIN_is_checked_against_is_never_printed()
    {
        await using var pos = await TestRegister.OpenAsync(Required);
        object[] answers =
        [
            await pos.Staff.AddAsync(Boss, "Bo", StaffRole.Manager, BossPin),
            await pos.Staff.SignInAsync("boss", BossPin),
            await pos.Staff.AddAsync(Kim, "Kim", StaffRole.Cashier, KimPin),
            await pos.Staff.SetPinAsync(Kim, "904417"),
            await pos.Staff.ChangeAsync(Kim, "Kim", StaffRole.Supervisor),
            await pos.Staff.ApproveAsync("boss", BossPin, Permissions.Discount),
            pos.Staff.Current!, .. pos.Staff.All, .. pos.Staff.WhoMay(Permissions.Discount),
            new StaffMemberEvent.Added { Code = "kim", Name = "Kim", Permissions = [], Verifier = "pbkdf2$salt" },
            new StaffMemberEvent.PinSet { Verifier = "pbkdf2$salt" },
            new StaffMemberCommand.Add(Kim, "Kim", null, [], "pbkdf2$salt"),
            new StaffMemberCommand.SetPin("pbkdf2$salt"),
            new StaffMemberCommand.SignIn(new PinCheck("pbkdf2$salt", true, new PinPolicy())),
        ];
        Assert.All(answers, answer => Assert.DoesNotContain("pbkdf2", $"{answer}", StringComparison.Ordinal));
        Assert.Contains("Name = Bo", $"{answers[0]}", StringComparison.Ordinal);
    }

    [Fact]
    public void No_record_that_holds_a_verifier_prints_it()
    {
        // Because a record that is added later must not leak it either.
        var holders = typeof(StaffMember).Assembly.GetTypes().Where(type => type.GetProperty("Verifier") is not null || type.GetProperty("Against") is not null);
        Assert.All(holders, type => Assert.Null(type
            .GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)!
            .GetCustomAttribute<CompilerGeneratedAttribute>(inherit: false)));
    }

    [Fact]
    public async Task Before_anybody_is_signed_in_nothing_is_recorded_but_the_first_members()
    {
        await using var pos = await TestRegister.OpenAsync(Required);
        Assert.Equal("staff.not-signed-in", Code(await pos.Carts.OpenAsync(Anna)));
        Assert.True((await pos.Staff.AddAsync(Boss, "Bo", StaffRole.Manager, BossPin)).IsDone);
        Assert.Equal("staff.not-signed-in", Code(await pos.Staff.AddAsync(Kim, "Kim", StaffRole.Cashier, KimPin)));
        Assert.Equal("Bo", (await pos.Staff.SignInAsync("boss", BossPin)).Value.Name);
        Assert.True((await pos.Carts.OpenAsync(Anna)).IsDone);
        Assert.Equal("boss", pos.Cashier);
    }

    [Fact]
    public async Task A_cashier_may_not_give_a_discount_until_somebody_approves_it_once_and_the_cart_says_who()
    {
        await using var pos = await ShopAsync();
        var no = Refused(await pos.Carts.DiscountAsync(Anna, null, OneEuro));
        Assert.Equal(("staff.not-permitted", "Kim may not give a discount (sale.discount).", "Ask Bo to approve it with their PIN."), (no.Code, no.Text, no.Remedy));

        Assert.Equal("kim", (await pos.Staff.ApproveAsync("boss", BossPin, Permissions.Discount, "anna", "regular")).Value.For);
        Assert.True((await pos.Carts.DiscountAsync(Anna, null, OneEuro with { Id = "d-1" })).IsDone);
        Assert.Equal("staff.not-permitted", Code(await pos.Carts.DiscountAsync(Anna, null, OneEuro with { Id = "d-2" })));

        var added = await EventsAsync(pos, "cart.discount-added.v1");
        Assert.EndsWith("\"approvedBy\":\"boss\",\"by\":\"kim\"}", Assert.Single(added), StringComparison.Ordinal);
        Assert.Contains("\"about\":\"anna\",\"reason\":\"regular\",\"by\":\"kim\"", Assert.Single(await EventsAsync(pos, "staff.approval-granted.v1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_is_for_its_cart_its_permission_its_cashier_and_its_time_only()
    {
        var clock = new FakeClock();
        await using var pos = await ShopAsync(clock: clock);
        await pos.Staff.ApproveAsync("boss", BossPin, Permissions.Discount, "another-cart");
        await pos.Staff.ApproveAsync("boss", BossPin, Permissions.PriceOverride, "anna");
        Assert.Equal("staff.not-permitted", Code(await pos.Carts.DiscountAsync(Anna, null, OneEuro)));

        await pos.Staff.ApproveAsync("boss", BossPin, Permissions.Discount);
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("staff.not-permitted", Code(await pos.Carts.DiscountAsync(Anna, null, OneEuro)));

        await pos.Staff.ApproveAsync("boss", BossPin, Permissions.Discount);
        await pos.Staff.SignInAsync("boss", BossPin);
        await pos.Staff.SignInAsync("kim", KimPin);
        Assert.Equal("staff.not-permitted", Code(await pos.Carts.DiscountAsync(Anna, null, OneEuro)));
    }

    [Fact]
    public async Task Nobody_approves_what_they_may_not_themselves_and_what_is_impossible_asks_nobody()
    {
        await using var pos = await ShopAsync();
        Assert.Equal("staff.cannot-approve", Code(await pos.Staff.ApproveAsync("kim", KimPin, Permissions.Discount)));
        Assert.Equal("cart.no-such-line", Code(await pos.Carts.DiscountAsync(Anna, 9, OneEuro)));
    }

    [Fact]
    public async Task Five_wrong_pins_lock_a_code_over_a_restart_until_the_time_has_passed()
    {
        var clock = new FakeClock();
        var journal = TestRegister.NewJournal();
        await using var pos = await ShopAsync(clock, journal);
        for (var left = 4; left >= 1; left--)
            Assert.StartsWith(left == 1 ? "The PIN is wrong. One try" : $"The PIN is wrong. {left} tries", Refused(await pos.Staff.SignInAsync("boss", "0000")).Text, StringComparison.Ordinal);
        Assert.Equal("staff.locked", Code(await pos.Staff.SignInAsync("boss", "0000")));

        await using var again = await TestRegister.OpenAsync(Required, clock, journal);
        Assert.Equal("staff.locked", Code(await again.Staff.SignInAsync("boss", BossPin)));
        Assert.Equal("staff.locked", Code(await again.Staff.ApproveAsync("boss", BossPin, Permissions.Discount)));
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Contains("60 seconds", Refused(await again.Staff.SignInAsync("boss", "0000")).Text, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromSeconds(60));
        Assert.True((await again.Staff.SignInAsync("boss", BossPin)).IsDone);
    }

    [Theory]
    [InlineData("nobody", KimPin, "staff.unknown")]
    [InlineData("kim", "0000", "staff.wrong-pin")]
    [InlineData("kim", "", "staff.wrong-pin")]
    public async Task A_sign_in_says_why_not(string code, string pin, string refusal)
    {
        await using var pos = await ShopAsync();
        Assert.Equal(refusal, Code(await pos.Staff.SignInAsync(code, pin)));
    }

    [Fact]
    [Trait("Requirement", "R4")]
    public async Task Signing_in_needs_the_internet_under_a_profile_that_says_so()
    {
        await using var pos = await ShopAsync(profile: PolicyProfile.ShopifyPos);
        pos.Connectivity.EnterOffline();
        Assert.Equal("capability.sign-in", Code(await pos.Staff.SignInAsync("boss", BossPin)));
        Assert.Equal("kim", pos.Staff.Current!.Code);
    }

    [Fact]
    [Trait("Requirement", "R5")]
    public async Task Signing_out_offline_is_held_back_with_what_it_costs_until_somebody_wants_it_all_the_same()
    {
        await using var pos = await ShopAsync();
        pos.Connectivity.EnterOffline();
        Assert.Equal([("unsynced-sales", 3), ("open-carts", 1)], pos.Staff.LossesAtSignOut(3).Select(loss => (loss.Code, loss.Count)));
        Assert.Equal("sign-out.offline", Code(await pos.Staff.SignOutAsync(unsyncedSales: 3)));
        Assert.Equal("kim", pos.Staff.Current!.Code);
        Assert.True((await pos.Staff.SignOutAsync(unsyncedSales: 3, evenSo: true)).IsDone);
        Assert.Null(pos.Staff.Current);
        Assert.Contains("\"unsyncedSales\":3", Assert.Single(await EventsAsync(pos, "staff.signed-out.v1"), text => !text.Contains("\"to\"", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.True((await pos.Staff.SignOutAsync()).IsDone);
    }

    [Fact]
    [Trait("Requirement", "R25")]
    [Trait("Requirement", "R26")]
    public async Task Signing_out_gives_up_the_saved_carts_that_were_announced_and_no_others()
    {
        await using var pos = await ShopAsync();
        Assert.True((await pos.SavedCarts.SaveAsync(Anna)).IsDone);
        Assert.Equal("cart.purge-plan-stale", Code(await pos.Staff.SignOutAsync()));
        Assert.True((await pos.Staff.SignInAsync("boss", BossPin)).IsDone);
        Assert.Equal(1, pos.SavedCarts.Count);
        Assert.True((await pos.Staff.SignOutAsync(pos.SavedCarts.PlanPurge())).IsDone);
        Assert.Equal(0, pos.SavedCarts.Count);
        Assert.Contains("sign-out", Assert.Single(await EventsAsync(pos, "cart.purged.v1")), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R5")]
    [Trait("Requirement", "R23")]
    public async Task Who_is_signed_in_stays_so_over_a_restart_and_hands_over_without_losing_anything()
    {
        var journal = TestRegister.NewJournal();
        var pos = await ShopAsync(journal: journal);
        await using (var tail = await TestRegister.OpenAsync(Required, journal: journal)) Assert.Equal(pos.Staff.All, tail.Staff.All);
        await pos.DisposeAsync();

        await using var again = await TestRegister.OpenAsync(Required, journal: journal);
        Assert.Equal("kim", again.Cashier);
        Assert.True((await again.Staff.SignInAsync("boss", BossPin)).IsDone);
        Assert.NotNull(again.Carts.Find(Anna));
        Assert.Equal(["boss"], again.Staff.All.Where(member => member.SignedIn).Select(member => member.Code));
    }

    [Fact]
    public async Task The_last_manager_stays_and_everybody_sets_their_own_pin()
    {
        await using var pos = await ShopAsync();
        Assert.Equal("staff.not-permitted", Code(await pos.Staff.SetPinAsync(Boss, "1111")));
        Assert.True((await pos.Staff.SetPinAsync(Kim, "1111")).IsDone);
        Assert.Equal("staff.pin-format", Code(await pos.Staff.SetPinAsync(Kim, "12a4")));
        await pos.Staff.SignInAsync("boss", BossPin);
        Assert.Equal("staff.last-manager", Code(await pos.Staff.RemoveAsync(Boss)));
        Assert.Equal("staff.last-manager", Code(await pos.Staff.ChangeAsync(Boss, "Bo", StaffRole.Cashier)));
        Assert.True((await pos.Staff.RemoveAsync(Kim)).IsDone);
    }

    [Fact]
    public async Task A_pin_is_keyed_with_the_device_and_is_no_use_elsewhere()
    {
        var journal = TestRegister.NewJournal();
        await (await ShopAsync(journal: journal)).DisposeAsync();
        await using var copy = await TestRegister.OpenAsync(options => { Required(options); options.DeviceKey = new byte[32]; }, journal: journal);
        Assert.Equal("staff.pin-from-elsewhere", Code(await copy.Staff.SignInAsync("boss", BossPin)));
    }

    [Fact]
    public async Task No_pin_is_stored_anywhere()
    {
        var journal = TestRegister.NewJournal();
        await using var pos = await ShopAsync(journal: journal);
        await pos.Staff.SignInAsync("boss", "918273");
        var all = new StringBuilder();
        await foreach (var stored in pos.Journal.ReadAsync()) all.Append(Encoding.UTF8.GetString(stored.Payload.Span));
        Assert.Contains("pbkdf2-sha256+", all.ToString(), StringComparison.Ordinal);
        foreach (var pin in (string[])[BossPin, KimPin, "918273"]) Assert.DoesNotContain(pin, all.ToString(), StringComparison.Ordinal);
    }

    private static void Required(PosOptions options) =>
        (options.Staff, options.DeviceKey) = (new StaffPolicy { Required = true, PinIterations = 10 }, [.. Enumerable.Range(0, 32).Select(i => (byte)i)]);

    private static async Task<PosClient> ShopAsync(FakeClock? clock = null, IJournal? journal = null, PolicyProfile? profile = null)
    {
        var pos = await TestRegister.OpenAsync(options => { Required(options); options.Profile = profile; }, clock, journal);
        await pos.Staff.AddAsync(Boss, "Bo", StaffRole.Manager, BossPin);
        await pos.Staff.SignInAsync("boss", BossPin);
        await pos.Staff.AddAsync(Kim, "Kim", StaffRole.Cashier, KimPin);
        await pos.StockedAsync(500, [("MILK", "5.00")]);
        Assert.True((await pos.Staff.SignInAsync("kim", KimPin)).IsDone);
        await CartAsync(pos);
        return pos;
    }

    private static async Task CartAsync(PosClient pos)
    {
        await pos.Carts.OpenAsync(Anna);
        Assert.True((await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("MILK")))).IsDone);
    }

    private static async Task<List<string>> EventsAsync(PosClient pos, string type)
    {
        List<string> found = [];
        await foreach (var stored in pos.Journal.ReadAsync())
            if (stored.Type == type) found.Add(Encoding.UTF8.GetString(stored.Payload.Span));
        return found;
    }

    private static string Code<T>(Outcome<T> outcome) => Refused(outcome).Code;

    private static Refusal Refused<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Reason;
}
