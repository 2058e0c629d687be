using System.Diagnostics;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;

namespace PosSdk.Domain.Carts;

/// <summary>The rules of a cart that is being served. Once money has moved its content stands still, so that the sum that was paid stays the sum that is due.</summary>
internal static class OpenCartRules
{
    private const int MostLines = 10_000;
    private const int LongestReason = 200;
    private const int LongestNote = 1000;

    public static Decision<CartEvent> Decide(Cart.Open cart, CartCommand command, CommandContext context) => command switch
    {
        CartCommand.Tender c => Tender(cart, c.Money, context),
        CartCommand.WithdrawTender c => WithdrawTender(cart, c, context),
        CartCommand.CheckOut c => CheckOut(cart, c, context),
        CartCommand.SetCustomer c => SetCustomer(cart, c.Customer, context),
        CartCommand.SetNote c => SetNote(cart, c, context),
        CartCommand.AddLine c when cart.Lines.Find(c.Line.Id) == c.Line => Decision<CartEvent>.AlreadySo,
        CartCommand.Discard or CartCommand.AddLine or CartCommand.ReturnLine or CartCommand.ReturnOriginal or CartCommand.ChangeQuantity
            or CartCommand.OverridePrice or CartCommand.AddDiscount or CartCommand.RemoveDiscount or CartCommand.RemoveLine
            when cart.Tenders.Count > 0 => CartRefusal.BeingPaid,
        CartCommand.AddLine c => AddLine(cart, c.Line, context),
        CartCommand.ReturnLine c => Return(cart, c.Line, new LineReturn(c.Reason, null), context),
        CartCommand.ReturnOriginal c => Return(cart, c.Line, new LineReturn(c.Reason, c.Original), context),
        CartCommand.ChangeQuantity c => ChangeQuantity(cart, c, context),
        CartCommand.OverridePrice c => OverridePrice(cart, c, context),
        CartCommand.AddDiscount c => AddDiscount(cart, c, context),
        CartCommand.RemoveDiscount c => RemoveDiscount(cart, c, context),
        CartCommand.RemoveLine c => RemoveLine(cart, c, context),
        CartCommand.Discard c => new CartEvent.Discarded { Reason = c.Reason, By = context.By },
        _ => throw new UnreachableException($"No rule for {command.GetType().Name} on an open cart."),
    };

    private static Decision<CartEvent> AddLine(Cart.Open cart, CartLine line, CommandContext context)
    {
        if (Fault(cart, line) is { } fault) return fault;
        return new CartEvent.LineAdded
        {
            Currency = cart.Currency,
            Line = line.Id,
            Sku = line.Sku,
            Quantity = line.Quantity,
            Price = line.Price,
            TaxRate = line.TaxRate,
            Name = line.Name,
            Category = line.Category,
            PriceGiven = line.PriceGiven ? true : null,
            By = context.By,
        };
    }

    private static Decision<CartEvent> Return(Cart.Open cart, CartLine line, LineReturn @return, CommandContext context)
    {
        if (cart.Lines.Find(line.Id) == line with { Return = @return }) return Decision<CartEvent>.AlreadySo;
        if (Fault(cart, line) is { } fault) return fault;
        if (@return.Original is { } original && cart.Lines.Returning(original)) return CartRefusal.AlreadyReturning(original);
        return new CartEvent.LineReturned
        {
            Currency = cart.Currency,
            Line = line.Id,
            Sku = line.Sku,
            Quantity = line.Quantity,
            Price = line.Price,
            TaxRate = line.TaxRate,
            Name = line.Name,
            Original = @return.Original,
            Reason = @return.Reason,
            Category = line.Category,
            By = context.By,
        };
    }

