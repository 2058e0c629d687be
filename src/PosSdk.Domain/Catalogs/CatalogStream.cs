namespace PosSdk.Domain.Catalogs;

/// <summary>Where the catalog's events are kept.</summary>
public static class CatalogStream
{
    /// <summary>The one stream of its kind in a journal.</summary>
    public const string Name = "catalog";
}
