namespace PosSdk.Domain.Capabilities;

/// <summary>A part of a till's app that a person can go to.</summary>
public enum AppArea
{
    /// <summary>Ringing up and being paid.</summary>
    Sell,

    /// <summary>What is not sent yet, and what failed.</summary>
    Status,

    /// <summary>The day at a glance.</summary>
    Dashboard,

    /// <summary>Sales and orders made before.</summary>
    SalesHistory,

    /// <summary>What is to be packed and sent.</summary>
    Fulfilment,

    /// <summary>Reports.</summary>
    Reporting,

    /// <summary>Products and prices.</summary>
    Products,

    /// <summary>Stock.</summary>
    Inventory,

    /// <summary>Customers.</summary>
    Customers,

    /// <summary>Settings.</summary>
    Setup,
}
