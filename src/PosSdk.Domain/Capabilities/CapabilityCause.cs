namespace PosSdk.Domain.Capabilities;

/// <summary>What an answer rests on.</summary>
public enum CapabilityCause
{
    /// <summary>Nothing stands against it.</summary>
    Free,

    /// <summary>Allowed: it is kept and done when the connection is back.</summary>
    Queued,

    /// <summary>Allowed here; whether it works, its provider knows.</summary>
    AskProvider,

    /// <summary>Allowed, but the till has sold offline for nearly as long or as much as it may.</summary>
    NearBounds,

    /// <summary>Denied: there is no connection.</summary>
    Offline,

    /// <summary>Denied: the profile does not have it.</summary>
    NotOffered,

    /// <summary>Denied: the merchant's plan does not contain it.</summary>
    Plan,

    /// <summary>Denied: the person at the till may not.</summary>
    Permission,

    /// <summary>Denied: the till was not made ready to work offline.</summary>
    NotReady,

    /// <summary>Denied: the names are not kept on this till.</summary>
    NoLocalIndex,

    /// <summary>Denied: the device does not work.</summary>
    Device,

    /// <summary>Denied: the shop's own network is down, and the device hangs on it.</summary>
    LocalNetwork,

    /// <summary>Denied: the till has sold offline for as long or as much as it may.</summary>
    PastBounds,
}

/// <summary>What would turn a no into a yes.</summary>
public enum CapabilityChange
{
    /// <summary>Nothing needs to: it is allowed.</summary>
    None,

    /// <summary>A connection.</summary>
    Connection,

    /// <summary>Another rule in the profile.</summary>
    Profile,

    /// <summary>Another plan.</summary>
    Plan,

    /// <summary>Somebody with the permission.</summary>
    Permission,

    /// <summary>A first sync and a sign-in while there is a connection.</summary>
    Readiness,

    /// <summary>The names on this till.</summary>
    LocalIndex,

    /// <summary>A device that works, or another way to use it.</summary>
    Device,

    /// <summary>The shop's own network.</summary>
    LocalNetwork,
}
