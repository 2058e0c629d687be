using System.Runtime.CompilerServices;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Registers;
using PosSdk.Domain.Sales;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>What was sold and given back. A completed sale never changes; to undo it, return it.</summary>
public sealed class SaleClient
{
    private readonly CommandRunner _runner;
    private readonly Settings _settings;

    internal SaleClient(CommandRunner runner, Settings settings) => (_runner, _settings) = (runner, settings);

    /// <summary>Makes a settled cart a sale (or a return, or an exchange): receipt number, lines, shift totals and the end of the cart become durable together.</summary>
    /// <returns>The sale, ready to be printed. A cart that was completed before gives the same sale again.</returns>
    public ValueTask<Outcome<Sale.Completed>> CompleteAsync(CartId cart, CancellationToken cancellationToken = default) => _runner.RunAsync(
        "sale.complete",
        new Completion(cart),
        static (work, args, ct) => args.DecideAsync(work, ct),
        static (_, args) => args.Result!,
        cancellationToken);

    /// <summary>Says how the money that a cart gives back returns to the payments of a sale, the last one first. Records nothing; ask again after each part.</summary>
    /// <param name="receipt">The sale that goods come back of.</param>
    /// <param name="cart">The cart of the return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ValueTask<Outcome<RefundPlan>> PlanRefundAsync(ReceiptNumber receipt, CartId cart, CancellationToken cancellationToken = default) => _runner.RunAsync(
        "sale.plan-refund",
        new RefundPlanning(cart, receipt),
        static (work, args, ct) => args.DecideAsync(work, ct),
        static (_, args) => args.Result!,
        cancellationToken);

    /// <summary>Hands over the goods of a layby that is paid.</summary>
    public ValueTask<Outcome<ReceiptNumber>> CollectAsync(ReceiptNumber receipt, CancellationToken cancellationToken = default) => _runner.RunAsync(
        "sale.collect",
        receipt,
        static async ValueTask<Refusal?> (work, receipt, ct) =>
        {
            var loaded = await work.SaleAsync(receipt, ct).ConfigureAwait(false);
            return work.Stage(SaleStream.Name(receipt), loaded.Version, SaleDecider.Decide(loaded.State, new SaleCommand.Collect(), work.Context));
        },
        static (_, receipt) => receipt,
        cancellationToken);

    /// <summary>Cancels a layby whose goods the shop still keeps, as the customer may at any time before they are handed over: puts everything into a cart as a
    /// return, with the agreed cancellation fee, at most what was paid, as a fee of it. Then give the money back as <see cref="PlanRefundAsync"/> says, and complete the cart.</summary>
    /// <param name="receipt">The sale.</param>
    /// <param name="reason">Why; printed on the return, at most 200 characters.</param>
    /// <param name="cart">The cart of the return, which makes a retry safe; null for a new one.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    /// <returns>The id of the cart; what is due of it is below zero.</returns>
    public ValueTask<Outcome<CartId>> CancelLaybyAsync(ReceiptNumber receipt, string reason, CartId? cart = null, CancellationToken cancellationToken = default)
    {
        var id = cart ?? CartId.Of(_settings.Ids.Next());
        return _runner.RunAsync(
            "sale.cancel-layby", (id, cancellation: new LaybyCancellation(receipt, id, reason)), static (work, args, ct) => args.cancellation.DecideAsync(work, ct), static (_, args) => args.id, cancellationToken);
    }

    /// <summary>The sale of a receipt; null when this register knows none.</summary>
    public async ValueTask<Sale.Completed?> FindAsync(ReceiptNumber receipt, CancellationToken cancellationToken = default) =>
        (await _runner.LoadAsync<Sale, SaleEvent>(SaleStream.Name(receipt), Sale.Initial, Sale.Evolve, cancellationToken).ConfigureAwait(false)).State as Sale.Completed;

    /// <summary>The number of the last receipt; null when there is none in this series.</summary>
    public ReceiptNumber? Last => _runner.State is { Register: Register.Created register, LastReceipt: > 0 } state
        ? ReceiptNumber.Of(register.Code, state.Epoch, state.LastReceipt)
        : null;

    /// <summary>The latest sales of this series, newest first.</summary>
    /// <param name="most">How many at most; one or more.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async IAsyncEnumerable<Sale.Completed> LatestAsync(int most, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Last is not { } last) yield break;
        for (var number = last.Number; number > Math.Max(0, last.Number - most); number--)
        {
            var receipt = ReceiptNumber.Of(last.Register, _runner.State.Epoch, number);
            if (await FindAsync(receipt, cancellationToken).ConfigureAwait(false) is { } sale) yield return sale;
        }
    }
}
