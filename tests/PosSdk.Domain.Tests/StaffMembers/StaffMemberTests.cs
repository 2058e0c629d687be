using PosSdk.Domain.StaffMembers;

namespace PosSdk.Domain.Tests.StaffMembers;

public class StaffMemberTests
{
    [Fact]
    public void Somebody_begins_to_work_here() => Staff.Nobody.When(Staff.AddKim).Records(Staff.KimAdded with { Verifier = "salted otherwise" });

    [Fact]
    public void Nobody_works_here_without_a_name() => Staff.Nobody.When(Staff.AddKim with { Name = "" }).Refuses(StaffMemberRefusal.NameLength);

    [Fact]
    public void A_code_belongs_to_one_person() => Staff.Kim.When(Staff.AddKim with { Name = "Kim the other" }).RefusesWith("staff.code-taken");

    [Fact]
    public void Somebody_who_works_here_is_not_added_again_though_the_same_pin_is_salted_otherwise() => Staff.Kim.When(Staff.AddKim).RecordsNothing();

    [Fact]
    public void Somebody_may_do_other_things_from_now_on() =>
        Staff.Kim.When(new StaffMemberCommand.Change("Kim", "Supervisor", [Permissions.PriceOverride, Permissions.Discount, Permissions.Discount]))
            .Records(new StaffMemberEvent.Changed { Name = "Kim", Role = "Supervisor", Permissions = [Permissions.Discount, Permissions.PriceOverride], By = "ann" });

    [Fact]
    public void Nobody_can_be_changed_who_does_not_work_here() => Staff.Nobody.When(new StaffMemberCommand.Change("Kim", null, [])).RefusesWith("staff.unknown");

    [Fact]
    public void A_change_to_what_is_so_records_nothing() =>
        Staff.Kim.When(new StaffMemberCommand.Change("Kim", "Cashier", StaffRole.Cashier.Permissions)).RecordsNothing();

    [Fact]
    public void A_new_pin_replaces_the_old_one_and_lifts_a_lock()
    {
        var locked = Staff.Kim.After(new StaffMemberEvent.SignInFailed { Failures = 5, LockedUntil = Spec.Context.At.AddHours(1) });
        var given = locked.AfterDoing(new StaffMemberCommand.SetPin("made-of-9999"));
        Assert.Null(((StaffMember.Employed)given.State).LockedUntil);
        given.When(new StaffMemberCommand.SignIn(new PinCheck("made-of-9999", true, PinPolicy.Default))).Records(new StaffMemberEvent.SignedIn());
    }

    [Fact]
    public void The_pin_that_is_set_is_not_set_again() => Staff.Kim.When(new StaffMemberCommand.SetPin(Staff.Verifier)).RecordsNothing();

    [Fact]
    public void Nobody_has_no_pin() => Staff.Nobody.When(new StaffMemberCommand.SetPin("made-of-9999")).RefusesWith("staff.unknown");

    [Fact]
    public void Who_leaves_can_come_back_under_the_same_code_but_not_sign_in_before()
    {
        var left = Staff.KimAtTheTill.AfterDoing(new StaffMemberCommand.Remove());
        left.When(new StaffMemberCommand.Remove()).RecordsNothing();
        left.When(new StaffMemberCommand.SignIn(Staff.Right)).RefusesWith("staff.unknown");
        Assert.False(((StaffMember.Employed)left.AfterDoing(Staff.AddKim).State).SignedIn);
    }

    [Fact]
    public void Nobody_leaves_who_was_never_here() => Staff.Nobody.When(new StaffMemberCommand.Remove()).RecordsNothing();

    [Fact]
    public void The_presets_grow_from_cashier_to_manager_and_a_manager_may_everything()
    {
        Assert.Equal(["Cashier", "Supervisor", "Manager"], StaffRole.Presets.Select(role => role.Name));
        Assert.Empty(StaffRole.Cashier.Permissions.Except(StaffRole.Supervisor.Permissions));
        Assert.Empty(StaffRole.Supervisor.Permissions.Except(StaffRole.Manager.Permissions));
        Assert.Equal(Permissions.All, StaffRole.Manager.Permissions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Sale.Discount")]
    [InlineData("sale discount")]
    public void A_permission_is_a_code(string code) => Assert.Throws<ArgumentException>(() => Permission.Of(code));

    [Fact]
    public void A_permission_of_an_app_is_said_by_its_code() => Assert.Equal("wrapping.gift", Permissions.Describe(Permission.Of("wrapping.gift")));
}
