namespace PosSdk.Domain.Connections;

/// <summary>Whether something on the network answered.</summary>
public enum Reach
{
    /// <summary>Nobody looked, or the look proved nothing.</summary>
    Unknown,

    /// <summary>It answered.</summary>
    Reachable,

    /// <summary>It did not answer.</summary>
    Unreachable,
}
