using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Customers;
using PosSdk.Domain.Scans;
using PosSdk.Journaling;
using PosSdk.Testing;

namespace PosSdk.Tests.Client;

public class CustomerTests
{
    private static readonly CartId Anna = CartId.Of("anna");
    private static readonly CustomerProfile Zoe = new() { Code = "C-1042", Name = "Zoë Müller", Email = "zoe@example.org" };

    [Fact]
    [Trait("Requirement", "R82")]
    public async Task A_customer_is_put_on_a_cart_by_code_offline_and_the_receipt_carries_the_code()
    {
        await using var pos = await ShopAsync(PolicyProfile.XSeriesDesktop);
        pos.Connectivity.EnterOffline();
        var cart = (await pos.Customers.PutOnCartAsync(Anna, " c-1042 ")).Value;
        Assert.Equal(new CartCustomer("C-1042", "Zoë Müller", "zoe@example.org", Verified: true), cart.Customer);
        await pos.Payments.TakeCashAsync(Anna);
        Assert.Equal("C-1042", (await pos.Sales.CompleteAsync(Anna)).Value.Customer);
    }

    [Fact]
    [Trait("Requirement", "R83")]
    public async Task A_code_that_nobody_here_knows_is_accepted_and_leaves_the_list_when_the_customer_becomes_known()
    {
        var journal = TestRegister.NewJournal();
        await using (var pos = await ShopAsync(PolicyProfile.XSeriesDesktop, journal))
        {
            pos.Connectivity.EnterOffline();
            Assert.False((await pos.Customers.PutOnCartAsync(Anna, "C-9")).Value.Customer!.Verified);
            Assert.Equal(["C-9"], pos.Customers.Unverified);
        }
        await using var again = await ShopAsync(null, journal);
        Assert.Equal(["C-9"], again.Customers.Unverified);
        Assert.True((await again.Customers.AddAsync(Zoe with { Code = "C-9" }, CustomerId.Of("c-9"))).IsDone);
        Assert.Empty(again.Customers.Unverified);
    }

    [Fact]
    [Trait("Requirement", "R84")]
    public async Task A_scanned_card_adds_its_customer_and_a_scanned_product_itself()
    {
        await using var pos = await ShopAsync(null);
        Assert.Equal("C-1042", (await pos.Scans.PutOnCartAsync(Anna, "C-1042\r")).Value.Customer!.Code);
        Assert.Equal("C-77", (await pos.Scans.PutOnCartAsync(Anna, "C-77")).Value.Customer!.Code);
        Assert.Equal(2, (await pos.Scans.PutOnCartAsync(Anna, "MILK")).Value.Lines.Count);
    }

    [Theory]
    [InlineData("R1-0-1", "scan.receipt")]
    [InlineData("GIFT-1", "scan.voucher")]
    [InlineData("0000", "scan.unknown")]
    public async Task What_is_not_for_a_cart_says_what_it_is(string code, string refusal)
    {
        await using var pos = await ShopAsync(null);
        Assert.Equal(refusal, Code(await pos.Scans.PutOnCartAsync(Anna, code)));
    }

    [Fact]
    [Trait("Requirement", "R68")]
    [Trait("Requirement", "R69")]
    public async Task Offline_customers_are_neither_created_nor_changed_under_a_profile_that_says_so()
    {
        await using var pos = await ShopAsync(PolicyProfile.XSeriesDesktop);
        var zoe = CustomerId.Of(pos.Customers.FindByCode("C-1042")!.Id);
        pos.Connectivity.EnterOffline();
        Assert.Equal("capability.customer.create", Code(await pos.Customers.AddAsync(Zoe with { Code = "C-2" })));
        Assert.Equal("capability.customer.edit", Code(await pos.Customers.ChangeAsync(zoe, Zoe with { Phone = "030" })));
        Assert.True((await pos.Customers.ChangeAsync(zoe, Zoe)).IsDone);
        pos.Connectivity.GoOnline();
        Assert.Equal("030", (await pos.Customers.ChangeAsync(zoe, Zoe with { Phone = "030" })).Value.Profile.Phone);
    }

    [Fact]
    [Trait("Requirement", "R79")]
    [Trait("Requirement", "R92")]
    public async Task Offline_names_are_searched_where_the_profile_keeps_them_on_the_till()
    {
        await using var desktop = await ShopAsync(PolicyProfile.XSeriesDesktop);
        await using var ipad = await ShopAsync(PolicyProfile.XSeriesIpad);
        Assert.Single(desktop.Customers.Search("müll").Value);
        desktop.Connectivity.EnterOffline();
        ipad.Connectivity.EnterOffline();
        Assert.Equal("capability.search.customers-by-name", Code(desktop.Customers.Search("zo")));
        Assert.Single(ipad.Customers.Search("zo").Value);
        Assert.NotNull(desktop.Customers.FindByCode("C-1042"));
    }

    [Fact]
    public async Task Customers_are_kept_once_joined_found_under_every_code_and_the_same_from_a_snapshot_and_from_the_journal()
    {
        var journal = TestRegister.NewJournal();
        var pos = await ShopAsync(null, journal);
        var zoe = CustomerId.Of((await pos.Customers.AddAsync(Zoe)).Value.Id);
        Assert.Equal("customer.code-taken", Code(await pos.Customers.AddAsync(Zoe with { Name = "Somebody" })));
        var twin = CustomerId.Of((await pos.Customers.AddAsync(Zoe with { Code = "C-2" })).Value.Id);
        Assert.Equal(zoe.Value, (await pos.Customers.MergeAsync(twin, zoe)).Value.Id);
        Assert.Equal(zoe.Value, (await pos.Customers.MergeAsync(twin, zoe)).Value.Id);
        Assert.Equal(zoe.Value, pos.Customers.FindByCode("C-2")!.Id);
        Assert.Equal("customer.merges-into-itself", Code(await pos.Customers.MergeAsync(zoe, twin)));

        // Opened beside it, this one reads the journal only, because a snapshot is taken when a register is closed.
        var fromJournal = await TestRegister.OpenAsync(journal: journal);
        await pos.DisposeAsync();
        await using var fromSnapshot = await TestRegister.OpenAsync(journal: journal);
        Assert.Equal(fromJournal.Customers.Current, fromSnapshot.Customers.Current);
        Assert.True((await fromSnapshot.Customers.RemoveAsync(zoe)).IsDone);
        Assert.Null(fromSnapshot.Customers.FindByCode("C-2"));
    }

    private static async Task<PosClient> ShopAsync(PolicyProfile? profile, IJournal? journal = null)
    {
        var pos = await TestRegister.OpenAsync(
            options => (options.Profile, options.Scans) = (profile, new ScanRules { CustomerPrefixes = ["C-"], VoucherPrefixes = ["GIFT"] }), journal: journal);
        if (pos.Shifts.Current is not null) return pos;
        await pos.StockedAsync(500, [("MILK", "5.00")]);
        Assert.True((await pos.Customers.AddAsync(Zoe)).IsDone);
        await pos.Carts.OpenAsync(Anna);
        Assert.True((await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("MILK")))).IsDone);
        return pos;
    }

    private static string Code<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Reason.Code;
}
