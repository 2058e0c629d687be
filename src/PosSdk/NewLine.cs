using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace PosSdk;

/// <summary>Something to put into a cart.</summary>
/// <param name="Sku">Of what; it must be in the catalog.</param>
/// <param name="Quantity">How many, above zero; null for one.</param>
/// <param name="Line">The line's own id, above zero and not used in this cart before; null for the next free one. Give one to make a retry safe.</param>
/// <param name="Price">The price of this piece, where the label or another system says it; null for the catalog's. The receipt shows no price before it, as it does for an override; to give one takes the same permission, <c>sale.price-override</c>.</param>
public sealed record NewLine(Sku Sku, Quantity? Quantity = null, int? Line = null, UnitPrice? Price = null);
