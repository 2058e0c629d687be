using PosSdk.Domain.Connections;
using static PosSdk.Domain.Tests.Connections.Network;

namespace PosSdk.Domain.Tests.Connections;

public class ConnectionTests
{
    [Fact, Trait("Requirement", "R61")]
    public void A_loss_of_exactly_two_minutes_is_not_offline_and_one_tick_more_is()
    {
        var lost = Connection.Starting(T0).Hears(Bad(0));
        Assert.IsType<Connection.Suspect>(lost.Hears(Bad(120)));
        Assert.True(lost.Hears(Bad(120)).IsOnline);

        var tick = new ConnectionSignal.TimePassed(T0.AddMinutes(2).AddTicks(1));
        var offline = Assert.IsType<Connection.Offline>(lost.After(tick, Policy));
        Assert.Equal((T0, tick.At, OfflineReason.ConnectionLost), (offline.Since, offline.EnteredAt, offline.Reason));
        Assert.False(offline.IsOnline);
    }

    [Fact, Trait("Requirement", "R61")]
    public void The_two_minutes_are_data()
    {
        var hasty = Policy with { EnterOfflineAfter = TimeSpan.FromSeconds(5) };
        var lost = Connection.Starting(T0).After(Bad(0), hasty);
        Assert.True(lost.After(Bad(5), hasty).IsOnline);
        Assert.False(lost.After(Bad(6), hasty).IsOnline);
        Assert.Equal(TimeSpan.FromMinutes(2), ConnectionPolicy.Documented.EnterOfflineAfter);
    }

    [Fact, Trait("Requirement", "R61")]
    public void Losses_that_end_within_two_minutes_never_add_up() =>
        Assert.Equal(new Connection.Online(T0) { Network = Yes }, Connection.Starting(T0).Hears(Bad(0), Bad(110), Good(119), Bad(121), Bad(240), Good(241)));

    [Fact, Trait("Requirement", "R87")]
    public void It_returns_after_as_many_good_looks_in_a_row_as_are_asked_for()
    {
        var offline = Connection.Starting(T0).Hears(Bad(0), Bad(121));
        Assert.False(offline.Hears(Good(200)).IsOnline);
        Assert.False(offline.Hears(Good(200), Bad(210), Good(220)).IsOnline);
        Assert.Equal(T0.AddSeconds(230), Assert.IsType<Connection.Online>(offline.Hears(Good(200), Bad(210), Good(220), Good(230))).Since);
    }

    [Fact, Trait("Requirement", "R3")]
    public void Somebody_who_wishes_it_works_offline_at_once_and_until_somebody_wishes_otherwise()
    {
        var planned = Connection.Starting(T0).Hears(new ConnectionSignal.OfflineWished(T0, OfflineReason.Planned));
        Assert.Equal(OfflineReason.Planned, Assert.IsType<Connection.Offline>(planned).Reason);
        Assert.False(planned.Hears(Good(10), Good(20), Good(30)).IsOnline);
        Assert.True(planned.Hears(new ConnectionSignal.OnlineWished(T0.AddSeconds(40)), Good(41)).IsOnline);
        Assert.False(planned.Hears(new ConnectionSignal.OnlineWished(T0.AddSeconds(40)), Bad(41), Good(42)).IsOnline);
        Assert.Equal(planned, planned.Hears(new ConnectionSignal.OfflineWished(T0.AddSeconds(50), OfflineReason.Planned)));
    }

    [Fact, Trait("Requirement", "R3")]
    public void A_loss_that_somebody_accepts_is_offline_without_the_wait_and_returns_by_itself()
    {
        var offline = Connection.Starting(T0).Hears(Bad(0), new ConnectionSignal.OfflineWished(T0.AddSeconds(10), OfflineReason.ConnectionLost));
        Assert.False(offline.IsOnline);
        Assert.True(offline.Hears(Good(20), Good(30)).IsOnline);
    }

    [Theory, Trait("Requirement", "R1"), Trait("Requirement", "R17")]
    [InlineData(Reach.Unknown, Reach.Unknown, Reach.Unknown, NetworkTransport.Unknown, Reach.Unknown)]
    [InlineData(Reach.Reachable, Reach.Unknown, Reach.Unknown, NetworkTransport.WiFi, Reach.Unknown)]
    [InlineData(Reach.Unknown, Reach.Unknown, Reach.Unknown, NetworkTransport.None, Reach.Unreachable)]
    [InlineData(Reach.Unreachable, Reach.Unknown, Reach.Unknown, NetworkTransport.Unknown, Reach.Unreachable)]
    [InlineData(Reach.Unreachable, Reach.Reachable, Reach.Unknown, NetworkTransport.Cellular, Reach.Reachable)]
    [InlineData(Reach.Reachable, Reach.Unreachable, Reach.Unknown, NetworkTransport.Ethernet, Reach.Unreachable)]
    [InlineData(Reach.Reachable, Reach.Reachable, Reach.Unreachable, NetworkTransport.Ethernet, Reach.Unreachable)]
    [InlineData(Reach.Unreachable, Reach.Unreachable, Reach.Reachable, NetworkTransport.Unknown, Reach.Reachable)]
    public void The_farthest_layer_that_is_known_decides(Reach lan, Reach internet, Reach service, NetworkTransport transport, Reach verdict) =>
        Assert.Equal(verdict, new NetworkReach { Lan = lan, Internet = internet, Service = service, Transport = transport }.Verdict);

    [Fact]
    public void A_look_at_one_layer_keeps_what_is_known_of_the_others()
    {
        var network = Connection.Starting(T0).Hears(Good(0), Seen(1, new() { Lan = Reach.Unreachable, Transport = NetworkTransport.WiFi })).Network;
        Assert.Equal(new NetworkReach { Lan = Reach.Unreachable, Service = Reach.Reachable, Transport = NetworkTransport.WiFi }, network);
    }

    [Fact, Trait("Requirement", "R86")]
    public void It_is_looked_at_every_two_minutes_online_and_offline_and_sooner_in_between()
    {
        var online = Connection.Starting(T0);
        var suspect = online.Hears(Bad(0));
        var offline = suspect.Hears(Bad(121));
        Assert.Equal(T0.AddMinutes(2), ProbeSchedule.Next(online, Policy, T0));
        Assert.Equal(T0.AddSeconds(121 + 120), ProbeSchedule.Next(offline, Policy, T0.AddSeconds(121)));
        Assert.Equal(T0.AddSeconds(15), ProbeSchedule.Next(suspect, Policy, T0));
        Assert.Equal(T0.AddSeconds(200 + 15), ProbeSchedule.Next(offline.Hears(Good(200)), Policy, T0.AddSeconds(200)));
    }

    [Fact, Trait("Requirement", "R61")]
    public void A_lasting_loss_is_looked_at_again_just_past_the_two_minutes()
    {
        var suspect = Connection.Starting(T0).Hears(Bad(0));
        Assert.Equal(T0.AddMinutes(2).AddMilliseconds(1), ProbeSchedule.Next(suspect, Policy, T0.AddSeconds(119)));
        Assert.False(suspect.After(new ConnectionSignal.TimePassed(ProbeSchedule.Next(suspect, Policy, T0.AddSeconds(119))), Policy).IsOnline);
        Assert.True(ProbeSchedule.Next(suspect, Policy, T0.AddMinutes(3)) > T0.AddMinutes(3));
    }
}
