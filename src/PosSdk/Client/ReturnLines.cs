using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>What of a sale comes back, as a cart needs it: the share of the stored figures, never priced anew.</summary>
internal static class ReturnLines
{
    public static async ValueTask<Refusal?> DecideAsync(
        UnitOfWork work, (CartId Cart, ReceiptNumber Receipt, int ReceiptLine, Quantity Quantity, string? Reason, int? Line) args, CancellationToken cancellationToken)
    {
        var loaded = await work.CartAsync(args.Cart, cancellationToken).ConfigureAwait(false);
        if (loaded.State is not Cart.Open open) return CartRefusal.NotOpen(loaded.State);
        if ((await work.SaleAsync(args.Receipt, cancellationToken).ConfigureAwait(false)).State is not Sale.Completed sold) return SaleRefusal.NoSuchSale;
        if (Fault(sold, args.ReceiptLine, args.Quantity) is { } fault) return fault;
        var (original, frozen) = Line(open, sold, args.ReceiptLine, args.Quantity, args.Line);
        var decision = CartDecider.Decide(open, new CartCommand.ReturnOriginal(frozen, original, args.Reason), work.Context);
        return work.Stage(CartStream.Name(args.Cart), loaded.Version, decision);
    }

    public static async ValueTask<Refusal?> DecideFeeAsync(UnitOfWork work, (CartId Cart, ReceiptNumber Receipt, int Number) args, CancellationToken cancellationToken)
    {
        var loaded = await work.CartAsync(args.Cart, cancellationToken).ConfigureAwait(false);
        if ((await work.SaleAsync(args.Receipt, cancellationToken).ConfigureAwait(false)).State is not Sale.Completed sale) return SaleRefusal.NoSuchSale;
        if (Fee(sale, args.Number) is not { } fee) return SaleRefusal.NoSuchFee(sale.Receipt, args.Number);
        return work.Stage(CartStream.Name(args.Cart), loaded.Version, CartDecider.Decide(loaded.State, new CartCommand.ReturnFee(fee), work.Context));
    }

    public static (OriginalLine Original, CartLine Line) Line(Cart.Open cart, Sale.Completed sale, int receiptLine, Quantity quantity, int? line)
    {
        var sold = sale.Line(receiptLine)!;
        var original = new OriginalLine(sale.Receipt, receiptLine, sale.ShareOf(sold, quantity));
        var frozen = new CartLine
        {
            Id = line ?? cart.Lines.LastId + 1,
            Sku = sold.Sku,
            Quantity = quantity,
            Price = sold.Price,
            TaxRate = sold.TaxRate,
            Name = sold.Name,
            Category = sold.Category,
        };
        return (original, frozen);
    }

    /// <summary>Null when the receipt has no such fee, or it was given back.</summary>
    public static ReturnedFee? Fee(Sale.Completed sale, int number) => sale.ShareOfFee(number) is { } share && sale.Totals.Fees is { } fees
        ? new ReturnedFee(sale.Receipt, number, fees[number - 1].Name, fees[number - 1].TaxRate, share)
        : null;

    private static Refusal? Fault(Sale.Completed sale, int receiptLine, Quantity quantity)
    {
        if (sale.Line(receiptLine) is not { } line) return SaleRefusal.NoSuchLine(sale.Receipt, receiptLine);
        if (!quantity.IsPositive) return CartRefusal.QuantityNotPositive;
        return quantity > sale.Returnable(line) ? SaleRefusal.MoreThanSold(sale, line) : null;
    }
}
