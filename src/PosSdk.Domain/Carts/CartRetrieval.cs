namespace PosSdk.Domain.Carts;

/// <summary>That a cart was saved and came back (R23: everybody may, and it is known who did).</summary>
/// <param name="SavedAt">When it was saved.</param>
/// <param name="SavedBy">Who saved it; null when nobody was signed in.</param>
/// <param name="RetrievedBy">Who retrieved it; null when nobody was signed in.</param>
public sealed record CartRetrieval(DateTimeOffset SavedAt, string? SavedBy, string? RetrievedBy);
