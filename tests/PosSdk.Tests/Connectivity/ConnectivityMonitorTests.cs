using System.Net;
using System.Net.Sockets;
using PosSdk.Connectivity;
using PosSdk.Domain.Connections;
using PosSdk.Testing;

namespace PosSdk.Tests.Connectivity;

public class ConnectivityMonitorTests
{
    private static readonly TimeSpan TwoMinutes = TimeSpan.FromMinutes(2);

    private readonly FakeClock _clock = new();
    private readonly ScriptedProbe _service = new();

    private ConnectivityMonitor Start(ConnectionPolicy? policy = null) => new(policy ?? ConnectionPolicy.Documented, new ReachabilityProbes { Service = _service, StatusPage = "status.example.com" }, _clock);

    private void Pass(TimeSpan time) => _clock.Advance(time);

    [Fact, Trait("Requirement", "R86")]
    public async Task It_looks_at_once_and_then_every_two_minutes()
    {
        await using var monitor = Start();
        Pass(TimeSpan.Zero);
        Assert.Equal(1, _service.Looks);
        Pass(TwoMinutes - TimeSpan.FromTicks(1));
        Assert.Equal(1, _service.Looks);
        Pass(TimeSpan.FromTicks(1));
        Assert.Equal(2, _service.Looks);
        Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(7, _service.Looks);
    }

    [Fact, Trait("Requirement", "R61")]
    public async Task It_goes_offline_just_after_two_minutes_without_a_connection_and_not_at_two_minutes()
    {
        await using var monitor = Start();
        Pass(TimeSpan.Zero);
        _service.Reach = Reach.Unreachable;
        await monitor.CheckAsync();
        Assert.IsType<Connection.Suspect>(monitor.Current);
        var lost = _clock.GetUtcNow();
        Pass(TwoMinutes);
        Assert.True(monitor.Current.IsOnline);
        Pass(TimeSpan.FromMilliseconds(1));
        Assert.Equal(lost, Assert.IsType<Connection.Offline>(monitor.Current).Since);
    }

    [Fact, Trait("Requirement", "R87")]
    public async Task It_comes_back_by_itself_once_the_return_is_confirmed()
    {
        await using var monitor = Start();
        _service.Reach = Reach.Unreachable;
        Pass(TimeSpan.FromMinutes(5));
        Assert.False(monitor.Current.IsOnline);
        _service.Reach = Reach.Reachable;
        Pass(TwoMinutes);
        Pass(ConnectionPolicy.Documented.ConfirmAfter);
        Assert.True(monitor.Current.IsOnline);
    }

    [Fact, Trait("Requirement", "R3")]
    public async Task Planned_offline_lasts_until_somebody_ends_it()
    {
        await using var monitor = Start();
        monitor.EnterOffline();
        Pass(TimeSpan.FromHours(5));
        Assert.Equal(OfflineReason.Planned, Assert.IsType<Connection.Offline>(monitor.Current).Reason);
        monitor.GoOnline();
        Pass(TimeSpan.Zero);
        Assert.True(monitor.Current.IsOnline);
    }

    [Fact, Trait("Requirement", "R3")]
    public async Task Without_probes_it_is_a_switch()
    {
        await using var monitor = new ConnectivityMonitor(ConnectionPolicy.Documented, time: _clock);
        Assert.True(monitor.Current.IsOnline);
        monitor.EnterOffline();
        Assert.False(monitor.Current.IsOnline);
        monitor.GoOnline();
        Assert.True(monitor.Current.IsOnline);
        monitor.Observe(new NetworkReach { Lan = Reach.Unreachable });
        Pass(TwoMinutes);
        Assert.True(monitor.Current.IsOnline);
        Pass(TimeSpan.FromMilliseconds(1));
        Assert.False(monitor.Current.IsOnline);
    }

    [Fact, Trait("Requirement", "R86")]
    public async Task What_the_operating_system_notices_is_followed_by_a_look_at_once()
    {
        await using var monitor = Start();
        Pass(TimeSpan.Zero);
        monitor.Observe(new NetworkReach { Transport = NetworkTransport.Cellular });
        Pass(TimeSpan.Zero);
        Assert.Equal(2, _service.Looks);
        Assert.Equal(NetworkTransport.Cellular, monitor.Current.Network.Transport);
        monitor.Observe(new NetworkReach { Service = Reach.Reachable });
        Pass(TimeSpan.Zero);
        Assert.Equal(2, _service.Looks);
    }

    [Fact]
    public async Task Whoever_watches_sees_how_things_stand_and_every_change_until_it_closes()
    {
        var monitor = Start();
        await using var watch = monitor.WatchAsync().GetAsyncEnumerator();
        Assert.True(await watch.MoveNextAsync());
        Assert.True(watch.Current.IsOnline);
        monitor.EnterOffline();
        Assert.True(await watch.MoveNextAsync());
        Assert.False(watch.Current.IsOnline);
        monitor.GoOnline();
        Pass(TimeSpan.Zero);
        Assert.True(await watch.MoveNextAsync());
        Assert.True(watch.Current.IsOnline);
        await monitor.DisposeAsync();
        Assert.False(await watch.MoveNextAsync());
        await monitor.DisposeAsync();
    }

