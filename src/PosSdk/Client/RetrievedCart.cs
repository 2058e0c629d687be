using PosSdk.Domain.Carts;

namespace PosSdk.Client;

/// <summary>A cart that is being served again.</summary>
/// <param name="Cart">As it stands now.</param>
/// <param name="Report">What changed while it was saved.</param>
public sealed record RetrievedCart(Cart.Open Cart, RetrievalReport Report);
