using System.Collections.Immutable;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Carts;

/// <summary>The rules of putting a cart aside and taking it up again (R20 to R31). Nothing here touches stock: what is saved is not reserved.</summary>
internal static class SavedCartRules
{
    private const int LongestName = 100;

    public static Decision<CartEvent> Save(Cart.Open cart, CartCommand.Save command, CommandContext context)
    {
        if (cart.IsBeingPaid) return CartRefusal.BeingPaid;
        if (cart.Lines.Count == 0) return CartRefusal.Empty;
        if (command.Policy.RequireCustomer && cart.Customer is null) return CartRefusal.CustomerMissing;
        if (command.SavedNow >= command.Policy.Maximum) return CartRefusal.SavedLimitReached(command.Policy.Maximum, command.SavedNow);
        if (command.Name?.Length > LongestName) return CartRefusal.TextTooLong(LongestName);
        return new CartEvent.Saved { SavedAt = context.At, BusinessDate = command.BusinessDate, Name = Clean(command.Name), By = context.By };
    }

    public static Decision<CartEvent> SaveAgain(Cart.Saved cart, CartCommand.Save command) =>
        Clean(command.Name) is not { } name || name == cart.Name ? Decision<CartEvent>.AlreadySo : CartRefusal.AlreadySaved;

    public static Decision<CartEvent> Retrieve(Cart.Saved cart, CartCommand.Retrieve command, CommandContext context)
    {
        var events = ImmutableArray.CreateBuilder<CartEvent>();
        events.Add(new CartEvent.Retrieved { By = context.By });
        if (command.Pricing == RetrievePricing.Keep) return events.ToImmutable();
        foreach (var line in command.Report.Lines.Where(line => line.PriceChanged))
        {
            events.Add(new CartEvent.LineRepriced
            {
                Currency = cart.Content.Currency,
                Line = line.Line,
                Price = line.PriceNow!.Value,
                TaxRate = line.TaxRateNow!.Value,
                By = context.By,
            });
        }
        return events.ToImmutable();
    }

    // Because a screen that froze asks again, but a colleague who is late must hear that the cart is in other hands.
    public static Decision<CartEvent> RetrieveAgain(Cart.Open cart, CommandContext context) => cart.Retrieval switch
    {
        null => CartRefusal.NotSaved,
        { RetrievedBy: var by } when by == context.By => Decision<CartEvent>.AlreadySo,
        { RetrievedBy: var by } => CartRefusal.AlreadyRetrieved(by),
    };

    private static string? Clean(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();
}
