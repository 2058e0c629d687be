using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Customers;
using PosSdk.Domain.Decisions;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>Who buys here. Look-ups by code are local and need no network (R82); those by name depend on the profile (R79, R92).</summary>
public sealed class CustomerClient
{
    private readonly CommandRunner _runner;
    private readonly Settings _settings;
    private readonly CapabilityClient _capabilities;

    internal CustomerClient(CommandRunner runner, Settings settings, CapabilityClient capabilities) => (_runner, _settings, _capabilities) = (runner, settings, capabilities);

    /// <summary>All customers this register knows, and the codes it accepted unseen.</summary>
    public CustomerDirectory Current => _runner.State.Customers;

    /// <summary>The customer with this code, or the one they were merged into; null when nobody here has it. Spaces around it do not count, nor does case.</summary>
    public Customer.Known? FindByCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Current.FindByCode(code.Trim());
    }

    /// <summary>Codes that were put on a cart although nobody here has them (R83): each leaves the list when the customer becomes known.</summary>
    public IEnumerable<string> Unverified => Current.Unverified;

    /// <summary>Customers whose name contains a text, those whose name begins with it first. Some profiles refuse it offline (R79).</summary>
    /// <param name="text">What to look for; nothing finds nobody.</param>
    /// <param name="most">How many at most; one or more.</param>
    public Outcome<IReadOnlyList<Customer.Known>> Search(string text, int most = 20)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return _capabilities.Refuse(Capability.SearchCustomersByName) is { } denied
            ? new Outcome<IReadOnlyList<Customer.Known>>.Refused(denied)
            : new Outcome<IReadOnlyList<Customer.Known>>.Done(Current.Search(text, most), null);
    }

    /// <summary>Keeps a new customer. Some profiles refuse it offline (R69).</summary>
    /// <param name="profile">What is known of them.</param>
    /// <param name="id">Their id, which makes a retry safe; null for a new one.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<Customer.Known>> AddAsync(CustomerProfile profile, CustomerId? id = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var known = id is null && Current.FindByCode(profile.Code) is { } same && same.Profile == profile ? CustomerId.Of(same.Id) : (CustomerId?)null;
        return RunAsync(
            "customer.add", id ?? known ?? CustomerId.Of(_settings.Ids.Next()), Capability.CreateCustomer,
            (customer, directory) => new CustomerCommand.Add(customer, profile, directory.OwnerOf(profile.Code)), cancellationToken);
    }

    /// <summary>Replaces what is known of a customer; no sale or receipt changes by it. Some profiles refuse it offline (R68).</summary>
    public ValueTask<Outcome<Customer.Known>> ChangeAsync(CustomerId id, CustomerProfile profile, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return RunAsync("customer.change", id, Capability.EditCustomer, (_, directory) => new CustomerCommand.Change(profile, directory.OwnerOf(profile.Code)), cancellationToken);
    }

    /// <summary>Joins a customer with another: whoever asks for the one, by id or by code, is led to the other.</summary>
    /// <returns>The one that stays.</returns>
    public ValueTask<Outcome<Customer.Known>> MergeAsync(CustomerId id, CustomerId into, CancellationToken cancellationToken = default) =>
        Current.Find(into) is { } stays
            ? RunAsync("customer.merge", id, Capability.EditCustomer, (_, _) => new CustomerCommand.Merge(CustomerId.Of(stays.Id)), cancellationToken)
            : new(new Outcome<Customer.Known>.Refused(CustomerRefusal.Unknown));

    /// <summary>Keeps a customer no longer. Sales to them stand.</summary>
    public async ValueTask<Outcome<CustomerId>> RemoveAsync(CustomerId id, CancellationToken cancellationToken = default) =>
        (await _runner.RunAsync(
            "customer.remove", new Wish(id, Capability.EditCustomer, (_, _) => new CustomerCommand.Remove(), _capabilities), DecideAsync, static (_, args) => args.Id, cancellationToken)
            .ConfigureAwait(false)).Select(removed => removed);

    /// <summary>Puts a customer on a cart by the code on their card or receipt. One that nobody here knows is taken as it is and looked up when the register syncs (R83).</summary>
    public ValueTask<Outcome<Cart.Open>> PutOnCartAsync(CartId cart, string code, CancellationToken cancellationToken = default) => PutOnCartAsync(cart, code, begins: false, cancellationToken);

    internal ValueTask<Outcome<Cart.Open>> PutOnCartAsync(CartId cart, string code, bool begins, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _runner.RunAsync(
            "customer.put-on-cart",
            (cart, code: code.Trim(), begins, _capabilities),
            static async ValueTask<Refusal?> (work, args, ct) =>
            {
                var steps = new CartSteps(work, args.cart, await work.CartAsync(args.cart, ct).ConfigureAwait(false));
                if (args.begins && steps.Begin() is { } closed) return closed;
                var customer = work.State.Customers.FindByCode(args.code) is { Profile: var profile }
                    ? new CartCustomer(profile.Code, profile.Name, profile.Email, Verified: true)
                    : new CartCustomer(args.code);
                var decision = CartDecider.Decide(steps.Cart, new CartCommand.SetCustomer(customer), work.Context);
                return args._capabilities.Refuse(Capability.AddCustomer, decision) ?? steps.Take(decision) ?? steps.Stage();
            },
            static (state, args) => state.Carts[CartStream.Name(args.cart)],
            cancellationToken);
    }

    private ValueTask<Outcome<Customer.Known>> RunAsync(
        string name, CustomerId id, Capability needs, Func<CustomerId, CustomerDirectory, CustomerCommand> command, CancellationToken cancellationToken) =>
        _runner.RunAsync(name, new Wish(id, needs, command, _capabilities), DecideAsync, static (state, args) => state.Customers.Find(args.Id)!, cancellationToken);

    private static async ValueTask<Refusal?> DecideAsync(UnitOfWork work, Wish wish, CancellationToken cancellationToken)
    {
        var stream = CustomerStream.Name(wish.Id);
        var loaded = await work.LoadAsync<Customer, CustomerEvent>(stream, Customer.Initial, Customer.Evolve, cancellationToken).ConfigureAwait(false);
        var decision = CustomerDecider.Decide(loaded.State, wish.Command(wish.Id, work.State.Customers), work.Context);
        return wish.Capabilities.Refuse(wish.Needs, decision) ?? work.Stage(stream, loaded.Version, decision);
    }

    private sealed record Wish(CustomerId Id, Capability Needs, Func<CustomerId, CustomerDirectory, CustomerCommand> Command, CapabilityClient Capabilities);
}
