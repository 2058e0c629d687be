using PosSdk.Domain.Connections;
using PosSdk.Domain.StaffMembers;

namespace PosSdk.Domain.Tests.StaffMembers;

public class SigningInTests
{
    private static readonly DateTimeOffset Nine = Spec.Context.At;

    [Fact]
    public void The_right_pin_signs_in() => Staff.Kim.When(new StaffMemberCommand.SignIn(Staff.Right)).Records(new StaffMemberEvent.SignedIn());

    [Fact]
    public void Who_stands_at_the_till_is_not_signed_in_again() => Staff.KimAtTheTill.When(new StaffMemberCommand.SignIn(Staff.Right)).RecordsNothing();

    [Fact]
    public void Nobody_signs_in_under_a_code_that_nobody_has() => Staff.Nobody.When(new StaffMemberCommand.SignIn(Staff.Right)).RefusesWith("staff.unknown");

    [Fact]
    public void Without_a_pin_nobody_signs_in() =>
        Staff.Nobody.After(Staff.KimAdded with { Verifier = null }).When(new StaffMemberCommand.SignIn(Staff.Right)).RefusesWith("staff.no-pin");

    [Fact]
    public void A_check_against_a_pin_that_was_changed_meanwhile_counts_for_nothing() =>
        Staff.Kim.When(new StaffMemberCommand.SignIn(Staff.Right with { Against = "made-of-0000" })).Refuses(StaffMemberRefusal.SecretChanged);

    [Fact]
    public void A_wrong_pin_is_recorded_and_says_how_many_tries_are_left()
    {
        var failed = Assert.IsType<StaffMemberEvent.SignInFailed>(Assert.Single(Staff.Kim.When(new StaffMemberCommand.SignIn(Staff.Wrong)).Events));
        Assert.Equal(new StaffMemberEvent.SignInFailed { Failures = 1, By = "ann" }, failed);
        Assert.Equal("The PIN is wrong. 4 tries are left.", StaffMemberDecider.AnswerTo(failed, Nine, PinPolicy.Default).Text);
    }

    [Fact]
    public void The_fifth_wrong_pin_locks_for_thirty_seconds_and_each_further_one_for_twice_as_long_up_to_an_hour()
    {
        int[] seconds = [30, 60, 120, 240, 480, 960, 1920, 3600, 3600];
        var (given, at) = (Staff.Kim, Nine);
        for (var tries = 1; tries <= 4; tries++) given = given.At(at).AfterDoing(new StaffMemberCommand.SignIn(Staff.Wrong));
        foreach (var length in seconds)
        {
            given = given.At(at).AfterDoing(new StaffMemberCommand.SignIn(Staff.Wrong));
            Assert.Equal(at.AddSeconds(length), ((StaffMember.Employed)given.State).LockedUntil);
            at = at.AddSeconds(length);
        }
    }

    [Fact]
    public void While_the_code_is_locked_even_the_right_pin_is_refused_and_nothing_is_counted()
    {
        var locked = Staff.Kim.After(new StaffMemberEvent.SignInFailed { Failures = 5, LockedUntil = Nine.AddSeconds(30) });
        locked.At(Nine.AddSeconds(29.999)).When(new StaffMemberCommand.SignIn(Staff.Right)).RefusesWith("staff.locked");
        locked.At(Nine.AddSeconds(29.999)).When(new StaffMemberCommand.SignIn(Staff.Wrong)).RefusesWith("staff.locked");
        locked.At(Nine.AddSeconds(30)).When(new StaffMemberCommand.SignIn(Staff.Right)).Records(new StaffMemberEvent.SignedIn());
    }

    [Fact]
    public void The_right_pin_gives_all_tries_back()
    {
        var given = Staff.Kim.AfterDoing(new StaffMemberCommand.SignIn(Staff.Wrong), new StaffMemberCommand.SignIn(Staff.Wrong), new StaffMemberCommand.SignIn(Staff.Right));
        Assert.Equal(0, ((StaffMember.Employed)given.State).Failures);
    }

    [Fact]
    [Trait("Requirement", "R5")]
    public void Leaving_the_till_is_refused_while_it_costs_something_and_says_what() =>
        Staff.KimAtTheTill.When(new StaffMemberCommand.SignOut(Guard(evenSo: false))).RefusesWith("sign-out.offline");

    [Fact]
    [Trait("Requirement", "R5")]
    public void Who_was_told_may_leave_anyway_and_what_it_cost_is_recorded() =>
        Staff.KimAtTheTill.At(Nine, "kim").When(new StaffMemberCommand.SignOut(Guard(evenSo: true)))
            .Records(new StaffMemberEvent.SignedOut { UnsyncedSales = 12, SavedCarts = 3, By = "kim" });

    [Fact]
    public void Leaving_that_costs_nothing_needs_no_override() =>
        Staff.KimAtTheTill.When(new StaffMemberCommand.SignOut(Staff.Free)).Records(new StaffMemberEvent.SignedOut { By = "ann" });

    [Fact]
    public void Handing_over_costs_nothing() =>
        Staff.KimAtTheTill.When(new StaffMemberCommand.SignOut(Guard(evenSo: false), To: "ann")).Records(new StaffMemberEvent.SignedOut { To = "ann", By = "ann" });

    [Fact]
    public void Who_is_not_at_the_till_has_left_it() => Staff.Kim.When(new StaffMemberCommand.SignOut(Guard(evenSo: false))).RecordsNothing();

    private static SignOutAnswer Guard(bool evenSo) => SignOutGuard.Judge(Staff.Offline, new SignOutFacts(12, 3, 0), evenSo);
}
