using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Sales;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>What completing a cart means to the sales that its goods and charges come back from: recorded on them in the same commit, so that nothing comes back twice.</summary>
internal static class GivingBack
{
    // Because what was worked out when the line was added may have been given back on another receipt since.
    public static async ValueTask<Refusal?> StageAsync(UnitOfWork work, Cart.Open cart, ReceiptNumber receipt, CancellationToken cancellationToken)
    {
        var originals = cart.Lines.Where(line => line.Return?.Original is not null).ToLookup(line => line.Return!.Original!.Receipt, StringComparer.Ordinal);
        foreach (var key in originals.Select(group => group.Key).Union(cart.ReturnedFees.Select(fee => fee.Receipt), StringComparer.Ordinal))
        {
            var (original, number) = (originals[key], ReceiptNumber.Parse(key));
            var loaded = await work.SaleAsync(number, cancellationToken).ConfigureAwait(false);
            var lines = original.Select(line => new ReturnedLine(line.Return!.Original!.Line, line.Quantity));
            var decision = SaleDecider.Decide(loaded.State, new SaleCommand.Return(receipt.ToString(), [.. lines]) { Fees = [.. cart.ReturnedFees.Where(fee => fee.Receipt == key).Select(fee => fee.Number)] }, work.Context);
            if (decision is Decision<SaleEvent>.Refused refused) return refused.Reason;
            var sale = (Sale.Completed)loaded.State;
            if (original.Any(line => Changed(sale, line))) return SaleRefusal.ReturnChanged;
            var both = Refunds.WithLessOwed(work, cart, sale, ((Decision<SaleEvent>.Accepted)decision).Events);
            if (work.Stage(SaleStream.Name(number), loaded.Version, both) is { } refusal) return refusal;
        }
        return null;
    }

    private static bool Changed(Sale.Completed sale, CartLine line)
    {
        var original = line.Return!.Original!;
        return sale.ShareOf(sale.Line(original.Line)!, line.Quantity) != original.Share;
    }
}
