using ConsoleRegister.TradeFiles;
using PosSdk.Journaling;

namespace ConsoleRegister.Replays;

/// <summary>What a replay came to: from the file what is refused and how many codes it names, from the journal all that was rung up.</summary>
internal sealed record ReplayResult
{
    public required TradeIndex File { get; init; }

    public required IReadOnlyDictionary<DateOnly, DayTotals> Days { get; init; }

    public required DayTotals Total { get; init; }

    /// <summary>The first of the refused rows, at most a hundred.</summary>
    public required IReadOnlyList<RefusedRow> Refused { get; init; }

    public required int RefusedRows { get; init; }

    /// <summary>The end of the register's journal.</summary>
    public required JournalHead Head { get; init; }

    public static ReplayResult Of(TradeIndex file, IReadOnlyDictionary<DateOnly, DayTotals> days, IReadOnlyList<RefusedRow> refused, JournalHead head)
    {
        var total = new DayTotals();
        foreach (var day in days.Values) total.Add(day);
        return new ReplayResult
        {
            File = file,
            Days = days,
            Total = total,
            Refused = [.. file.Refused.Concat(refused).Take(100)],
            RefusedRows = file.RefusedRows + refused.Select(row => row.Row).Distinct().Count(),
            Head = head,
        };
    }
}
