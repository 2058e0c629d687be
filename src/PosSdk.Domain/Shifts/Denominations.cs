using System.Collections.Frozen;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Shifts;

/// <summary>A note or a coin.</summary>
/// <param name="Value">What one is worth.</param>
/// <param name="IsNote">True for a note, false for a coin.</param>
public readonly record struct Denomination(Amount Value, bool IsNote);

/// <summary>Notes and coins in use, largest first, as the form for a count shows them.</summary>
public static class Denominations
{
    // Minor units; notes, then coins. Because shops still see them, pieces no longer issued but good stay (the 500 euro note).
    private static readonly FrozenDictionary<string, (long[] Notes, long[] Coins)> Known = new Dictionary<string, (long[], long[])>
    {
        ["AED"] = ([100000, 50000, 20000, 10000, 5000, 2000, 1000, 500], [100, 50, 25]),
        ["AUD"] = ([10000, 5000, 2000, 1000, 500], [200, 100, 50, 20, 10, 5]),
        ["CAD"] = ([10000, 5000, 2000, 1000, 500], [200, 100, 50, 25, 10, 5]),
        ["CHF"] = ([100000, 20000, 10000, 5000, 2000, 1000], [500, 200, 100, 50, 20, 10, 5]),
        ["CZK"] = ([500000, 200000, 100000, 50000, 20000, 10000], [5000, 2000, 1000, 500, 200, 100]),
        ["DKK"] = ([100000, 50000, 20000, 10000, 5000], [2000, 1000, 500, 200, 100, 50]),
        ["EUR"] = ([50000, 20000, 10000, 5000, 2000, 1000, 500], [200, 100, 50, 20, 10, 5, 2, 1]),
        ["GBP"] = ([5000, 2000, 1000, 500], [200, 100, 50, 20, 10, 5, 2, 1]),
        ["HKD"] = ([100000, 50000, 10000, 5000, 2000, 1000], [1000, 500, 200, 100, 50, 20, 10]),
        ["HUF"] = ([2000000, 1000000, 500000, 200000, 100000, 50000], [20000, 10000, 5000, 2000, 1000, 500]),
        ["JPY"] = ([10000, 5000, 2000, 1000], [500, 100, 50, 10, 5, 1]),
        ["KWD"] = ([20000, 10000, 5000, 1000, 500, 250], [100, 50, 20, 10, 5]),
        ["NOK"] = ([100000, 50000, 20000, 10000, 5000], [2000, 1000, 500, 100]),
        ["NZD"] = ([10000, 5000, 2000, 1000, 500], [200, 100, 50, 20, 10]),
        ["PLN"] = ([50000, 20000, 10000, 5000, 2000, 1000], [500, 200, 100, 50, 20, 10, 5, 2, 1]),
        ["SEK"] = ([100000, 50000, 20000, 10000, 5000, 2000], [1000, 500, 200, 100]),
        ["SGD"] = ([100000, 10000, 5000, 1000, 500, 200], [100, 50, 20, 10, 5]),
        ["USD"] = ([10000, 5000, 2000, 1000, 500, 200, 100], [100, 50, 25, 10, 5, 1]),
        ["VND"] = ([500000, 200000, 100000, 50000, 20000, 10000, 5000, 2000, 1000, 500], []),
        ["ZAR"] = ([20000, 10000, 5000, 2000, 1000], [500, 200, 100, 50, 20, 10]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The notes, then the coins of a currency, each largest first; empty when we know none, then any piece may be counted.</summary>
    public static ValueList<Denomination> For(Currency currency) => Known.TryGetValue(currency.Code, out var pieces)
        ? [.. Each(pieces.Notes, currency, true), .. Each(pieces.Coins, currency, false)]
        : [];

    private static IEnumerable<Denomination> Each(long[] values, Currency currency, bool isNote) =>
        values.Select(value => new Denomination(new Amount(value, currency), isNote));
}
