using System.Collections.Immutable;
using System.Diagnostics;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Sales;

/// <summary>The rules of a sale. May a completed sale be changed? No: no command does. A return, a later payment and the collection of a layby only add to it.</summary>
public static class SaleDecider
{
    private const int LinesAnEvent = 200;

    // Because an event has at most 256 KiB (settled 5), and names in some scripts take six bytes a character as JSON.
    private const int BytesAnEvent = 250_000;
    private const int BytesOfFigures = 400;
    private const int BytesOfCharacter = 6;

    /// <summary>Answers <paramref name="command"/>.</summary>
    public static Decision<SaleEvent> Decide(Sale sale, SaleCommand command, CommandContext context) => (sale, command) switch
    {
        (Sale.None, SaleCommand.Complete c) => Complete(c, context),
        (Sale.Completed s, SaleCommand.Complete c) when s.Cart == c.CartId.Value => Decision<SaleEvent>.AlreadySo,
        (Sale.Completed s, SaleCommand.Complete) => SaleRefusal.AlreadyCompleted(s.Receipt),
        (Sale.Completed s, SaleCommand.Return c) => Return(s, c, context),
        (Sale.Completed s, SaleCommand.ApplyPayment c) => ApplyPayment(s, c, context),
        (Sale.Completed s, SaleCommand.Collect) => Collect(s, context),
        (Sale.None, _) => SaleRefusal.NoSuchSale,
        _ => throw new UnreachableException($"No rule for {command.GetType().Name} on {sale.GetType().Name}."),
    };

    private static Decision<SaleEvent> Complete(SaleCommand.Complete command, CommandContext context)
    {
        var cart = command.Cart;
        if (cart.Lines.Count == 0) return Carts.CartRefusal.Empty;
        if (!cart.Due.IsZero) return Carts.CartRefusal.NotPaid(cart.Due);

        var lines = FrozenCart.Lines(cart, out var totals);
        var events = ImmutableArray.CreateBuilder<SaleEvent>();
        for (var from = 0; from < lines.Length;)
        {
            var piece = lines.AsSpan(from, LengthOfPiece(lines.AsSpan(from)));
            events.Add(new SaleEvent.LinesRecorded { Currency = cart.Currency, Lines = ValueList.Create<SaleLine>(piece) });
            from += piece.Length;
        }
        events.Add(new SaleEvent.Completed
        {
            Currency = cart.Currency,
            Receipt = command.Receipt.ToString(),
            Totals = totals,
            Shift = command.Shift,
            TaxIncluded = cart.Rules.TaxIncluded,
            Midpoint = cart.Rules.Rounding,
            Cart = command.CartId.Value,
            Customer = cart.Customer?.Code,
            CompletedAt = context.At,
            By = context.By,
        });
        return events.ToImmutable();
    }

    private static int LengthOfPiece(ReadOnlySpan<SaleLine> lines)
    {
        var (length, bytes) = (0, 0);
        while (length < lines.Length && length < LinesAnEvent && (bytes += BytesAtMost(lines[length])) <= BytesAnEvent) length++;
        return length;
    }

    private static int BytesAtMost(SaleLine line) => BytesOfFigures
        + (BytesOfCharacter * (line.Sku.Value.Length + line.Name.Length + (line.Category?.Length ?? 0) + (line.Reason?.Length ?? 0) + (line.DiscountReason?.Length ?? 0)));

    private static Decision<SaleEvent> Return(Sale.Completed sale, SaleCommand.Return command, CommandContext context)
    {
        if (sale.Returns.TryGetValue(command.Receipt, out var known))
            return known == command.Lines ? Decision<SaleEvent>.AlreadySo : SaleRefusal.ReturnDiffers(command.Receipt);
        return ReturnFault(sale, command) is { } fault
            ? fault
            : new SaleEvent.Returned { Receipt = command.Receipt, Lines = command.Lines, Fees = command.Fees.Count > 0 ? command.Fees : null, By = context.By };
    }

    private static Refusal? ReturnFault(Sale.Completed sale, SaleCommand.Return command)
    {
        if (command.Lines.Count + command.Fees.Count == 0 || NamesOneTwice(command)) return SaleRefusal.LinesOnce;
        foreach (var wanted in command.Lines)
        {
            if (sale.Line(wanted.Line) is not { } line) return SaleRefusal.NoSuchLine(sale.Receipt, wanted.Line);
            if (!wanted.Quantity.IsPositive) return Carts.CartRefusal.QuantityNotPositive;
            if (wanted.Quantity > sale.Returnable(line)) return SaleRefusal.MoreThanSold(sale, line);
        }
        foreach (var fee in command.Fees)
        {
            if (sale.ShareOfFee(fee) is null) return SaleRefusal.NoSuchFee(sale.Receipt, fee);
        }
        return null;
    }

    private static bool NamesOneTwice(SaleCommand.Return command) =>
        command.Lines.DistinctBy(line => line.Line).Count() != command.Lines.Count || command.Fees.Distinct().Count() != command.Fees.Count;

    private static Decision<SaleEvent> ApplyPayment(Sale.Completed sale, SaleCommand.ApplyPayment command, CommandContext context)
    {
        if (sale.Payments.FirstOrDefault(known => known.Payment == command.Payment) is { } known)
            return known.Amount == command.Amount && known.Tender == command.Tender ? Decision<SaleEvent>.AlreadySo : SaleRefusal.PaymentDiffers;
        if (command.Amount.Currency != sale.Currency) return Carts.CartRefusal.OtherCurrency(sale.Currency);
        if (!command.Amount.IsPositive) return Carts.CartRefusal.NothingHandedOver;
        if (sale.Promised is not { } promised) return SaleRefusal.NothingOwed(sale.Receipt);
        if (command.Amount > sale.Owed) return SaleRefusal.MoreThanOwed(sale.Owed);
        return new SaleEvent.PaymentApplied
        {
            Currency = sale.Currency,
            Payment = command.Payment,
            Tender = command.Tender,
            Amount = command.Amount,
            PaidAt = command.PaidAt,
            Promised = promised,
            Shift = command.Shift,
            Customer = sale.Customer,
            By = context.By,
        };
    }

    private static Decision<SaleEvent> Collect(Sale.Completed sale, CommandContext context)
    {
        if (sale.CollectedAt is not null) return Decision<SaleEvent>.AlreadySo;
        if (sale.Totals.Layby is null || sale.Lines.All(line => sale.Returnable(line).IsZero)) return SaleRefusal.NothingKept;
        return sale.Owed.IsPositive ? SaleRefusal.StillOwed(sale.Owed) : new SaleEvent.GoodsCollected { CollectedAt = context.At, By = context.By };
    }
}
