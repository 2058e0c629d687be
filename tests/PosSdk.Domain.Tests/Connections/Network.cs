using PosSdk.Domain.Connections;

namespace PosSdk.Domain.Tests.Connections;

/// <summary>A network as tests speak of it: seconds after <see cref="T0"/>, good or bad.</summary>
internal static class Network
{
    public static readonly DateTimeOffset T0 = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly ConnectionPolicy Policy = ConnectionPolicy.Documented;
    public static readonly NetworkReach Yes = new() { Service = Reach.Reachable };
    public static readonly NetworkReach No = new() { Service = Reach.Unreachable };

    public static ConnectionSignal Seen(int seconds, NetworkReach network) => new ConnectionSignal.Observed(T0.AddSeconds(seconds), network);

    public static ConnectionSignal Good(int seconds) => Seen(seconds, Yes);

    public static ConnectionSignal Bad(int seconds) => Seen(seconds, No);

    public static Connection Hears(this Connection connection, params ConnectionSignal[] signals) => signals.Aggregate(connection, (state, signal) => state.After(signal, Policy));

    public static Connection Online { get; } = Connection.Starting(T0);

    public static Connection Offline { get; } = Online.Hears(Bad(0), Bad(121));
}
