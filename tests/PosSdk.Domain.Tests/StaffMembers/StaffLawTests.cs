using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Connections;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.StaffMembers;

namespace PosSdk.Domain.Tests.StaffMembers;

public class StaffLawTests
{
    private static readonly StaffMemberCommand[] Commands =
    [
        Staff.AddKim, Staff.AddKim with { Verifier = Staff.Verifier }, new StaffMemberCommand.Change("Kim", "Supervisor", StaffRole.Supervisor.Permissions), new StaffMemberCommand.SetPin(Staff.Verifier),
        new StaffMemberCommand.SetPin("made-of-9999"), new StaffMemberCommand.SignIn(Staff.Right), new StaffMemberCommand.SignIn(Staff.Wrong),
        new StaffMemberCommand.SignIn(Staff.Wrong, "ann"), new StaffMemberCommand.Approve(Staff.Right, Permissions.Discount, null, null),
        new StaffMemberCommand.Approve(Staff.Wrong, Permissions.Discard, "cart-1", null), new StaffMemberCommand.SignOut(Staff.Free),
        new StaffMemberCommand.SignOut(SignOutGuard.Judge(Staff.Offline, new SignOutFacts(1, 0, 0), evenSo: false)), new StaffMemberCommand.Remove(),
    ];

    private static readonly Arbitrary<int[]> Plays = Gen.Choose(0, Commands.Length * 60 - 1).ArrayOf().ToArbitrary();

    [Fact]
    public void However_often_and_whenever_a_pin_is_tried_no_more_than_five_are_looked_at_before_a_pause() => Prop.ForAll(Plays, play =>
    {
        var (state, looked) = (StaffMember.Initial, 0);
        foreach (var (command, at) in Steps(play))
        {
            var decision = StaffMemberDecider.Decide(state, command, new CommandContext(at, "ann"));
            if (decision is not Decision<StaffMemberEvent>.Accepted { Events: var events }) continue;
            foreach (var @event in events)
            {
                looked = @event switch
                {
                    StaffMemberEvent.SignInFailed => looked + 1,
                    StaffMemberEvent.Changed or StaffMemberEvent.SignedOut => looked,
                    _ => 0,
                };
                if (@event is StaffMemberEvent.SignInFailed failed && (looked >= 5) != (failed.LockedUntil > at)) return false;
                state = StaffMember.Evolve(state, @event);
            }
        }
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_directory_says_of_everybody_what_their_own_stream_says() => Prop.ForAll(Plays, play =>
    {
        var (state, directory) = (StaffMember.Initial, StaffDirectory.Initial);
        foreach (var (command, at) in Steps(play))
        {
            if (StaffMemberDecider.Decide(state, command, new CommandContext(at, "ann")) is not Decision<StaffMemberEvent>.Accepted { Events: var events }) continue;
            foreach (var @event in events) (state, directory) = (StaffMember.Evolve(state, @event), StaffDirectory.Evolve(directory, "kim", @event));
            if (!Equals(directory.Find("kim"), state as StaffMember.Employed) || directory.Current is null != (state is not StaffMember.Employed { SignedIn: true })) return false;
            if (!directory.Equals(StaffDirectory.Of(directory.All))) return false;
        }
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_the_last_one_who_may_manage_staff_cannot_go()
    {
        var boss = new StaffMemberEvent.Added { Code = "boss", Name = "Bo", Permissions = StaffRole.Manager.Permissions };
        var alone = StaffDirectory.Evolve(StaffDirectory.Evolve(StaffDirectory.Initial, "boss", boss), "kim", Staff.KimAdded);
        Assert.Equal("staff.last-manager", alone.Fault(StaffCode.Of("boss"), [])!.Code);
        Assert.Null(alone.Fault(StaffCode.Of("boss"), [Permissions.ManageStaff]));
        Assert.Null(alone.Fault(StaffCode.Of("kim"), []));
        Assert.Null(StaffDirectory.Evolve(alone, "ann", boss with { Code = "ann" }).Fault(StaffCode.Of("boss"), []));
    }

    // Each step is a command and up to a minute that passes before it.
    private static IEnumerable<(StaffMemberCommand Command, DateTimeOffset At)> Steps(int[] play)
    {
        var at = Spec.Context.At;
        foreach (var step in play) yield return (Commands[step % Commands.Length], at = at.AddSeconds(step / Commands.Length));
    }
}
