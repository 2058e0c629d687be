using PosSdk.Domain.Money;

namespace PosSdk.Devices.Zvt.Wire;

/// <summary>Currencies by their number in ISO 4217, which is how terminals name them.</summary>
internal static class CurrencyNumber
{
    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["EUR"] = 978, ["CHF"] = 756, ["GBP"] = 826, ["USD"] = 840, ["PLN"] = 985, ["CZK"] = 203, ["HUF"] = 348, ["DKK"] = 208,
        ["SEK"] = 752, ["NOK"] = 578, ["ISK"] = 352, ["RON"] = 946, ["BGN"] = 975, ["RSD"] = 941, ["TRY"] = 949, ["UAH"] = 980,
        ["ALL"] = 8, ["BAM"] = 977, ["MKD"] = 807, ["MDL"] = 498, ["GEL"] = 981, ["ILS"] = 376, ["CAD"] = 124, ["AUD"] = 36,
        ["NZD"] = 554, ["JPY"] = 392, ["VND"] = 704, ["SGD"] = 702, ["HKD"] = 344, ["CNY"] = 156, ["KWD"] = 414, ["ZAR"] = 710,
    };

    /// <summary>The number of a currency.</summary>
    /// <exception cref="ArgumentException">No ZVT terminal is known to take it.</exception>
    public static int Of(Currency currency) => Numbers.TryGetValue(currency.Code, out var number)
        ? number
        : throw new ArgumentException($"ZVT terminals take no {currency}.", nameof(currency));

    /// <summary>The currency with a number; null for one that is not listed.</summary>
    public static Currency? Find(int? number)
    {
        foreach (var (code, its) in Numbers)
        {
            if (its == number) return Currency.Of(code);
        }

        return null;
    }
}
