using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>Which rates a document has, ascending, and which rows have which.</summary>
internal sealed class RateIndex
{
    private readonly int[] _rateOfRow;

    public RateIndex(ReadOnlySpan<Percentage> rows)
    {
        var places = new Dictionary<Percentage, int>();
        foreach (var rate in rows) places[rate] = 0;
        Rates = [.. places.Keys];
        Array.Sort(Rates);
        for (var place = 0; place < Rates.Length; place++) places[Rates[place]] = place;

        _rateOfRow = new int[rows.Length];
        for (var row = 0; row < rows.Length; row++) _rateOfRow[row] = places[rows[row]];
    }

    public Percentage[] Rates { get; }

    /// <summary>Adds up a column by rate.</summary>
    public long[] Sum(ReadOnlySpan<long> column)
    {
        var sums = new long[Rates.Length];
        for (var row = 0; row < column.Length; row++) sums[_rateOfRow[row]] += column[row];
        return sums;
    }

    /// <summary>Spreads one figure a rate over the rows of that rate, by their weights.</summary>
    public void Spread(ReadOnlySpan<long> figures, ReadOnlySpan<long> weights, Span<long> column)
    {
        var rows = RowsByRate(out var ends);
        var (gathered, shares) = (new long[rows.Length], new long[rows.Length]);
        for (var i = 0; i < rows.Length; i++) gathered[i] = weights[rows[i]];
        for (var (rate, start) = (0, 0); rate < figures.Length; start = ends[rate++])
        {
            Allocation.ByLargestRemainder(figures[rate], gathered.AsSpan(start, ends[rate] - start), shares.AsSpan(start, ends[rate] - start));
        }
        for (var i = 0; i < rows.Length; i++) column[rows[i]] = shares[i];
    }

    /// <summary>The rows grouped by rate, in their order; each rate's rows end before its entry in <paramref name="ends"/>.</summary>
    private int[] RowsByRate(out int[] ends)
    {
        ends = new int[Rates.Length];
        foreach (var rate in _rateOfRow) ends[rate]++;
        for (var (rate, start) = (0, 0); rate < ends.Length; rate++) (ends[rate], start) = (start, start + ends[rate]);
        var rows = new int[_rateOfRow.Length];
        for (var row = 0; row < rows.Length; row++) rows[ends[_rateOfRow[row]]++] = row;
        return rows;
    }
}
