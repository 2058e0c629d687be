using System.Numerics;

namespace PosSdk.Domain.Money;

/// <summary>Splits an amount by largest remainder, so that the parts sum exactly to it.</summary>
/// <remarks>
/// Each weight gets the floor of its exact share, then one unit each goes to the largest fractions, ties to the earlier one.
/// A weight of zero gets nothing, and no part is a whole unit away from its exact share. Cost: that of sorting as many numbers as there are weights.
/// </remarks>
public static class Allocation
{
    /// <summary>Splits by whole weights.</summary>
    /// <param name="total">What to split; a negative total mirrors a positive one.</param>
    /// <param name="weights">None negative, at least one above zero unless the total is zero.</param>
    /// <param name="shares">As long as the weights; receives the parts.</param>
    /// <exception cref="ArgumentException">A weight is negative, all are zero though the total is not, or the lengths differ.</exception>
    public static void ByLargestRemainder(long total, ReadOnlySpan<long> weights, Span<long> shares)
    {
        var sum = SumOf<long, Int128>(weights, shares.Length);
        // Because dividing 128 bits costs several times as much, and almost no till ever needs them.
        if (sum <= long.MaxValue && Int128.Abs(total) * sum <= long.MaxValue)
        {
            Share<long, long>(total, weights, (long)sum, shares);
        }
        else
        {
            Share<long, Int128>(total, weights, sum, shares);
        }
    }

    /// <summary>Splits by weights of any size: fractions over one common denominator, given as their numerators.</summary>
    /// <param name="total">What to split; a negative total mirrors a positive one.</param>
    /// <param name="weights">None negative, at least one above zero unless the total is zero.</param>
    /// <param name="shares">As long as the weights; receives the parts.</param>
    /// <exception cref="ArgumentException">A weight is negative, all are zero though the total is not, or the lengths differ.</exception>
    public static void ByLargestRemainder(long total, ReadOnlySpan<BigInteger> weights, Span<long> shares) =>
        Share<BigInteger, BigInteger>(total, weights, SumOf<BigInteger, BigInteger>(weights, shares.Length), shares);

    private static TWide SumOf<T, TWide>(ReadOnlySpan<T> weights, int shares) where T : INumber<T> where TWide : INumber<TWide>
    {
        if (weights.Length != shares) throw new ArgumentException("There must be one share a weight.", nameof(shares));
        var sum = TWide.Zero;
        foreach (var weight in weights)
        {
            if (T.IsNegative(weight)) throw new ArgumentException("A weight is below zero.", nameof(weights));
            sum += TWide.CreateChecked(weight);
        }
        return sum;
    }

    private static void Share<T, TWide>(long total, ReadOnlySpan<T> weights, TWide sum, Span<long> shares)
        where T : INumber<T>
        where TWide : IBinaryInteger<TWide>
    {
        shares.Clear();
        if (total == 0) return;
        if (TWide.IsZero(sum)) throw new ArgumentException("All weights are zero: there is nobody to give to.", nameof(weights));

        var magnitude = TWide.Abs(TWide.CreateChecked(total));
        var sign = Math.Sign(total);
        var remainders = new TWide[weights.Length];
        var left = magnitude;
        for (var i = 0; i < weights.Length; i++)
        {
            var (floor, remainder) = TWide.DivRem(magnitude * TWide.CreateChecked(weights[i]), sum);
            shares[i] = sign * long.CreateChecked(floor);
            remainders[i] = remainder;
            left -= floor;
        }
        GiveToLargest(int.CreateChecked(left), sign, remainders, shares);
    }

    private static void GiveToLargest<TWide>(int units, long unit, TWide[] remainders, Span<long> shares) where TWide : IBinaryInteger<TWide>
    {
        if (units == 0) return;
        var sorted = (TWide[])remainders.Clone();
        Array.Sort(sorted);
        var smallest = sorted[^units];
        // Because the remainders sum to units x sum of weights and each is below that sum, more than `units` of them are above zero: so is `smallest`.
        var ties = units;
        foreach (var remainder in remainders)
        {
            if (remainder > smallest) ties--;
        }
        for (var i = 0; i < remainders.Length; i++)
        {
            if (remainders[i] > smallest || (remainders[i] == smallest && ties-- > 0)) shares[i] += unit;
        }
    }
}
