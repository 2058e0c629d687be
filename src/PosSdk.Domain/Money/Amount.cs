using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Money;

/// <summary>An exact sum of money: whole minor units of one currency.</summary>
/// <param name="MinorUnits">Any whole number of minor units; negative for money going the other way.</param>
/// <param name="Currency">What it is counted in. Different currencies never mix: every operator throws <see cref="InvalidOperationException"/>.</param>
/// <remarks>Equal when both parts are. All arithmetic is checked: an overflow throws <see cref="OverflowException"/>, it never wraps.</remarks>
public readonly record struct Amount(long MinorUnits, Currency Currency) : IComparable<Amount>
{
    /// <summary>Nothing, in a currency.</summary>
    public static Amount Zero(Currency currency) => new(0, currency);

    /// <summary>True when there is nothing of it.</summary>
    public bool IsZero => MinorUnits == 0;

    /// <summary>True below zero.</summary>
    public bool IsNegative => MinorUnits < 0;

    /// <summary>True above zero.</summary>
    public bool IsPositive => MinorUnits > 0;

    /// <summary>Adds two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Amount operator +(Amount left, Amount right) => new(checked(left.MinorUnits + left.Same(right)), left.Currency);

    /// <summary>Subtracts an amount of the same currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Amount operator -(Amount left, Amount right) => new(checked(left.MinorUnits - left.Same(right)), left.Currency);

    /// <summary>The same sum the other way.</summary>
    public static Amount operator -(Amount amount) => new(checked(-amount.MinorUnits), amount.Currency);

    /// <summary>True when less than an amount of the same currency.</summary>
    public static bool operator <(Amount left, Amount right) => left.CompareTo(right) < 0;

    /// <summary>True when more than an amount of the same currency.</summary>
    public static bool operator >(Amount left, Amount right) => left.CompareTo(right) > 0;

    /// <summary>True when not more than an amount of the same currency.</summary>
    public static bool operator <=(Amount left, Amount right) => left.CompareTo(right) <= 0;

    /// <summary>True when not less than an amount of the same currency.</summary>
    public static bool operator >=(Amount left, Amount right) => left.CompareTo(right) >= 0;

    /// <summary>The smaller of two amounts of one currency.</summary>
    public static Amount Min(Amount left, Amount right) => left <= right ? left : right;

    /// <summary>The larger of two amounts of one currency.</summary>
    public static Amount Max(Amount left, Amount right) => left >= right ? left : right;

    /// <summary>The sum without its sign.</summary>
    public Amount Abs() => IsNegative ? -this : this;

    /// <summary>Orders amounts of one currency by size.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Amount other) => MinorUnits.CompareTo(Same(other));

    /// <summary>Plain decimal text with the currency's own decimals and a dot: <c>12.30</c>, <c>-5</c>. The currency is not named.</summary>
    public override string ToString() => DecimalText.Of(MinorUnits, Currency.Decimals);

    /// <summary>Reads plain decimal text such as <c>12.3</c> or <c>-5</c>.</summary>
    /// <exception cref="FormatException">It is anything else, or has more decimals than the currency (idle zeros apart).</exception>
    public static Amount Parse(string text, Currency currency) =>
        TryParse(text, currency, out var amount) ? amount : throw new FormatException($"'{text}' is not an amount in {currency}, such as {new Amount(1234, currency)}.");

    /// <summary>
    /// Reads plain decimal text such as <c>12.3</c> or <c>-5</c>; false for anything else, also for more decimals than the currency has (idle zeros apart).
    /// </summary>
    public static bool TryParse(string? text, Currency currency, out Amount amount)
    {
        var read = DecimalText.TryRead(text, currency.Decimals, out var units);
        amount = new Amount(units, currency);
        return read;
    }

    private long Same(Amount other) => Currency == other.Currency
        ? other.MinorUnits
        : throw new InvalidOperationException($"{Currency} and {other.Currency} cannot be mixed.");
}
