using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.StockMovements;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>What lies on the shelf, as far as this register knows. A level may be below zero: goods that were sold have gone, whatever the books say.</summary>
public sealed class StockClient
{
    private readonly CommandRunner _runner;
    private readonly Settings _settings;

    internal StockClient(CommandRunner runner, Settings settings) => (_runner, _settings) = (runner, settings);

    /// <summary>All that was received, adjusted, counted, sold and given back of a product, summed; zero when nothing was.</summary>
    public Quantity OnHand(Sku sku) => _runner.State.Stock.GetValueOrDefault(sku);

    /// <summary>Puts the books right.</summary>
    /// <param name="sku">Of what; it must be in the catalog.</param>
    /// <param name="difference">By how much; not zero.</param>
    /// <param name="reason">Why, 1 to 200 characters.</param>
    /// <param name="id">The movement's id, which makes a retry safe; null for a new one.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    /// <returns>What is on hand now.</returns>
    public ValueTask<Outcome<Quantity>> AdjustAsync(
        Sku sku, Quantity difference, string reason, StockMovementId? id = null, CancellationToken cancellationToken = default) =>
        RunAsync("stock.adjust", sku, id, _ => new StockMovementCommand.Adjust(sku, difference, reason), cancellationToken);

    /// <summary>Takes goods in; the reference is the supplier's document, null for none.</summary>
    public ValueTask<Outcome<Quantity>> ReceiveAsync(
        Sku sku, Quantity quantity, string? reference, StockMovementId? id = null, CancellationToken cancellationToken = default) =>
        RunAsync("stock.receive", sku, id, _ => new StockMovementCommand.Receive(sku, quantity, reference), cancellationToken);

    /// <summary>Records a count of the shelf against what this register expects.</summary>
    public ValueTask<Outcome<Quantity>> CountAsync(Sku sku, Quantity onHand, StockMovementId? id = null, CancellationToken cancellationToken = default) =>
        RunAsync("stock.count", sku, id, expected => new StockMovementCommand.Count(sku, onHand, expected), cancellationToken);

    private ValueTask<Outcome<Quantity>> RunAsync(
        string name, Sku sku, StockMovementId? id, Func<Quantity, StockMovementCommand> command, CancellationToken cancellationToken) => _runner.RunAsync(
        name,
        (sku, id: id ?? StockMovementId.Of(_settings.Ids.Next()), command),
        static async ValueTask<Refusal?> (work, args, ct) =>
        {
            if (work.State.Catalog.Find(args.sku) is null) return CatalogRefusal.UnknownProduct(args.sku);
            var stream = StockMovementStream.Name(args.id);
            var loaded = await work.LoadAsync<StockMovement, StockMovementEvent>(stream, StockMovement.Initial, StockMovement.Evolve, ct).ConfigureAwait(false);
            var decision = StockMovementDecider.Decide(loaded.State, args.command(work.State.Stock.GetValueOrDefault(args.sku)), work.Context);
            return work.Stage(stream, loaded.Version, decision);
        },
        static (state, args) => state.Stock.GetValueOrDefault(args.sku),
        cancellationToken);
}
