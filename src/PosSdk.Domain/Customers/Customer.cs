using System.Diagnostics;

namespace PosSdk.Domain.Customers;

/// <summary>Somebody who buys here and has a name, folded from their events.</summary>
public abstract record Customer
{
    private Customer() { }

    /// <summary>Nobody has this id.</summary>
    public sealed record None : Customer;

    /// <summary>A customer.</summary>
    public sealed record Known : Customer
    {
        /// <summary>Their id, which never changes; the code may.</summary>
        public required string Id { get; init; }

        /// <summary>What the shop knows of them.</summary>
        public required CustomerProfile Profile { get; init; }
    }

    /// <summary>Turned out to be somebody else: whoever asks for this one is led there.</summary>
    /// <param name="Code">The code it had, which stays on cards and receipts.</param>
    /// <param name="Into">The id of the one that stays.</param>
    public sealed record Merged(string Code, string Into) : Customer;

    /// <summary>Wants to be forgotten, or never was. Sales to them stand.</summary>
    public sealed record Removed : Customer;

    /// <summary>Where every customer starts.</summary>
    public static Customer Initial { get; } = new None();

    /// <summary>Applies one event. Never refuses: what is recorded has happened.</summary>
    public static Customer Evolve(Customer customer, CustomerEvent @event) => (customer, @event) switch
    {
        (None, CustomerEvent.Added e) => new Known { Id = e.Id, Profile = e.Profile },
        (Known c, CustomerEvent.Changed e) => c with { Profile = e.Profile },
        (Known c, CustomerEvent.Merged e) => new Merged(c.Profile.Code, e.Into),
        (Known, CustomerEvent.Removed) => new Removed(),
        _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {customer.GetType().Name}."),
    };
}
