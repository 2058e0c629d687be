namespace PosSdk.Domain.Money;

/// <summary>Splits an amount so that the parts sum exactly to it.</summary>
public static class Allocation
{
    /// <summary>
    /// Largest remainder: each weight gets the floor of its exact share, then one unit each goes to the largest fractions, ties to the earlier one.
    /// A weight of zero gets nothing (<c>pricing.md</c> 4).
    /// </summary>
    /// <param name="total">What to split; a negative total mirrors a positive one.</param>
    /// <param name="weights">None negative, at least one above zero unless the total is zero.</param>
    /// <param name="shares">As long as the weights; receives the parts.</param>
    /// <exception cref="ArgumentException">A weight is negative, all are zero though the total is not, or the lengths differ.</exception>
    public static void ByLargestRemainder(long total, ReadOnlySpan<long> weights, Span<long> shares)
    {
        if (weights.Length != shares.Length) throw new ArgumentException("There must be one share a weight.", nameof(shares));
        Int128 sum = 0;
        foreach (var weight in weights)
        {
            if (weight < 0) throw new ArgumentException("A weight is below zero.", nameof(weights));
            sum += weight;
        }
        shares.Clear();
        if (total == 0) return;
        if (sum == 0) throw new ArgumentException("All weights are zero: there is nobody to give to.", nameof(weights));

        var magnitude = Int128.Abs(total);
        var fractions = new (Int128 Remainder, int Index)[weights.Length];
        var left = magnitude;
        for (var i = 0; i < weights.Length; i++)
        {
            var (floor, remainder) = Int128.DivRem(magnitude * weights[i], sum);
            shares[i] = checked((long)floor);
            fractions[i] = (remainder, i);
            left -= floor;
        }
        Array.Sort(fractions, static (a, b) => a.Remainder != b.Remainder ? b.Remainder.CompareTo(a.Remainder) : a.Index.CompareTo(b.Index));
        for (var i = 0; i < (int)left; i++) shares[fractions[i].Index]++;
        if (total < 0) Negate(shares);
    }

    private static void Negate(Span<long> shares)
    {
        for (var i = 0; i < shares.Length; i++) shares[i] = -shares[i];
    }
}
