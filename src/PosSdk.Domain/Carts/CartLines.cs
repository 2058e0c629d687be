using System.Collections;
using System.Collections.Immutable;
using PosSdk.Domain.Pricing;

namespace PosSdk.Domain.Carts;

/// <summary>The lines of a cart in the order of their ids, with running totals. Persistent: adding, changing or removing a line costs time logarithmic in the lines and copies none (settled 12).</summary>
/// <remarks>Equal when the lines are, one by one, and the next id that is free.</remarks>
public sealed class CartLines : IReadOnlyCollection<CartLine>, IEquatable<CartLines>
{
    private readonly ImmutableSortedDictionary<int, PricedOnItsOwn> _lines;

    private readonly ImmutableHashSet<(string Receipt, int Line)> _originals;

    private CartLines(
        ImmutableSortedDictionary<int, PricedOnItsOwn> lines, int lastId, int given, ImmutableHashSet<(string Receipt, int Line)> originals, RunningTotals sold) =>
        (_lines, LastId, Given, _originals, Sold) = (lines, lastId, given, originals, sold);

    /// <summary>No lines yet.</summary>
    public static CartLines None(PricingRules rules) =>
        new(ImmutableSortedDictionary<int, PricedOnItsOwn>.Empty, 0, 0, [], RunningTotals.None(rules));

    /// <inheritdoc/>
    public int Count => _lines.Count;

    /// <summary>How many of them come back.</summary>
    internal int Given { get; }

    /// <summary>The running totals of the lines that are sold.</summary>
    internal RunningTotals Sold { get; }

    /// <summary>The highest line id that was ever used; zero in a new cart. The next one is free for sure.</summary>
    public int LastId { get; }

    /// <summary>The line with this id; null when there is none.</summary>
    public CartLine? Find(int id) => _lines.TryGetValue(id, out var found) ? found.Line : null;

    /// <inheritdoc/>
    public IEnumerator<CartLine> GetEnumerator() => _lines.Values.Select(priced => priced.Line).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(CartLines? other) => other is not null && Count == other.Count && LastId == other.LastId && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CartLines);

    /// <inheritdoc/>
    public override int GetHashCode() => Count;

    internal bool Returning(OriginalLine original) => _originals.Contains((original.Receipt, original.Line));

    internal CartLines Add(CartLine line)
    {
        var priced = new PricedOnItsOwn(line, OwnPrice.Of(Sold.Rules, line.ToPrice()));
        var (lines, lastId) = (_lines.Add(line.Id, priced), Math.Max(LastId, line.Id));
        return line.Return switch
        {
            null => new CartLines(lines, lastId, Given, _originals, Sold.Plus(priced.Price)),
            { Original: { } original } => new CartLines(lines, lastId, Given + 1, _originals.Add((original.Receipt, original.Line)), Sold),
            _ => new CartLines(lines, lastId, Given + 1, _originals, Sold),
        };
    }

    internal CartLines Remove(int id)
    {
        var priced = _lines[id];
        var lines = _lines.Remove(id);
        return priced.Line.Return switch
        {
            null => new CartLines(lines, LastId, Given, _originals, Sold.Minus(priced.Price)),
            { Original: { } original } => new CartLines(lines, LastId, Given - 1, _originals.Remove((original.Receipt, original.Line)), Sold),
            _ => new CartLines(lines, LastId, Given - 1, _originals, Sold),
        };
    }

    internal CartLines Change(int id, Func<CartLine, CartLine> change) => Remove(id).Add(change(_lines[id].Line));

    private readonly record struct PricedOnItsOwn(CartLine Line, OwnPrice Price);
}
