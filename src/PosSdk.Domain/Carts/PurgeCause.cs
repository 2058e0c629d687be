namespace PosSdk.Domain.Carts;

/// <summary>Why saved carts were deleted.</summary>
public enum PurgeCause
{
    /// <summary>The register was signed out (R25).</summary>
    SignOut,

    /// <summary>The register now sells for another location (R26).</summary>
    LocationChanged,

    /// <summary>Somebody emptied the list.</summary>
    Cleared,
}
