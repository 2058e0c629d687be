namespace PosSdk.Domain.Carts;

/// <summary>What a shop asks of saved carts. Data: it comes with each command, so a change counts from the next one on.</summary>
public sealed record SavedCartPolicy
{
    /// <summary>A shop that said nothing: see each property.</summary>
    public static SavedCartPolicy Default { get; } = new();

    /// <summary>How many carts may be saved on one device at the same time.</summary>
    /// <value>50 unless set (R24); zero saves none.</value>
    public int Maximum { get; init; } = 50;

    /// <summary>True when only a cart with a customer may be saved (R28). Without a customer a cart cannot be e-mailed.</summary>
    /// <value>False unless set.</value>
    public bool RequireCustomer { get; init; }

    /// <summary>What becomes of prices that changed while the cart was saved.</summary>
    /// <value><see cref="RetrievePricing.Update"/> unless set.</value>
    public RetrievePricing Pricing { get; init; }

    /// <summary>True when a retrieval reports goods that are no longer on hand.</summary>
    /// <value>True unless set. A shop that does not count its stock sets false: its books know only what was sold, and would miss everything.</value>
    public bool ReportsStock { get; init; } = true;
}

/// <summary>What a retrieval does about prices that changed in the meantime. Either way they are reported.</summary>
public enum RetrievePricing
{
    /// <summary>Lines follow the catalog, except those with a price of their own: overridden, given with the goods, or returned.</summary>
    Update,

    /// <summary>Every line stays as it was saved.</summary>
    Keep,
}
