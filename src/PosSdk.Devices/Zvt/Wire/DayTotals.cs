using PosSdk.Domain.Decisions;

namespace PosSdk.Devices.Zvt.Wire;

/// <summary>What a terminal's day came to (field 60).</summary>
/// <param name="FirstReceipt">The first slip of the day.</param>
/// <param name="LastReceipt">The last one.</param>
/// <param name="Entries">By kind of card, in the order of the specification.</param>
public sealed record DayTotals(int? FirstReceipt, int? LastReceipt, ValueList<DayTotal> Entries)
{
    private const int Numbers = 4;
    private const int Entry = 7;

    private static readonly string[] Kinds = ["girocard", "JCB", "Mastercard", "American Express", "Visa", "Diners", "other"];

    /// <summary>Reads the field; null when it is empty or too short for the two numbers.</summary>
    internal static DayTotals? Read(ReadOnlySpan<byte> field)
    {
        if (field.Length < Numbers) return null;
        var entries = new List<DayTotal>();
        for (var at = 0; at < Kinds.Length && field.Length >= Numbers + ((at + 1) * Entry); at++)
        {
            var entry = field.Slice(Numbers + (at * Entry), Entry);
            entries.Add(new DayTotal(Kinds[at], entry[0], Bcd.ToNumber(entry[1..])));
        }

        return new DayTotals(Bcd.ToInt(field[..2]), Bcd.ToInt(field[2..4]), [.. entries]);
    }
}

/// <summary>What one kind of card came to.</summary>
/// <param name="Card">The kind.</param>
/// <param name="Count">How many payments.</param>
/// <param name="Amount">Their sum in minor units; null when it is no number.</param>
public sealed record DayTotal(string Card, int Count, long? Amount);
