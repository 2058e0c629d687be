namespace PosSdk.Domain.Capabilities;

/// <summary>What a till may do with a capability while it is offline.</summary>
public enum OfflineUse
{
    /// <summary>All of it.</summary>
    Allowed,

    /// <summary>Nothing.</summary>
    Denied,

    /// <summary>It is accepted, and done when the connection is back (R2).</summary>
    Queued,

    /// <summary>All of it, when the data it needs is kept on the till (R79, R92).</summary>
    WithLocalIndex,

    /// <summary>What the device's own driver says; without its word, nothing (R14).</summary>
    AsDriverSays,

    /// <summary>All of it, unless it is printed by way of the internet (R15).</summary>
    AsRouteSays,
}
