using System.Diagnostics;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Carts;

/// <summary>The rules of a cart that is being served. Once money has moved its content stands still, so that the sum that was paid stays the sum that is due.</summary>
internal static class OpenCartRules
{
    private const int MostLines = 10_000;
    private const int LongestReason = 200;
    private const int LongestNote = 1000;

    public static Decision<CartEvent> Decide(Cart.Open cart, CartCommand command, CommandContext context) => command switch
    {
        CartCommand.SetNote c => SetNote(cart, c, context),
        _ when command.FreeText.Any(text => text?.Length > LongestReason) => CartRefusal.TextTooLong(LongestReason),
        CartCommand.SetCustomer c => SetCustomer(cart, c.Customer, context),
        CartCommand.Tender c => CartMoney.Tender(cart, c.Money, context),
        CartCommand.WithdrawTender c => CartMoney.WithdrawTender(cart, c, context),
        CartCommand.BeginPayment c => CartMoney.BeginPayment(cart, c, context),
        CartCommand.FailPayment c => CartMoney.FailPayment(cart, c, context),
        CartCommand.AgreeLayby c => CartMoney.AgreeLayby(cart, c, context),
        CartCommand.CheckOut c => CartMoney.CheckOut(cart, c, context),
        CartCommand.ApplyPromotions c => ApplyPromotions(cart, c, context),
        CartCommand.Discard when cart.Pending.Count > 0 => CartRefusal.PaymentOpen,
        _ when !cart.IsBeingPaid => Change(cart, command, context),
        _ => Change(cart, command, context) == Decision<CartEvent>.AlreadySo ? Decision<CartEvent>.AlreadySo : CartRefusal.BeingPaid,
    };

    private static Decision<CartEvent> Change(Cart.Open cart, CartCommand command, CommandContext context) => command switch
    {
        CartCommand.AddLine c => AddLine(cart, c.Line, context),
        CartCommand.ReturnLine { Reason: not { Length: >= 1 and <= LongestReason } } => CartRefusal.ReturnReasonMissing,
        CartCommand.ReturnLine c => Return(cart, c.Line, new LineReturn(c.Reason, null) { ApprovedBy = c.ApprovedBy }, context),
        CartCommand.ReturnOriginal c => Return(cart, c.Line, new LineReturn(c.Reason, c.Original), context),
        CartCommand.ChangeQuantity c => ChangeQuantity(cart, c, context),
        CartCommand.OverridePrice c => OverridePrice(cart, c, context),
        CartCommand.AddDiscount c => AddDiscount(cart, c, context),
        CartCommand.RemoveDiscount c => RemoveDiscount(cart, c, context),
        CartCommand.RemoveLine c => RemoveLine(cart, c, context),
        CartCommand.AddFee c => CartCharges.AddFee(cart, c.Fee, context),
        CartCommand.ReturnFee c => CartCharges.ReturnFee(cart, c.Fee, context),
        CartCommand.RemoveFee c => CartCharges.RemoveFee(cart, c, context),
        CartCommand.SetTip c => CartCharges.SetTip(cart, c.Tip, context),
        CartCommand.Discard c => new CartEvent.Discarded { Reason = c.Reason, By = context.By },
        _ => throw new UnreachableException($"No rule for {command.GetType().Name} on an open cart."),
    };