    private static Decision<CartEvent> ChangeQuantity(Cart.Open cart, CartCommand.ChangeQuantity command, CommandContext context)
    {
        if (cart.Lines.Find(command.Line) is not { } line) return CartRefusal.NoSuchLine(command.Line);
        if (line.Quantity == command.Quantity) return Decision<CartEvent>.AlreadySo;
        if (line.Return is not null) return CartRefusal.ReturnStands;
        if (!command.Quantity.IsPositive) return CartRefusal.QuantityNotPositive;
        return new CartEvent.QuantityChanged { Line = command.Line, Quantity = command.Quantity, By = context.By };
    }

    private static Decision<CartEvent> OverridePrice(Cart.Open cart, CartCommand.OverridePrice command, CommandContext context)
    {
        if (cart.Lines.Find(command.Line) is not { } line) return CartRefusal.NoSuchLine(command.Line);
        if (line.Price == command.Price) return Decision<CartEvent>.AlreadySo;
        if (line.Return is not null) return CartRefusal.ReturnStands;
        if (command.Price.IsNegative) return CartRefusal.NegativePrice;
        if (command.Price.Currency != cart.Currency) return CartRefusal.OtherCurrency(cart.Currency);
        if (command.Reason is not { Length: >= 1 and <= LongestReason }) return CartRefusal.ReasonMissing(LongestReason);
        return new CartEvent.PriceOverridden
        {
            Currency = cart.Currency,
            Line = command.Line,
            Price = command.Price,
            Reason = command.Reason,
            ApprovedBy = command.ApprovedBy,
            By = context.By,
        };
    }

    private static Decision<CartEvent> AddDiscount(Cart.Open cart, CartCommand.AddDiscount command, CommandContext context)
    {
        if (Discounts(cart, command.Line) is not { } discounts) return CartRefusal.NoSuchLine(command.Line!.Value);
        var discount = command.Discount;
        if (discounts.Contains(discount)) return Decision<CartEvent>.AlreadySo;
        if (!IdText.IsValid(discount.Id) || discounts.Any(other => other.Id == discount.Id)) return CartRefusal.DiscountId;
        if (command.Line is { } id && cart.Lines.Find(id) is { Return: not null }) return CartRefusal.ReturnStands;
        if (!IsReduction(discount)) return CartRefusal.DiscountRange;
        if (discount.Value is { } value && value.Currency != cart.Currency) return CartRefusal.OtherCurrency(cart.Currency);
        return new CartEvent.DiscountAdded
        {
            Currency = cart.Currency,
            Line = command.Line,
            Discount = discount,
            ApprovedBy = command.ApprovedBy,
            By = context.By,
        };
    }

    private static Decision<CartEvent> RemoveDiscount(Cart.Open cart, CartCommand.RemoveDiscount command, CommandContext context) =>
        Discounts(cart, command.Line) is { } discounts && discounts.Any(discount => discount.Id == command.Discount)
            ? new CartEvent.DiscountRemoved { Line = command.Line, Discount = command.Discount, By = context.By }
            : Decision<CartEvent>.AlreadySo;

    private static Decision<CartEvent> RemoveLine(Cart.Open cart, CartCommand.RemoveLine command, CommandContext context) => cart.Lines.Find(command.Line) is null
        ? Decision<CartEvent>.AlreadySo
        : new CartEvent.LineRemoved { Line = command.Line, By = context.By };

    private static Decision<CartEvent> SetCustomer(Cart.Open cart, CartCustomer? customer, CommandContext context)
    {
        if (cart.Customer == customer) return Decision<CartEvent>.AlreadySo;
        if (customer is null) return new CartEvent.CustomerRemoved { By = context.By };
        if (string.IsNullOrWhiteSpace(customer.Code) || customer.Code.Length > CartCustomer.LongestCode) return CartRefusal.CustomerUnreadable;
        if (customer.Name?.Length > CartCustomer.LongestName) return CartRefusal.CustomerUnreadable;
        if (customer.Email is not null && !EmailText.IsValid(customer.Email)) return CartRefusal.CustomerUnreadable;
        return new CartEvent.CustomerSet { Code = customer.Code, Verified = customer.Verified, Name = customer.Name, Email = customer.Email, By = context.By };
    }

