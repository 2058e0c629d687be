using System.Collections.Immutable;

namespace PosSdk.Domain.Customers;

/// <summary>The customers this register knows without asking anybody: by code always (R82), by name as a search (R92), and the codes it accepted unseen (R83).</summary>
/// <remarks>Immutable; equal to another when both know the same. A look-up by code costs no search; one by name walks all names, which is quick below 50,000.</remarks>
public sealed class CustomerDirectory : IEquatable<CustomerDirectory>
{
    private readonly ImmutableDictionary<string, Customer.Known> _known;
    private readonly ImmutableDictionary<string, string> _idsByCode;
    private readonly ImmutableDictionary<string, string> _mergedInto;
    private readonly ImmutableSortedSet<string> _unverified;

    private CustomerDirectory(
        ImmutableDictionary<string, Customer.Known> known, ImmutableDictionary<string, string> idsByCode, ImmutableDictionary<string, string> mergedInto,
        ImmutableSortedSet<string> unverified) =>
        (_known, _idsByCode, _mergedInto, _unverified) = (known, idsByCode, mergedInto, unverified);

    /// <summary>Nobody.</summary>
    public static CustomerDirectory Initial { get; } = new(
        ImmutableDictionary.Create<string, Customer.Known>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase),
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal),
        ImmutableSortedSet.Create<string>(StringComparer.OrdinalIgnoreCase));

    /// <summary>How many customers there are.</summary>
    public int Count => _known.Count;

    /// <summary>All customers, in no order.</summary>
    public IEnumerable<Customer.Known> All => _known.Values;

    /// <summary>Codes that were put on a cart although nobody here has them: whoever learns of such a customer adds them, and the code leaves this list.</summary>
    public IEnumerable<string> Unverified => _unverified;

    /// <summary>Codes of customers who were merged, and the id each leads to.</summary>
    public IEnumerable<KeyValuePair<string, string>> Aliases =>
        _idsByCode.Where(entry => !_known.TryGetValue(entry.Value, out var owner) || !CodeIs(owner, entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal);

    /// <summary>Ids that were merged, and the id each was merged into.</summary>
    public IEnumerable<KeyValuePair<string, string>> MergedInto => _mergedInto.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    /// <summary>The customer with this id, or the one they were merged into; null when there is none.</summary>
    public Customer.Known? Find(CustomerId id) => FindById(id.Value);

    /// <summary>The customer with this code, or the one they were merged into; null when there is none. Case does not count.</summary>
    public Customer.Known? FindByCode(string code) => _idsByCode.TryGetValue(code, out var id) ? FindById(id) : null;

    /// <summary>Who has a code at this register, merged or not; null when it is free.</summary>
    public CustomerId? OwnerOf(string code) => _idsByCode.TryGetValue(code, out var id) ? CustomerId.Of(id) : null;

    /// <summary>Customers whose name contains a text, those whose name begins with it first. Case does not count.</summary>
    /// <param name="text">What to look for; nothing finds nobody.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Customer.Known> Search(string text, int most)
    {
        var wanted = text.Trim();
        if (wanted.Length == 0) return [];
        return
        [
            .. (from customer in All
                let at = customer.Profile.Name.IndexOf(wanted, StringComparison.OrdinalIgnoreCase)
                where at >= 0
                orderby at == 0 ? 0 : 1, customer.Profile.Name, customer.Id
                select customer).Take(most),
        ];
    }

    /// <summary>Puts a directory back together.</summary>
    public static CustomerDirectory Of(
        IEnumerable<Customer.Known> known, IEnumerable<KeyValuePair<string, string>> aliases, IEnumerable<KeyValuePair<string, string>> mergedInto, IEnumerable<string> unverified)
    {
        Customer.Known[] all = [.. known];
        return new CustomerDirectory(
            Initial._known.AddRange(all.Select(customer => KeyValuePair.Create(customer.Id, customer))),
            Initial._idsByCode.AddRange(all.Select(customer => KeyValuePair.Create(customer.Profile.Code, customer.Id))).SetItems(aliases),
            Initial._mergedInto.AddRange(mergedInto),
            Initial._unverified.Union(unverified));
    }

    /// <summary>Applies one event of the customer with this id. Never refuses: what is recorded has happened.</summary>
    public static CustomerDirectory Evolve(CustomerDirectory directory, CustomerId id, CustomerEvent @event)
    {
        var before = directory._known.GetValueOrDefault(id.Value);
        return Customer.Evolve((Customer?)before ?? Customer.Initial, @event) switch
        {
            Customer.Known after => directory.Without(before).With(after),
            Customer.Merged merged => directory.WithMerged(before!, merged.Into),
            _ => directory.Without(before),
        };
    }

    /// <summary>Notes that a code was put on a cart although nobody here has it.</summary>
    public CustomerDirectory WithUnverified(string code) => _idsByCode.ContainsKey(code) ? this : new(_known, _idsByCode, _mergedInto, _unverified.Add(code));

    /// <inheritdoc/>
    public bool Equals(CustomerDirectory? other) =>
        other is not null && Same(_known, other._known) && Same(_idsByCode, other._idsByCode) && Same(_mergedInto, other._mergedInto) && _unverified.SetEquals(other._unverified);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CustomerDirectory);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_known.Count, _idsByCode.Count, _unverified.Count);

    private static bool Same<T>(ImmutableDictionary<string, T> left, ImmutableDictionary<string, T> right) =>
        left.Count == right.Count && left.All(entry => right.TryGetValue(entry.Key, out var value) && Equals(entry.Value, value));

    private static bool CodeIs(Customer.Known customer, string code) => string.Equals(customer.Profile.Code, code, StringComparison.OrdinalIgnoreCase);

    private Customer.Known? FindById(string id)
    {
        // Because merges follow one another, and two registers may have merged two customers into each other: no id is visited twice.
        for (var hops = 0; hops <= _mergedInto.Count && _mergedInto.TryGetValue(id, out var next); hops++) id = next;
        return _known.GetValueOrDefault(id);
    }

    private CustomerDirectory With(Customer.Known customer) => new(
        _known.SetItem(customer.Id, customer), _idsByCode.SetItem(customer.Profile.Code, customer.Id), _mergedInto, _unverified.Remove(customer.Profile.Code));

    private CustomerDirectory Without(Customer.Known? customer) =>
        customer is null ? this : new(_known.Remove(customer.Id), _idsByCode.Remove(customer.Profile.Code), _mergedInto, _unverified);

    private CustomerDirectory WithMerged(Customer.Known customer, string into) => new(
        _known.Remove(customer.Id), _idsByCode, _mergedInto.SetItem(customer.Id, into), _unverified);
}
