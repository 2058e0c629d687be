namespace PosSdk.Domain.Capabilities;

/// <summary>Which way a label takes to its printer (R15).</summary>
public enum PrintRoute
{
    /// <summary>From the back office's website and its printing app: needs the internet.</summary>
    Online,

    /// <summary>From software on this machine: does not.</summary>
    Local,
}
