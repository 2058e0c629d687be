using System.Diagnostics;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing.Promotions;

/// <summary>What one promotion gives one line.</summary>
/// <param name="Discount">The discount to store.</param>
/// <param name="Worth">Minor units off; zero for a line that only fills a group.</param>
internal sealed record PromotionGrant(Discount Discount, long Worth);

/// <summary>What one promotion gives to lines, each seen without any other promotion.</summary>
internal static class PromotionGrants
{
    /// <summary>True for offers that look at several lines at once.</summary>
    public static bool IsOfGroups(PromotionOffer offer) => offer is PromotionOffer.TakeAndPay or PromotionOffer.Bundle;

    /// <summary>A grant for each line that earns one or fills a group; lines already claimed by another group are passed over.</summary>
    public static PromotionGrant?[] Of(PricingRules rules, Promotion promotion, PromotionLine[] lines, bool[]? claimed)
    {
        var grants = new PromotionGrant?[lines.Length];
        int[] covered = [.. Enumerable.Range(0, lines.Length).Where(i => claimed?[i] != true && promotion.Scope.Covers(lines[i]))];
        var none = new Discount { Promotion = promotion.Id, Reason = promotion.Name };
        var given = promotion.Offer switch
        {
            PromotionOffer.PercentOff offer => covered.Select(i => (i, none with { Percent = offer.Percent })),
            PromotionOffer.AmountOffEach offer => covered.Select(i => (i, Off(UnitPrice.Of(offer.Value).Times(lines[i].Quantity, rules.Rounding)))),
            PromotionOffer.TakeAndPay offer => PieceGroups.Of(rules, lines, covered).TakeAndPay(offer).Select(part => (part.Line, Off(part.Off))),
            PromotionOffer.Bundle offer => PieceGroups.Of(rules, lines, covered).Bundle(offer).Select(part => (part.Line, Off(part.Off))),
            PromotionOffer.SpendAndSave => [],
            _ => throw new UnreachableException($"No promotion offers {promotion.Offer}."),
        };
        foreach (var (i, discount) in given) grants[i] = Grant(discount, i);
        return grants;

        Discount Off(Amount value) => none with { Value = value };

        PromotionGrant Grant(Discount discount, int i) =>
            new(discount, discount.Off(lines[i].Price.Times(lines[i].Quantity, rules.Rounding).MinorUnits, rules));
    }
}
