using FsCheck;
using FsCheck.Fluent;
using PosSdk.Client;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Testing;

namespace PosSdk.Tests.Client;

/// <summary>What holds whatever two cashiers do with saved carts, in whatever order their commands come.</summary>
public class SavedCartLawTests
{
    private const int Most = 3;

    private static Arbitrary<int[]> Orders => Arb.From(Gen.ArrayOf(Gen.Choose(0, (6 * 6) - 1)));

    [Fact]
    [Trait("Requirement", "R24")]
    [Trait("Requirement", "R25")]
    public void Never_more_than_the_maximum_are_saved_and_each_saving_is_retrieved_at_most_once() => Prop.ForAll(Orders, orders =>
        PlayAsync(orders).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();

    private static async Task<bool> PlayAsync(int[] orders)
    {
        await using var pos = await (await TestRegister.OpenAsync(options => options.SavedCarts = new SavedCartPolicy { Maximum = Most }))
            .StockedAsync(0, [("MILK", "1.19")]);
        foreach (var pair in orders.Chunk(2))
        {
            // Because two clients may ask at the same moment, each pair runs at once.
            await Task.WhenAll(pair.Select(order => Task.Run(async () => await DoAsync(pos, order % 6, CartId.Of($"c-{order / 6}")))));
            if (pos.SavedCarts.Count > Most) return false;
        }
        Dictionary<string, int> open = [];
        await foreach (var stored in pos.Journal.ReadAsync())
        {
            var change = stored.Type switch { "cart.saved.v1" => 1, "cart.retrieved.v1" or "cart.purged.v1" => -1, _ => 0 };
            open[stored.Stream] = open.GetValueOrDefault(stored.Stream) + change;
            if (open[stored.Stream] is < 0 or > 1) return false;
        }
        return open.Values.Sum() == pos.SavedCarts.Count;
    }

    private static async Task DoAsync(PosClient pos, int what, CartId cart)
    {
        switch (what)
        {
            case 0:
                await pos.Carts.OpenAsync(cart);
                await pos.Carts.AddAsync(cart, new NewLine(Sku.Of("MILK")));
                break;
            case 1 or 2:
                await pos.SavedCarts.SaveAsync(cart);
                break;
            case 3:
                await pos.SavedCarts.RetrieveAsync(cart, new WhenActive.KeepOpen());
                break;
            case 4:
                await pos.SavedCarts.RetrieveAsync(cart, new WhenActive.Save(CartId.Of("c-0")));
                break;
            default:
                await pos.SavedCarts.PurgeAsync(pos.SavedCarts.PlanPurge(), PurgeCause.Cleared);
                break;
        }
    }
}
