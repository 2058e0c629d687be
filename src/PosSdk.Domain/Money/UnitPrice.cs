using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Money;

/// <summary>The price of one unit, up to two decimals finer than the currency's minor unit (EUR 0.0001).</summary>
/// <param name="Units">Whole units of 10^-(decimals+2) of the currency.</param>
/// <param name="Currency">What it is counted in.</param>
public readonly record struct UnitPrice(long Units, Currency Currency)
{
    private const int Finer = 2;
    private const int PerMinorUnit = 100;

    /// <summary>True below zero.</summary>
    public bool IsNegative => Units < 0;

    /// <summary>A whole amount as a price.</summary>
    /// <exception cref="OverflowException">The amount is beyond what a price can hold.</exception>
    public static UnitPrice Of(Amount amount) => new(checked(amount.MinorUnits * PerMinorUnit), amount.Currency);

    /// <summary>What a quantity costs: price x quantity, rounded once to the minor unit.</summary>
    /// <exception cref="OverflowException">The product is beyond what an amount can hold.</exception>
    public Amount Times(Quantity quantity, Rounding rounding) =>
        new(rounding.Divide((Int128)Units * quantity.Thousandths, PerMinorUnit * Quantity.PerUnit), Currency);

    /// <summary>Plain decimal text, at least the currency's decimals and no idle zeros after them: <c>2.55</c>, <c>0.001</c>.</summary>
    public override string ToString() => DecimalText.Of(Units, Currency.Decimals + Finer, Currency.Decimals);

    /// <summary>Reads plain decimal text such as <c>2.55</c> or <c>0.001</c>.</summary>
    /// <exception cref="FormatException">It is anything else, or has more decimals than a price may have (idle zeros apart).</exception>
    public static UnitPrice Parse(string text, Currency currency) =>
        TryParse(text, currency, out var price) ? price : throw new FormatException($"'{text}' is not a price in {currency}, such as {Of(new Amount(1234, currency))}.");

    /// <summary>Reads plain decimal text; false for anything else, also for more decimals than a price may have (idle zeros apart).</summary>
    public static bool TryParse(string? text, Currency currency, out UnitPrice price)
    {
        var read = DecimalText.TryRead(text, currency.Decimals + Finer, out var units);
        price = new UnitPrice(units, currency);
        return read;
    }
}
