namespace PosSdk.Domain.Connections;

/// <summary>When a till goes offline, and when it comes back.</summary>
public sealed record ConnectionPolicy
{
    /// <summary>The documents' numbers: offline after more than two minutes (R61), a look every two minutes (R86).</summary>
    public static ConnectionPolicy Documented { get; } = new();

    /// <summary>How long a loss must have lasted; the till goes offline when it lasted longer than that, not when it lasted exactly that.</summary>
    /// <value>Two minutes unless set (R61).</value>
    public TimeSpan EnterOfflineAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often the connection is looked at while nothing is going on.</summary>
    /// <value>Two minutes unless set (R86).</value>
    public TimeSpan ProbeInterval { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How soon a change is looked at again: a loss that just began, or a connection that just came back.</summary>
    /// <value>15 seconds unless set. Ours: the documents do not say.</value>
    public TimeSpan ConfirmAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many looks in a row must find a connection before the till is online again, so that a bad line does not make it flap.</summary>
    /// <value>Two unless set; one at least. Ours: the documents do not say.</value>
    public int GoodProbesToReturn { get; init; } = 2;

    /// <summary>How long one look may take; past it nobody answered.</summary>
    /// <value>Ten seconds unless set. Ours: the documents do not say.</value>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
