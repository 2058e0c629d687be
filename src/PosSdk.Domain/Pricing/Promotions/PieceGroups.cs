using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Pricing.Promotions;

/// <summary>Whole pieces of several lines in groups, the dearest first, ties to the earlier line.</summary>
/// <remarks>Cost: that of sorting the lines, however many pieces they have.</remarks>
internal sealed class PieceGroups
{
    private readonly PricingRules _rules;
    private readonly (int Line, UnitPrice Price, long Count)[] _runs;

    private PieceGroups(PricingRules rules, (int, UnitPrice, long)[] runs) => (_rules, _runs) = (rules, runs);

    public static PieceGroups Of(PricingRules rules, PromotionLine[] lines, int[] covered) => new(rules,
    [
        .. covered
            .Select(i => (Line: i, lines[i].Price, Count: lines[i].Quantity.Thousandths / Quantity.PerUnit))
            .Where(run => run.Count > 0)
            .OrderByDescending(run => run.Price.Units),
    ]);

    /// <summary>Each line with a piece in a full group, and what its free pieces are worth.</summary>
    public IEnumerable<(int Line, Amount Off)> TakeAndPay(PromotionOffer.TakeAndPay offer)
    {
        if (offer.Pay < 0 || offer.Take <= offer.Pay) yield break;
        var (grouped, start) = (_runs.Sum(run => run.Count) / offer.Take * offer.Take, 0L);
        foreach (var (line, price, count) in _runs)
        {
            if (start >= grouped) yield break;
            var end = Math.Min(start + count, grouped);
            yield return (line, price.Times(Quantity.Of(FreeBefore(end) - FreeBefore(start)), _rules.Rounding));
            start = end;
        }

        long FreeBefore(long piece) => (piece / offer.Take * (offer.Take - offer.Pay)) + Math.Max(0, (piece % offer.Take) - offer.Pay);
    }

    /// <summary>Each line with a piece in a bundle that saves something, and its part of what the bundles save, by the price of its pieces.</summary>
    public IEnumerable<(int Line, Amount Off)> Bundle(PromotionOffer.Bundle offer)
    {
        var price = offer.Price + Amount.Zero(_rules.Currency);
        var used = new long[_runs.Length];
        var bundles = offer.Count > 0 ? TakeBundles(offer.Count, UnitPrice.Of(price).Units, used) : 0;
        var worth = new UnitPrice(used.Sum(), _rules.Currency).Times(Quantity.One, _rules.Rounding);
        var shares = new long[used.Length];
        Allocation.ByLargestRemainder(worth.MinorUnits - (bundles * price.MinorUnits), used, shares);
        for (var run = 0; run < used.Length; run++)
        {
            if (used[run] > 0) yield return (_runs[run].Line, new Amount(shares[run], _rules.Currency));
        }
    }

    /// <summary>How many bundles save something; adds the value of the pieces they use to each run.</summary>
    private long TakeBundles(int size, long price, long[] used)
    {
        var (bundles, run) = (0L, 0);
        var left = Array.ConvertAll(_runs, each => each.Count);
        while (run < left.Length)
        {
            var pieces = Next(size, run, left);
            // Because the dearest go first, no later bundle is worth more than one that saves nothing.
            if (pieces.Sum(part => part.Count) < size || pieces.Sum(part => part.Count * _runs[part.Run].Price.Units) <= price) break;
            // Because all bundles out of one run are alike, they are taken at once; a bundle over several runs is the only one of its kind.
            var alike = pieces.Count == 1 ? left[run] / size : 1;
            foreach (var part in pieces)
            {
                left[part.Run] -= part.Count * alike;
                used[part.Run] += part.Count * alike * _runs[part.Run].Price.Units;
            }
            bundles += alike;
            while (run < left.Length && left[run] == 0) run++;
        }
        return bundles;
    }

    private static List<(int Run, long Count)> Next(long missing, int run, long[] left)
    {
        var parts = new List<(int, long)>();
        for (; run < left.Length && missing > 0; run++)
        {
            var count = Math.Min(left[run], missing);
            parts.Add((run, count));
            missing -= count;
        }
        return parts;
    }
}
