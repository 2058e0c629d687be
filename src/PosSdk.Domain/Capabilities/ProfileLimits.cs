namespace PosSdk.Domain.Capabilities;

/// <summary>The numbers of a profile that are not about the connection.</summary>
public sealed record ProfileLimits
{
    /// <summary>No limits.</summary>
    public static ProfileLimits None { get; } = new();

    /// <summary>How many carts one till may have saved at once (R24); null for any number.</summary>
    public int? MaxSavedCarts { get; init; }

    /// <summary>True when a cart needs a customer before it is saved (R28).</summary>
    public bool RequireCustomerToSave { get; init; }

    /// <summary>The oldest an online order may be to be imported (R56); null for any age.</summary>
    public TimeSpan? MaxOrderAge { get; init; }
}
