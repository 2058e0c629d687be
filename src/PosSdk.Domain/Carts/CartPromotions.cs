using System.Collections.Immutable;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Pricing.Promotions;

namespace PosSdk.Domain.Carts;

/// <summary>What promotions give a cart, kept apart from what a person gave: a discount that names its promotion is the engine's.</summary>
internal static class CartPromotions
{
    // Because an event holds at most 256 KiB (settled 5).
    private const int LinesAnEvent = 200;

    /// <summary>The difference between what promotions give and what the cart has of them; empty when there is none.</summary>
    public static ImmutableArray<CartEvent> Changes(Cart.Open cart, CartCommand.ApplyPromotions command, CommandContext context)
    {
        // Because what comes back is priced by its receipt or by hand, promotions are about what is sold.
        CartLine[] sold = [.. cart.Lines.Where(line => line.Return is null)];
        var given = PromotionEngine.Apply(cart.Rules, command.Promotions, [.. sold.Select(ToPromote)], command.BusinessDate);
        List<LinePromotions> changed = [];
        for (var row = 0; row < sold.Length; row++)
        {
            if (given.Lines[row] != GivenTo(sold[row].Discounts)) changed.Add(new LinePromotions(sold[row].Id, given.Lines[row]));
        }
        if (changed.Count == 0 && given.Order == GivenTo(cart.Discounts)) return [];
        return
        [
            .. Chunks(changed).Select(lines => new CartMoneyEvent.PromotionsApplied
            {
                Currency = cart.Currency, Lines = [.. lines], Order = given.Order, By = context.By,
            }),
        ];
    }

    public static Cart.Open Evolve(Cart.Open cart, CartMoneyEvent.PromotionsApplied e)
    {
        var lines = cart.Lines;
        foreach (var given in e.Lines) lines = lines.Change(given.Line, line => line with { Discounts = With(line.Discounts, given.Discounts) });
        return cart with { Lines = lines, Discounts = With(cart.Discounts, e.Order), HasPromotions = true };
    }

    private static IEnumerable<IReadOnlyCollection<LinePromotions>> Chunks(List<LinePromotions> changed) =>
        changed.Count == 0 ? [changed] : changed.Chunk(LinesAnEvent);

    private static PromotionLine ToPromote(CartLine line) => new()
    {
        Sku = line.Sku.Value,
        Categories = line.Category is { } category ? [category] : [],
        Price = line.Price,
        Quantity = line.Quantity,
    };

    private static ValueList<Discount> GivenTo(ValueList<Discount> discounts) => discounts.Count == 0
        ? discounts
        : [.. discounts.Where(discount => discount.Promotion is not null)];

    private static ValueList<Discount> With(ValueList<Discount> discounts, ValueList<Discount> promotions) =>
        [.. promotions, .. discounts.Where(discount => discount.Promotion is null)];
}
