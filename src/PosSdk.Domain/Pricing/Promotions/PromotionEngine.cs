using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing.Promotions;

/// <summary>Turns promotions into discounts: the same on every till and on the server, because it knows nothing but what it is given.</summary>
/// <remarks>
/// The order: (1) each line takes the promotion for single lines that is worth most to it; (2) promotions for groups of pieces take over whole lines where that
/// is worth more than what those lines had, the greatest gain first; (3) stackable promotions are added, in their order; (4) of the promotions for the order the
/// one worth most is taken, and the stackable ones are added. Of equals the one listed first wins. Cost: lines x promotions, and again for each group promotion
/// that is taken.
/// </remarks>
public static class PromotionEngine
{
    /// <summary>The discounts that lines and order earn on a business date.</summary>
    /// <exception cref="InvalidOperationException">A price or an offer is in another currency than the rules.</exception>
    public static PromotionResult Apply(
        PricingRules rules, IReadOnlyList<Promotion> promotions, IReadOnlyList<PromotionLine> lines, DateOnly businessDate)
    {
        Promotion[] current = [.. promotions.Where(promotion => promotion.HoldsOn(businessDate))];
        PromotionLine[] goods = [.. lines];
        var best = new PromotionGrant?[goods.Length];
        TakeBestForEachLine(rules, current, goods, best);
        TakeGroupsThatGain(rules, current, goods, best);
        var discounts = WithStackable(rules, current, goods, best);
        return new PromotionResult { Lines = discounts, Order = OrderDiscounts(rules, current, goods, discounts) };
    }

    private static void TakeBestForEachLine(PricingRules rules, Promotion[] promotions, PromotionLine[] lines, PromotionGrant?[] best)
    {
        foreach (var promotion in promotions)
        {
            if (promotion.Stackable || PromotionGrants.IsOfGroups(promotion.Offer)) continue;
            var grants = PromotionGrants.Of(rules, promotion, lines, claimed: null);
            for (var i = 0; i < lines.Length; i++)
            {
                if (Worth(grants[i]) > Worth(best[i])) best[i] = grants[i];
            }
        }
    }

    private static void TakeGroupsThatGain(PricingRules rules, Promotion[] promotions, PromotionLine[] lines, PromotionGrant?[] best)
    {
        var waiting = promotions.Where(promotion => !promotion.Stackable && PromotionGrants.IsOfGroups(promotion.Offer)).ToList();
        var claimed = new bool[lines.Length];
        while (Greatest(rules, waiting, lines, best, claimed) is var (promotion, grants))
        {
            waiting.Remove(promotion);
            for (var i = 0; i < lines.Length; i++)
            {
                if (grants[i] is null) continue;
                (best[i], claimed[i]) = (grants[i], true);
            }
        }
    }

    private static (Promotion Promotion, PromotionGrant?[] Grants)? Greatest(
        PricingRules rules, List<Promotion> waiting, PromotionLine[] lines, PromotionGrant?[] best, bool[] claimed)
    {
        (Promotion, PromotionGrant?[])? greatest = null;
        var most = 0L;
        foreach (var promotion in waiting)
        {
            var grants = PromotionGrants.Of(rules, promotion, lines, claimed);
            var gain = 0L;
            for (var i = 0; i < lines.Length; i++) gain += grants[i] is null ? 0 : Worth(grants[i]) - Worth(best[i]);
            if (gain > most) (greatest, most) = ((promotion, grants), gain);
        }
        return greatest;
    }

    private static ValueList<ValueList<Discount>> WithStackable(PricingRules rules, Promotion[] promotions, PromotionLine[] lines, PromotionGrant?[] best)
    {
        var stackable = promotions.Where(promotion => promotion.Stackable);
        PromotionGrant?[][] grants = [best, .. stackable.Select(promotion => PromotionGrants.Of(rules, promotion, lines, claimed: null))];
        var discounts = new ValueList<Discount>[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            discounts[i] = [.. grants.Select(given => given[i]).Where(grant => Worth(grant) > 0).Select(grant => grant!.Discount)];
        }
        return [.. discounts];
    }

    private static ValueList<Discount> OrderDiscounts(
        PricingRules rules, Promotion[] promotions, PromotionLine[] lines, ValueList<ValueList<Discount>> discounts)
    {
        Promotion[] reached =
        [
            .. promotions.Where(promotion => promotion.Offer is PromotionOffer.SpendAndSave offer && Spent(promotion.Scope) >= offer.From),
        ];
        var best = reached.Where(promotion => !promotion.Stackable).MaxBy(Percent);
        return [.. reached.Where(promotion => promotion.Stackable || promotion == best).OrderBy(promotion => promotion.Stackable).Select(Given)];

        Amount Spent(PromotionScope scope)
        {
            var spent = Amount.Zero(rules.Currency);
            for (var i = 0; i < lines.Length; i++)
            {
                if (!scope.Covers(lines[i])) continue;
                var line = new PricingLine { Price = lines[i].Price, Quantity = lines[i].Quantity, Discounts = discounts[i] };
                spent += OwnPrice.Of(rules, line).Left;
            }
            return spent;
        }

        static Percentage Percent(Promotion promotion) => ((PromotionOffer.SpendAndSave)promotion.Offer).Percent;

        static Discount Given(Promotion promotion) => new() { Percent = Percent(promotion), Promotion = promotion.Id, Reason = promotion.Name };
    }

    private static long Worth(PromotionGrant? grant) => grant?.Worth ?? 0;
}
