using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Money;

/// <summary>The most that one entry may be: far above any trade, and so far below what the types hold that no sum of a register's life overflows.</summary>
/// <remarks>Because an event whose sums overflow could be recorded but never folded again, entries are refused before they are recorded.</remarks>
internal static class Limits
{
    /// <summary>The largest amount, in minor units. A barcode scanned into an amount has thirteen digits.</summary>
    public const long LargestAmount = 999_999_999_999;

    /// <summary>The largest quantity.</summary>
    public static Quantity LargestQuantity { get; } = Quantity.Of(999_999_999);

    /// <summary>The highest tax rate: 1,000 %.</summary>
    public static Percentage HighestRate { get; } = new(10 * Percentage.PerWhole);

    /// <summary>True when this many at this price are an amount that a register can count with.</summary>
    public static bool Holds(UnitPrice price, Quantity quantity) =>
        quantity <= LargestQuantity && -LargestQuantity <= quantity
        && Int128.Abs((Int128)price.Units * quantity.Thousandths) <= (Int128)UnitPrice.Of(new Amount(LargestAmount, price.Currency)).Units * Quantity.PerUnit;

    /// <summary>True for a rate from 0 % to the highest.</summary>
    public static bool Holds(Percentage rate) => rate >= Percentage.Zero && rate <= HighestRate;
}
