using PosSdk.Domain.Decisions;
using PosSdk.Domain.Pricing;

namespace PosSdk.Domain.Carts;

/// <summary>What promotions give one line.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Discounts">All that promotions give it; empty when they give nothing any more.</param>
public sealed record LinePromotions(int Line, ValueList<Discount> Discounts);
