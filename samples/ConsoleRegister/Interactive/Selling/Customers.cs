using ConsoleRegister.Interactive.Typing;
using PosSdk;
using PosSdk.Client;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Customers;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>Who the customer is.</summary>
internal sealed class Customers(Counter counter)
{
    private CustomerClient Known => counter.Client.Customers;

    public async ValueTask<Answer> PutOnCartAsync(TillCommand.SetCustomer command, CancellationToken cancellationToken)
    {
        if (command.Who is { } who && Choose(who) is var (code, answer) && code is null) return answer!;
        if (!(await counter.ServeAsync(cancellationToken)).TryGet(out var cart, out var refusal)) return refusal;
        if (command.Who is not { } asked) return Shown(await counter.Client.Carts.SetCustomerAsync(cart, null, cancellationToken));
        if (!(await Known.PutOnCartAsync(cart, Choose(asked).Code!, cancellationToken)).TryGet(out var now, out refusal)) return refusal;
        return command.Email is null ? new Answer.CartNow(now) : Shown(await counter.Client.Carts.SetCustomerAsync(cart, now.Customer! with { Email = command.Email }, cancellationToken));
    }

    public Answer Search(TillCommand.FindCustomers command)
    {
        if (command.Text is not { } text) return Listed([.. Known.Current.All.OrderBy(customer => customer.Profile.Name, StringComparer.Ordinal)]);
        return Known.Search(text).TryGet(out var found, out var refusal) ? Listed(found) : refusal;
    }

    public async ValueTask<Answer> AddAsync(TillCommand.AddCustomer command, CancellationToken cancellationToken) =>
        (await Known.AddAsync(new CustomerProfile { Code = command.Code, Name = command.Name, Email = command.Email }, cancellationToken: cancellationToken)).TryGet(out var customer, out var refusal)
            ? new Answer.Said($"Welcome, {customer.Profile.Name}. 'customer {customer.Profile.Code}' puts them on a cart.")
            : refusal;

    /// <summary>The code that is meant by a code or a name; without one, what to say instead.</summary>
    private (string? Code, Answer? Instead) Choose(string who)
    {
        if (Known.FindByCode(who) is { } known) return (known.Profile.Code, null);
        // Because a code that nobody here knows is taken all the same (R83), only what cannot be one is looked for by name.
        if (who.Any(char.IsAsciiDigit)) return (who, null);
        if (!Known.Search(who).TryGet(out var found, out var refusal)) return (null, refusal);
        return found switch
        {
            [var one] => (one.Profile.Code, null),
            [] => (null, new Answer.Confused($"No customer is called '{who}'.", "Type the code of their card, known or not; 'newcustomer C-2000 Cora Bell' keeps a new one.")),
            _ => (null, Listed(found)),
        };
    }

    private static Answer.Listing Listed(IReadOnlyList<Customer.Known> found) => new(
        ["Code", "Name", "E-mail"],
        [.. found.Select(customer => (string[])[customer.Profile.Code, customer.Profile.Name, customer.Profile.Email ?? ""])],
        found.Count == 0 ? "Nobody is called that." : "'customer CODE' puts one on the cart.");

    private static Answer Shown(Outcome<Cart.Open> outcome) => outcome.TryGet(out var cart, out var refusal) ? new Answer.CartNow(cart) : refusal;
}