    private static Decision<CartEvent> SetNote(Cart.Open cart, CartCommand.SetNote command, CommandContext context)
    {
        // Because people write down what customers tell them, card numbers too.
        var note = string.IsNullOrWhiteSpace(command.Note) ? null : CardNumberScan.Mask(command.Note);
        if (note?.Length > LongestNote) return CartRefusal.NoteTooLong(LongestNote);
        var line = command.Line is { } id ? cart.Lines.Find(id) : null;
        if (command.Line is { } missing && line is null) return CartRefusal.NoSuchLine(missing);
        return (command.Line is null ? cart.Note : line!.Note) == note
            ? Decision<CartEvent>.AlreadySo
            : new CartEvent.NoteSet { Line = command.Line, Note = note, By = context.By };
    }

    private static Decision<CartEvent> Tender(Cart.Open cart, CartTender tender, CommandContext context)
    {
        if (cart.Tenders.Contains(tender)) return Decision<CartEvent>.AlreadySo;
        if (cart.Tenders.Any(other => other.Payment == tender.Payment)) return CartRefusal.PaymentTaken(tender.Payment);
        if (tender.Tendered - tender.Change != tender.Applied) return CartRefusal.TenderDoesNotAddUp;
        if (TenderFault(cart.Due, cart.Due + tender.Rounding, tender.Applied) is { } fault) return fault;
        return new CartEvent.Tendered { Currency = cart.Currency, Tender = tender, By = context.By };
    }

    private static Refusal? TenderFault(Amount due, Amount payable, Amount applied)
    {
        if (due.IsZero) return CartRefusal.NothingDue;
        // Because rounding alone may settle the last small coins.
        if (applied.IsZero) return payable.IsZero ? null : CartRefusal.NothingDue;
        if (payable.IsNegative != applied.IsNegative) return CartRefusal.WrongDirection(payable);
        return applied.Abs() > payable.Abs() ? CartRefusal.MoreThanDue(payable) : null;
    }

    private static Decision<CartEvent> WithdrawTender(Cart.Open cart, CartCommand.WithdrawTender command, CommandContext context) =>
        cart.Tenders.Any(tender => tender.Payment == command.Payment)
            ? new CartEvent.TenderWithdrawn { Payment = command.Payment, By = context.By }
            : Decision<CartEvent>.AlreadySo;

    private static Decision<CartEvent> CheckOut(Cart.Open cart, CartCommand.CheckOut command, CommandContext context)
    {
        if (cart.Lines.Count == 0) return CartRefusal.Empty;
        if (!cart.Due.IsZero) return CartRefusal.NotPaid(cart.Due);
        return new CartEvent.CheckedOut { Receipt = command.Receipt, By = context.By };
    }

    private static Refusal? Fault(Cart.Open cart, CartLine line)
    {
        if (line.Id < 1 || cart.Lines.Find(line.Id) is not null) return CartRefusal.LineTaken(line.Id);
        if (cart.Lines.Count >= MostLines) return CartRefusal.TooManyLines(MostLines);
        if (!line.Quantity.IsPositive) return CartRefusal.QuantityNotPositive;
        if (line.Price.IsNegative) return CartRefusal.NegativePrice;
        if (line.Price.Currency != cart.Currency) return CartRefusal.OtherCurrency(cart.Currency);
        return line.Name is { Length: >= 1 and <= Catalogs.Product.LongestName } ? null : CartRefusal.NameLength;
    }

    private static bool IsReduction(Discount discount) => (discount.Percent, discount.Value) switch
    {
        ({ } percent, null) => percent > Percentage.Zero && percent <= new Percentage(Percentage.PerWhole),
        (null, { } value) => value.IsPositive,
        _ => false,
    };

    private static ValueList<Discount>? Discounts(Cart.Open cart, int? line) =>
        line is { } id ? cart.Lines.Find(id)?.Discounts : cart.Discounts;
}
