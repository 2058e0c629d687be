using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Money;

/// <summary>A rate in per cent, to four decimals: 7.7 % is 77,000 units.</summary>
/// <param name="Units">Whole units of 10^-4 per cent.</param>
public readonly record struct Percentage(long Units) : IComparable<Percentage>
{
    /// <summary>Units in one whole (100 %).</summary>
    public const long PerWhole = 1_000_000;

    private const int Decimals = 4;

    /// <summary>0 %.</summary>
    public static Percentage Zero { get; }

    /// <summary>This share of an amount, rounded once.</summary>
    /// <exception cref="OverflowException">The share is beyond what an amount can hold.</exception>
    public Amount Of(Amount amount, Rounding rounding) =>
        new(rounding.Divide((Int128)amount.MinorUnits * Units, PerWhole), amount.Currency);

    /// <summary>Orders by size.</summary>
    public int CompareTo(Percentage other) => Units.CompareTo(other.Units);

    /// <summary>True when smaller.</summary>
    public static bool operator <(Percentage left, Percentage right) => left.Units < right.Units;

    /// <summary>True when larger.</summary>
    public static bool operator >(Percentage left, Percentage right) => left.Units > right.Units;

    /// <summary>True when not larger.</summary>
    public static bool operator <=(Percentage left, Percentage right) => left.Units <= right.Units;

    /// <summary>True when not smaller.</summary>
    public static bool operator >=(Percentage left, Percentage right) => left.Units >= right.Units;

    /// <summary>Plain decimal text without idle zeros and without the sign: <c>7.7</c>, <c>20</c>.</summary>
    public override string ToString() => DecimalText.Of(Units, Decimals, 0);

    /// <summary>Reads plain decimal text such as <c>7.7</c>.</summary>
    /// <exception cref="FormatException">It is anything else, or has more than four decimals (idle zeros apart).</exception>
    public static Percentage Parse(string text) => TryParse(text, out var percentage) ? percentage : throw new FormatException($"'{text}' is not a percentage such as 7.7.");

    /// <summary>Reads plain decimal text such as <c>7.7</c>; false for anything else, also for more than four decimals (idle zeros apart).</summary>
    public static bool TryParse(string? text, out Percentage percentage)
    {
        var read = DecimalText.TryRead(text, Decimals, out var units);
        percentage = new Percentage(units);
        return read;
    }
}
