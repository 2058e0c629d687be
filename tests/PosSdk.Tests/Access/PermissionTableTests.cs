using PosSdk.Access;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.StaffMembers;
using PosSdk.Serialization;
using PosSdk.Testing;
using PosSdk.Tests.Client;
using PosSdk.Tests.Serialization;

namespace PosSdk.Tests.Access;

public class PermissionTableTests
{
    private const string Pin = "284615";

    [Fact]
    public void Every_kind_of_event_has_a_row_or_is_on_the_list_of_what_anybody_may_record() => Assert.Empty(
        from kind in EventTypes.All
        let samples = SampleEvents.All.Where(sample => sample.GetType() == kind.Type).ToArray()
        where !PermissionTable.IsAnybodys(kind.Type) && !samples.Any(sample => PermissionTable.NeedsNobody(sample) || !PermissionTable.Needed(sample).IsEmpty)
        select kind.Name);

    [Fact]
    public void What_nobody_decided_about_is_recorded_by_nobody() => Assert.Throws<System.Diagnostics.UnreachableException>(() => PermissionTable.Needed(new object()).Length);

    [Fact]
    public void Every_permission_is_asked_for_but_that_of_looking() => Assert.Equal(
        [Permissions.ViewReports],
        Permissions.All.Except(SampleEvents.All.Append(Refund).Append(Given).Append(Difference).Append(Unknown).SelectMany(sample => PermissionTable.Needed(sample).ToArray())));

    [Fact]
    public async Task A_cashier_takes_tips_and_laybys_and_gives_money_back_and_a_fee_is_for_those_who_are_asked()
    {
        await using var pos = await ShopAsync();
        await pos.PutAsync(Counter.Anna, ("LAMP", 1));
        Assert.Equal("staff.not-permitted", (await pos.Carts.AddFeeAsync(Counter.Anna, new Fee { Name = "Delivery", Value = Counter.Euro(500) })).Refusal().Code);
        Assert.True((await pos.Carts.SetTipAsync(Counter.Anna, Counter.Euro(100))).IsDone);
        await pos.CardAsync(Counter.Anna);
        var sale = await pos.CompleteAsync(Counter.Anna);
        await pos.PutBackAsync(Counter.Back, sale, 1, 1);
        Assert.True((await pos.Cards.BeginAsync(Counter.Back)).IsDone);
    }

    [Fact]
    public async Task Who_may_not_give_money_back_is_refused_by_card_as_in_cash()
    {
        await using var pos = await ShopAsync(Permissions.Refund);
        await pos.PutAsync(Counter.Anna, ("LAMP", 1));
        await pos.CardAsync(Counter.Anna);
        var sale = await pos.CompleteAsync(Counter.Anna);
        await pos.PutBackAsync(Counter.Back, sale, 1, 1);
        Assert.Equal("staff.not-permitted", (await pos.Cards.BeginAsync(Counter.Back)).Refusal().Code);
        Assert.Equal("staff.not-permitted", (await pos.Payments.RefundCashAsync(Counter.Back)).Refusal().Code);
    }

    private static PaymentEvent Refund => SampleEvents.All.OfType<PaymentEvent.Initiated>().First() is var sample ? sample with { Amount = -sample.Amount.Abs() } : null!;

    private static CartEvent Given => SampleEvents.All.OfType<CartEvent.LineAdded>().First() with { PriceGiven = true };

    private static CartEvent Unknown => SampleEvents.All.OfType<CartEvent.LineReturned>().First() with { Original = null };

    private static object Difference => SampleEvents.All.OfType<Domain.Shifts.ShiftEvent.Closed>().First() with { DifferenceAuthorisedBy = "boss" };

    private static async Task<PosClient> ShopAsync(Permission? without = null)
    {
        var pos = await TestRegister.OpenAsync(options =>
            (options.Staff, options.DeviceKey) = (new StaffPolicy { Required = true, PinIterations = 10 }, new byte[32]));
        await pos.Staff.AddAsync(StaffCode.Of("boss"), "Bo", StaffRole.Manager, Pin);
        await pos.Staff.SignInAsync("boss", Pin);
        await pos.StockedAsync(10_000, [("LAMP", "90.00")]);
        var cashier = StaffRole.Cashier with { Permissions = [.. StaffRole.Cashier.Permissions.Where(permission => permission != without)] };
        await pos.Staff.AddAsync(StaffCode.Of("kim"), "Kim", cashier, Pin);
        await pos.Staff.SignInAsync("kim", Pin);
        return pos;
    }
}
