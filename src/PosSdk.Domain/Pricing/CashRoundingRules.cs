using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>What a country rounds cash to since a day.</summary>
/// <param name="Name">Names it among others of the same country, in lower case; the country's code where there is one only.</param>
/// <param name="Country">ISO 3166, two letters, upper case.</param>
/// <param name="From">The first day; null for longer than any till remembers.</param>
/// <param name="Rule">How.</param>
public sealed record CashRoundingPractice(string Name, string Country, DateOnly? From, CashRoundingRule Rule);

/// <summary>The practices of countries as data. A default to start from: where the law leaves the choice to the shop, the shop sets its own rule.</summary>
/// <remarks>Directions are those that cash registers sold in these countries are set to; New Zealand's retailers agree on five down, but may choose.</remarks>
public static class CashRoundingRules
{
    /// <summary>All of them; of several that hold on one day, the country's usual one first.</summary>
    public static ValueList<CashRoundingPractice> All { get; } =
    [
        // Because the law (25.954) lets no customer lose a coin that the shop cannot give.
        Practice("ar", null, "ARS", 5, Rounding.TowardZero),
        Practice("au", null, "AUD", 5, Rounding.HalfAwayFromZero),
        Practice("be", new DateOnly(2014, 10, 1), "EUR", 5, Rounding.HalfAwayFromZero),
        Practice("ca", new DateOnly(2013, 2, 4), "CAD", 5, Rounding.HalfAwayFromZero),
        Practice("ch", null, "CHF", 5, Rounding.HalfAwayFromZero),
        Practice("dk", new DateOnly(2008, 10, 1), "DKK", 50, Rounding.HalfAwayFromZero, Rounding.HalfTowardZero),
        Practice("fi", new DateOnly(2002, 1, 1), "EUR", 5, Rounding.HalfAwayFromZero),
        Practice("ie", new DateOnly(2015, 10, 28), "EUR", 5, Rounding.HalfAwayFromZero),
        Practice("jp", null, "JPY", 10, Rounding.TowardZero),
        Practice("my", new DateOnly(2008, 4, 1), "MYR", 5, Rounding.HalfAwayFromZero),
        Practice("no", new DateOnly(2012, 5, 1), "NOK", 100, Rounding.HalfAwayFromZero),
        Practice("nz", new DateOnly(2006, 11, 1), "NZD", 10, Rounding.HalfTowardZero),
        Practice("nz-five-up", new DateOnly(2006, 11, 1), "NZD", 10, Rounding.HalfAwayFromZero),
        Practice("se", new DateOnly(2010, 10, 1), "SEK", 100, Rounding.HalfAwayFromZero, Rounding.HalfTowardZero),
        Practice("za", null, "ZAR", 5, Rounding.TowardZero),
    ];

    /// <summary>The usual rule of a country on a day; null when cash is exact there, or nothing is known.</summary>
    public static CashRoundingRule? For(string country, Currency currency, DateOnly on)
    {
        CashRoundingPractice? latest = null;
        foreach (var practice in All)
        {
            if (practice.Country != country || practice.Rule.Increment.Currency != currency || practice.From > on) continue;
            if (latest is null || practice.From > latest.From) latest = practice;
        }
        return latest?.Rule;
    }

    /// <summary>The rule of a practice by its name, such as <c>nz-five-up</c>; null when there is none.</summary>
    public static CashRoundingRule? Named(string name)
    {
        foreach (var practice in All)
        {
            if (practice.Name == name) return practice.Rule;
        }
        return null;
    }

    private static CashRoundingPractice Practice(
        string name, DateOnly? from, string currency, long increment, Rounding midpoint, Rounding? changeMidpoint = null) =>
        new(name, name[..2].ToUpperInvariant(), from, new CashRoundingRule
        {
            Increment = new Amount(increment, Currency.Of(currency)),
            Midpoint = midpoint,
            ChangeMidpoint = changeMidpoint,
        });
}
