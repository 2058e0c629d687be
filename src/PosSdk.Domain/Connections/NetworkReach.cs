namespace PosSdk.Domain.Connections;

/// <summary>How far the till reaches, layer by layer: a printer in the shop needs the first, a card the last (R17, R91).</summary>
public sealed record NetworkReach
{
    /// <summary>Nothing is known.</summary>
    public static NetworkReach Nothing { get; } = new();

    /// <summary>The shop's own network: the router or another device in it.</summary>
    public Reach Lan { get; init; }

    /// <summary>Any other site out there.</summary>
    public Reach Internet { get; init; }

    /// <summary>The back office.</summary>
    public Reach Service { get; init; }

    /// <summary>What carries it.</summary>
    public NetworkTransport Transport { get; init; }

    /// <summary>Whether the till is connected, as far as this look can tell: the back office decides, then the internet, then whether there is any network at all.</summary>
    /// <value>Unknown when only the shop's own network answered: that proves nothing about what lies behind it.</value>
    public Reach Verdict => this switch
    {
        { Service: not Reach.Unknown } => Service,
        { Internet: not Reach.Unknown } => Internet,
        { Lan: Reach.Unreachable } or { Transport: NetworkTransport.None } => Reach.Unreachable,
        _ => Reach.Unknown,
    };

    /// <summary>This, brought up to date: what the newer look does not know stays as it was.</summary>
    public NetworkReach Updated(NetworkReach newer) => new()
    {
        Lan = newer.Lan is Reach.Unknown ? Lan : newer.Lan,
        Internet = newer.Internet is Reach.Unknown ? Internet : newer.Internet,
        Service = newer.Service is Reach.Unknown ? Service : newer.Service,
        Transport = newer.Transport is NetworkTransport.Unknown ? Transport : newer.Transport,
    };
}
