using System.Diagnostics;
using System.Numerics;

namespace PosSdk.Domain.Money;

/// <summary>How a share that is not a whole unit becomes one. Negative numbers mirror positive ones.</summary>
public enum Rounding
{
    /// <summary>To the nearest, half away from zero: the default of the trade.</summary>
    HalfAwayFromZero,

    /// <summary>To the nearest, half to the even neighbour (banker's rounding).</summary>
    HalfToEven,

    /// <summary>To the nearest, half toward zero.</summary>
    HalfTowardZero,

    /// <summary>Always toward zero.</summary>
    TowardZero,
}

/// <summary>The one place where anything is rounded.</summary>
public static class RoundingRule
{
    /// <summary>Divides exactly and rounds the quotient once.</summary>
    /// <param name="rounding">How.</param>
    /// <param name="numerator">Any number.</param>
    /// <param name="denominator">Above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is zero or below.</exception>
    /// <exception cref="OverflowException">The quotient does not fit 64 bits.</exception>
    public static long Divide(this Rounding rounding, Int128 numerator, Int128 denominator) => Round(rounding, numerator, denominator);

    /// <summary>Divides exactly and rounds the quotient once, for sums of fractions that outgrow 128 bits.</summary>
    /// <param name="rounding">How.</param>
    /// <param name="numerator">Any number.</param>
    /// <param name="denominator">Above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is zero or below.</exception>
    /// <exception cref="OverflowException">The quotient does not fit 64 bits.</exception>
    public static long Divide(this Rounding rounding, BigInteger numerator, BigInteger denominator) => Round(rounding, numerator, denominator);

    private static long Round<T>(Rounding rounding, T numerator, T denominator) where T : IBinaryInteger<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var (quotient, remainder) = T.DivRem(numerator, denominator);
        var twice = T.Abs(remainder) + T.Abs(remainder);
        var away = rounding switch
        {
            Rounding.HalfAwayFromZero => twice >= denominator,
            Rounding.HalfToEven => twice > denominator || (twice == denominator && T.IsOddInteger(quotient)),
            Rounding.HalfTowardZero => twice > denominator,
            Rounding.TowardZero => false,
            _ => throw new UnreachableException($"No rounding is called {rounding}."),
        };
        return long.CreateChecked(away ? quotient + T.CreateChecked(T.Sign(numerator)) : quotient);
    }
}
