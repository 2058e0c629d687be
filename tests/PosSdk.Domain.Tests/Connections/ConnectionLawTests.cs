using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Connections;
using static PosSdk.Domain.Tests.Connections.Network;

namespace PosSdk.Domain.Tests.Connections;

public class ConnectionLawTests
{
    // What a line does from one moment to the next: seconds since the moment before, and what was seen.
    private static readonly Arbitrary<Moment[]> Lines =
        (from seconds in Gen.Choose(0, 90)
         from seen in Gen.Frequency((4, Gen.Constant(Reach.Unreachable)), (3, Gen.Constant(Reach.Reachable)), (1, Gen.Constant(Reach.Unknown)))
         select new Moment(seconds, seen)).ArrayOf().Resize(200).ToArbitrary();

    [Fact, Trait("Requirement", "R61")]
    public void No_line_however_bad_makes_it_flap() => Prop.ForAll(Lines, line =>
    {
        var states = Live(line);
        for (var i = 1; i < states.Count; i++)
        {
            if (states[i - 1].State.IsOnline && !states[i].State.IsOnline && !LastedLongerThanTheLimit(states, i)) return false;
            if (!states[i - 1].State.IsOnline && states[i].State.IsOnline && !FollowsGoodLooksInARow(states, i)) return false;
        }
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Between_two_times_offline_lie_more_than_two_minutes() => Prop.ForAll(Lines, line =>
    {
        var changes = Live(line).Select(step => step.State).OfType<Connection.Offline>().Select(offline => offline.EnteredAt).Distinct().ToList();
        return changes.Zip(changes.Skip(1)).All(pair => pair.Second - pair.First > Policy.EnterOfflineAfter);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_wished_is_obeyed_from_any_state() => Prop.ForAll(Lines, line =>
    {
        var (state, at, _) = Live(line)[^1];
        var planned = state.After(new ConnectionSignal.OfflineWished(at, OfflineReason.Planned), Policy);
        var back = planned.After(new ConnectionSignal.OnlineWished(at), Policy).After(new ConnectionSignal.Observed(at, Yes), Policy);
        return planned is Connection.Offline { Reason: OfflineReason.Planned } && back.IsOnline;
    }).QuickCheckThrowOnFailure();

    [Fact, Trait("Requirement", "R86")]
    public void The_next_look_always_lies_ahead_and_never_farther_than_the_interval() => Prop.ForAll(Lines, line => Live(line).All(step =>
    {
        var next = ProbeSchedule.Next(step.State, Policy, step.At);
        return next > step.At && next - step.At <= Policy.ProbeInterval;
    })).QuickCheckThrowOnFailure();

    private static List<Step> Live(Moment[] line)
    {
        List<Step> steps = [new(Online, T0, Reach.Unknown)];
        foreach (var moment in line)
        {
            var at = steps[^1].At.AddSeconds(moment.Seconds);
            var signal = new ConnectionSignal.Observed(at, new NetworkReach { Service = moment.Seen });
            steps.Add(new(steps[^1].State.After(signal, Policy), at, moment.Seen));
        }
        return steps;
    }

    private static bool LastedLongerThanTheLimit(List<Step> steps, int at)
    {
        var began = at;
        while (steps[began].Seen is not Reach.Reachable && began > 1) began--;
        while (steps[began].Seen is not Reach.Unreachable) began++;
        return steps[at].At - steps[began].At > Policy.EnterOfflineAfter;
    }

    private static bool FollowsGoodLooksInARow(List<Step> steps, int at) =>
        steps.Take(at + 1).Reverse().Where(step => step.Seen is not Reach.Unknown).Take(Policy.GoodProbesToReturn).All(step => step.Seen is Reach.Reachable);

    private sealed record Moment(int Seconds, Reach Seen);

    private sealed record Step(Connection State, DateTimeOffset At, Reach Seen);
}
