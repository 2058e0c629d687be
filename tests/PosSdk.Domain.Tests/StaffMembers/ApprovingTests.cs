using PosSdk.Domain.StaffMembers;

namespace PosSdk.Domain.Tests.StaffMembers;

public class ApprovingTests
{
    private static StaffMemberCommand.Approve Discard => new(Staff.Right, Permissions.Discard, "cart-1", "customer left");

    [Fact]
    public void Who_may_do_it_may_let_somebody_else_do_it_and_that_is_recorded() =>
        Staff.Kim.When(Discard).Records(new StaffMemberEvent.ApprovalGranted { Permission = Permissions.Discard, About = "cart-1", Reason = "customer left", By = "ann" });

    [Fact]
    public void Nobody_lets_others_do_what_they_may_not_themselves() => Staff.Kim.When(Discard with { Permission = Permissions.ManageStaff }).RefusesWith("staff.cannot-approve");

    [Fact]
    public void A_wrong_pin_at_an_approval_counts_like_one_at_the_sign_in() =>
        Staff.Kim.When(Discard with { Check = Staff.Wrong }).Records(new StaffMemberEvent.SignInFailed { Failures = 1, By = "ann" });

    [Fact]
    public void A_locked_code_approves_nothing() =>
        Staff.Kim.After(new StaffMemberEvent.SignInFailed { Failures = 5, LockedUntil = Spec.Context.At.AddSeconds(1) }).When(Discard).RefusesWith("staff.locked");

    [Fact]
    public void A_card_number_is_no_reason() => Staff.Kim.When(Discard with { Reason = "card 4111 1111 1111 1111" }).Refuses(StaffMemberRefusal.TextHoldsCard);

    [Fact]
    public void Each_approval_is_recorded_because_each_allows_something_once() =>
        Assert.Equal(2, Staff.Kim.AfterDoing(Discard, Discard).Past.OfType<StaffMemberEvent.ApprovalGranted>().Count());
}
