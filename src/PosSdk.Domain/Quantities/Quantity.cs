namespace PosSdk.Domain.Quantities;

/// <summary>How many or how much: pieces or a weight, to three decimals.</summary>
/// <param name="Thousandths">Whole thousandths; negative for goods coming back.</param>
/// <remarks>Arithmetic is checked: an overflow throws <see cref="OverflowException"/>.</remarks>
public readonly record struct Quantity(long Thousandths) : IComparable<Quantity>
{
    /// <summary>Thousandths in one.</summary>
    public const int PerUnit = 1000;

    private const int Decimals = 3;

    /// <summary>None.</summary>
    public static Quantity Zero { get; }

    /// <summary>One piece.</summary>
    public static Quantity One { get; } = new(PerUnit);

    /// <summary>True when there is none.</summary>
    public bool IsZero => Thousandths == 0;

    /// <summary>True below zero.</summary>
    public bool IsNegative => Thousandths < 0;

    /// <summary>True above zero.</summary>
    public bool IsPositive => Thousandths > 0;

    /// <summary>A whole number of pieces.</summary>
    /// <exception cref="OverflowException">More than a quantity can hold.</exception>
    public static Quantity Of(long pieces) => new(checked(pieces * PerUnit));

    /// <summary>Adds.</summary>
    public static Quantity operator +(Quantity left, Quantity right) => new(checked(left.Thousandths + right.Thousandths));

    /// <summary>Subtracts.</summary>
    public static Quantity operator -(Quantity left, Quantity right) => new(checked(left.Thousandths - right.Thousandths));

    /// <summary>The same the other way.</summary>
    public static Quantity operator -(Quantity quantity) => new(checked(-quantity.Thousandths));

    /// <summary>True when less.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.Thousandths < right.Thousandths;

    /// <summary>True when more.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.Thousandths > right.Thousandths;

    /// <summary>True when not more.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.Thousandths <= right.Thousandths;

    /// <summary>True when not less.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.Thousandths >= right.Thousandths;

    /// <summary>Orders by size.</summary>
    public int CompareTo(Quantity other) => Thousandths.CompareTo(other.Thousandths);

    /// <summary>Plain decimal text without idle zeros: <c>3</c>, <c>0.25</c>.</summary>
    public override string ToString() => DecimalText.Of(Thousandths, Decimals, 0);

    /// <summary>Reads plain decimal text such as <c>3</c> or <c>0.25</c>.</summary>
    /// <exception cref="FormatException">It is anything else, or has more than three decimals (idle zeros apart).</exception>
    public static Quantity Parse(string text) => TryParse(text, out var quantity) ? quantity : throw new FormatException($"'{text}' is not a quantity such as 3 or 0.25.");

    /// <summary>Reads plain decimal text; false for anything else, also for more than three decimals (idle zeros apart).</summary>
    public static bool TryParse(string? text, out Quantity quantity)
    {
        var read = DecimalText.TryRead(text, Decimals, out var units);
        quantity = new Quantity(units);
        return read;
    }
}
