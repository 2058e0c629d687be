namespace PosSdk.Domain.Carts;

/// <summary>Where a cart's events are kept.</summary>
public static class CartStream
{
    /// <summary>What the names of such streams begin with.</summary>
    public const string Prefix = "cart-";

    /// <summary>The stream of one cart.</summary>
    public static string Name(CartId id) => Prefix + id.Value;

    /// <summary>The cart of a stream; null for streams of another kind.</summary>
    public static CartId? IdOf(string stream) => stream.StartsWith(Prefix, StringComparison.Ordinal) ? CartId.Of(stream[Prefix.Length..]) : null;
}