    [Fact]
    public async Task Watching_can_be_given_up()
    {
        await using var monitor = Start();
        using var enough = new CancellationTokenSource();
        await using var watch = monitor.WatchAsync(enough.Token).GetAsyncEnumerator();
        await watch.MoveNextAsync();
        var next = watch.MoveNextAsync();
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    [Fact]
    public async Task A_closed_monitor_looks_no_more()
    {
        var monitor = Start();
        Pass(TimeSpan.Zero);
        await monitor.DisposeAsync();
        Pass(TimeSpan.FromHours(1));
        Assert.Equal(1, _service.Looks);
        Assert.True(monitor.Current.IsOnline);
    }

    [Fact]
    public async Task On_the_systems_clock_it_looks_without_being_asked()
    {
        for (var i = 0; i < 50; i++)
        {
            var looked = new TaskCompletionSource();
            await using var monitor = new ConnectivityMonitor(ConnectionPolicy.Documented, new() { Service = new Signals(looked) });
            await looked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    [Fact]
    public async Task A_probe_that_throws_found_nothing()
    {
        await using var monitor = Start();
        _service.Fault = new InvalidOperationException("No such adapter.");
        Assert.Equal(Reach.Unreachable, (await monitor.CheckAsync()).Network.Service);
    }

    [Fact]
    public async Task A_probe_that_hangs_found_nothing_when_its_time_is_up()
    {
        _service.Hangs = true;
        await using var monitor = Start();
        var check = monitor.CheckAsync().AsTask();
        Pass(ConnectionPolicy.Documented.ProbeTimeout);
        Pass(ConnectionPolicy.Documented.ProbeTimeout);
        Assert.Equal(Reach.Unreachable, (await check.WaitAsync(TimeSpan.FromSeconds(30))).Network.Service);
    }

    [Fact, Trait("Requirement", "R91"), Trait("Requirement", "R17")]
    public async Task A_diagnosis_tells_the_shops_network_the_internet_and_the_service_apart()
    {
        ScriptedProbe lan = new(), internet = new(), service = new(Reach.Unreachable);
        await using var monitor = new ConnectivityMonitor(ConnectionPolicy.Documented, new() { Lan = lan, Internet = internet, Service = service, StatusPage = "status.example.com" }, _clock);
        Assert.Contains("status.example.com", (await monitor.DiagnoseAsync()).Next.NextStep, StringComparison.Ordinal);
        internet.Reach = Reach.Unreachable;
        Assert.Equal("internet", (await monitor.DiagnoseAsync()).Next.Code);
        lan.Reach = Reach.Unreachable;
        Assert.Equal("lan", (await monitor.DiagnoseAsync()).Next.Code);
        (lan.Reach, internet.Reach, service.Reach) = (Reach.Reachable, Reach.Reachable, Reach.Reachable);
        Assert.Equal("refresh", (await monitor.DiagnoseAsync()).Next.Code);
    }

    [Fact]
    public async Task A_port_that_listens_or_refuses_is_there()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Assert.Equal(Reach.Reachable, await new TcpReachabilityProbe("127.0.0.1", port).ProbeAsync(CancellationToken.None));
        listener.Stop();
        Assert.Equal(Reach.Reachable, await new TcpReachabilityProbe("127.0.0.1", port).ProbeAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent, "https://shop.example.com/ping", Reach.Reachable)]
    [InlineData(HttpStatusCode.Unauthorized, "https://shop.example.com/ping", Reach.Reachable)]
    [InlineData(HttpStatusCode.BadGateway, "https://shop.example.com/ping", Reach.Unreachable)]
    [InlineData(HttpStatusCode.OK, "https://login.cafe.example/", Reach.Unreachable)]
    [InlineData(null, "https://shop.example.com/ping", Reach.Unreachable)]
    public async Task A_web_address_answers_for_itself_only(HttpStatusCode? status, string answeredBy, Reach expected)
    {
        using var client = new HttpClient(new Answers(status, new Uri(answeredBy)));
        Assert.Equal(expected, await new HttpReachabilityProbe(client, new Uri("https://shop.example.com/ping")).ProbeAsync(CancellationToken.None));
    }

    [Fact, Trait("Requirement", "R1")]
    public async Task The_operating_system_never_vouches_for_the_internet()
    {
        await using var monitor = Start();
        using var listening = new OperatingSystemNetwork(monitor);
        var seen = OperatingSystemNetwork.Look();
        Assert.NotEqual(Reach.Reachable, seen.Verdict);
        Assert.True(Enum.IsDefined(OperatingSystemNetwork.Transport()));
    }

    private sealed class Signals(TaskCompletionSource looked) : IReachabilityProbe
    {
        public ValueTask<Reach> ProbeAsync(CancellationToken cancellationToken)
        {
            looked.TrySetResult();
            return new(Reach.Reachable);
        }
    }

    private sealed class Answers(HttpStatusCode? status, Uri by) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => status is { } code
            ? Task.FromResult(new HttpResponseMessage(code) { RequestMessage = new HttpRequestMessage(HttpMethod.Get, by) })
            : throw new HttpRequestException("No route.");
    }
}