    private static Decision<CartEvent> AddLine(Cart.Open cart, CartLine line, CommandContext context)
    {
        if (cart.Lines.Find(line.Id) == line) return Decision<CartEvent>.AlreadySo;
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
            ApprovedBy = @return.ApprovedBy,
            By = context.By,
        };
    }

    private static Decision<CartEvent> ChangeQuantity(Cart.Open cart, CartCommand.ChangeQuantity command, CommandContext context)
    {
        if (cart.Lines.Find(command.Line) is not { } line) return CartRefusal.NoSuchLine(command.Line);
        if (line.Quantity == command.Quantity) return Decision<CartEvent>.AlreadySo;
        if (line.Return is not null) return CartRefusal.ReturnStands;
        if (!command.Quantity.IsPositive) return CartRefusal.QuantityNotPositive;
        if (IsTooMuch(cart, line.Price, command.Quantity)) return CartRefusal.TooMuch;
        return new CartEvent.QuantityChanged { Line = command.Line, Quantity = command.Quantity, By = context.By };
    }

    private static Decision<CartEvent> OverridePrice(Cart.Open cart, CartCommand.OverridePrice command, CommandContext context)
    {
        if (cart.Lines.Find(command.Line) is not { } line) return CartRefusal.NoSuchLine(command.Line);
        if (line.Price == command.Price) return Decision<CartEvent>.AlreadySo;
        if (line.Return is not null) return CartRefusal.ReturnStands;
        if (command.Price.IsNegative) return CartRefusal.NegativePrice;
        if (command.Price.Currency != cart.Currency) return CartRefusal.OtherCurrency(cart.Currency);
        if (string.IsNullOrWhiteSpace(command.Reason)) return CartRefusal.ReasonMissing(LongestReason);
        if (IsTooMuch(cart, command.Price, line.Quantity)) return CartRefusal.TooMuch;
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
        if (command.Line is { } id && cart.Lines.Find(id) is { Return: not null }) return CartRefusal.ReturnStands;
        if (Fault(cart, discount, discounts) is { } fault) return fault;
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
        var note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note;
        if (note?.Length > LongestNote) return CartRefusal.TextTooLong(LongestNote);
        var line = command.Line is { } id ? cart.Lines.Find(id) : null;
        if (command.Line is { } missing && line is null) return CartRefusal.NoSuchLine(missing);
        return (command.Line is null ? cart.Note : line!.Note) == note
            ? Decision<CartEvent>.AlreadySo
            : new CartEvent.NoteSet { Line = command.Line, Note = note, By = context.By };
    }

    private static Decision<CartEvent> ApplyPromotions(Cart.Open cart, CartCommand.ApplyPromotions command, CommandContext context)
    {
        var changes = CartPromotions.Changes(cart, command, context);
        return changes.IsEmpty || !cart.IsBeingPaid ? changes : CartRefusal.BeingPaid;
    }

    private static Refusal? Fault(Cart.Open cart, Discount discount, ValueList<Discount> others)
    {
        if (!IdText.IsValid(discount.Id) || others.Any(other => other.Id == discount.Id)) return CartRefusal.DiscountId;
        // Because a discount that names a promotion is the promotion engine's to give and to take.
        if (discount.Promotion is not null || !IsShareOrAmount(discount.Percent, discount.Value)) return CartRefusal.DiscountRange;
        return discount.Value is { } value && value.Currency != cart.Currency ? CartRefusal.OtherCurrency(cart.Currency) : null;
    }

    private static Refusal? Fault(Cart.Open cart, CartLine line)
    {
        // Because an id that was removed must not come back by a late retry.
        if (line.Id <= cart.Lines.LastId) return CartRefusal.LineTaken(line.Id);
        if (cart.Lines.Count >= MostLines) return CartRefusal.TooManyLines(MostLines);
        if (!line.Quantity.IsPositive) return CartRefusal.QuantityNotPositive;
        return PriceFault(cart, line) ?? TextFault(line);
    }

    private static Refusal? PriceFault(Cart.Open cart, CartLine line)
    {
        if (line.Price.IsNegative) return CartRefusal.NegativePrice;
        if (line.Price.Currency != cart.Currency) return CartRefusal.OtherCurrency(cart.Currency);
        return Limits.Holds(line.TaxRate) && !IsTooMuch(cart, line.Price, line.Quantity) ? null : CartRefusal.TooMuch;
    }

    private static Refusal? TextFault(CartLine line)
    {
        if (line.Name is not { Length: >= 1 and <= Catalogs.Product.LongestName }) return CartRefusal.NameLength;
        return line.Category is { Length: > Catalogs.Product.LongestCategory } ? CartRefusal.CategoryLength : null;
    }

    private static bool IsTooMuch(Cart.Open cart, UnitPrice price, Quantity quantity) =>
        !Limits.Holds(price, quantity) || cart.Lines.Sold.Gross.MinorUnits + price.Times(quantity, cart.Rules.Rounding).MinorUnits > Limits.LargestAmount;

    internal static bool IsShareOrAmount(Percentage? percent, Amount? amount) => (percent, amount) switch
    {
        ({ } share, null) => share > Percentage.Zero && share <= new Percentage(Percentage.PerWhole),
        (null, { } value) => value.IsPositive && value.MinorUnits <= Limits.LargestAmount,
        _ => false,
    };

    private static ValueList<Discount>? Discounts(Cart.Open cart, int? line) =>
        line is { } id ? cart.Lines.Find(id)?.Discounts : cart.Discounts;
}
