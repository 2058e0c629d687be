using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk.Domain.Carts;

/// <summary>The rules of paying for an open cart: how much may count, what must be known before it ends.</summary>
internal static class CartMoney
{
    private const int MostTenders = 100;

    public static Decision<CartEvent> Tender(Cart.Open cart, CartTender tender, CommandContext context)
    {
        if (cart.Tenders.Contains(tender)) return Decision<CartEvent>.AlreadySo;
        if (RoomFault(cart, tender) is { } room) return room;
        if (!IsIn(cart.Currency, tender)) return CartRefusal.OtherCurrency(cart.Currency);
        var due = cart.Due;
        if (tender.Tendered - tender.Change != tender.Applied || !MayRound(cart, tender, due)) return CartRefusal.TenderDoesNotAddUp;
        if (AmountFault(due, due + tender.Rounding, tender.Applied) is { } fault) return fault;
        if (PromiseFault(cart, tender) is { } promise) return promise;
        return new CartEvent.Tendered { Currency = cart.Currency, Tender = tender, By = context.By };
    }

    public static Decision<CartEvent> WithdrawTender(Cart.Open cart, CartCommand.WithdrawTender command, CommandContext context) =>
        cart.Tenders.Any(tender => tender.Payment == command.Payment)
            ? new CartEvent.TenderWithdrawn { Payment = command.Payment, By = context.By }
            : Decision<CartEvent>.AlreadySo;

    // Because two terminals that are asked for one sum may both take it, a cart waits for one payment at a time.
    public static Decision<CartEvent> BeginPayment(Cart.Open cart, CartCommand.BeginPayment command, CommandContext context)
    {
        if (cart.Pending.Any(pending => pending.Payment == command.Payment)) return Decision<CartEvent>.AlreadySo;
        if (cart.Pending.Count > 0) return CartRefusal.PaymentOpen;
        if (command.Amount.Currency != cart.Currency) return CartRefusal.OtherCurrency(cart.Currency);
        if (AmountFault(cart.Due, cart.Due, command.Amount) is { } fault) return fault;
        return new CartMoneyEvent.PaymentBegun { Payment = command.Payment, RefundOf = command.RefundOf, By = context.By };
    }

    public static Decision<CartEvent> FailPayment(Cart.Open cart, CartCommand.FailPayment command, CommandContext context) =>
        cart.Pending.Any(pending => pending.Payment == command.Payment)
            ? new CartMoneyEvent.PaymentFailed { Payment = command.Payment, By = context.By }
            : Decision<CartEvent>.AlreadySo;

    public static Decision<CartEvent> AgreeLayby(Cart.Open cart, CartCommand.AgreeLayby command, CommandContext context)
    {
        if (cart.Layby == command.Terms) return Decision<CartEvent>.AlreadySo;
        if (cart.Layby is not null) return CartRefusal.LaybyAgreed;
        if (command.Terms.Check(command.Rules) is { Count: > 0 } faults) return faults[0];
        if (command.Terms.Total != cart.Payable) return CartRefusal.LaybyTotal(cart.Payable);
        if (command.Terms.Deposit != cart.Applied || cart.Tenders.Any(tender => tender.IsOwed())) return CartRefusal.LaybyDeposit(command.Terms.Deposit);
        return new CartMoneyEvent.LaybyAgreed { Currency = cart.Currency, Terms = command.Terms, By = context.By };
    }

    public static Decision<CartEvent> CheckOut(Cart.Open cart, CartCommand.CheckOut command, CommandContext context)
    {
        if (cart.Lines.Count == 0) return CartRefusal.Empty;
        if (cart.Pending.Count > 0) return CartRefusal.PaymentOpen;
        if (!cart.Due.IsZero) return CartRefusal.NotPaid(cart.Due);
        return new CartEvent.CheckedOut { Receipt = command.Receipt, By = context.By };
    }

    private static Refusal? RoomFault(Cart.Open cart, CartTender tender)
    {
        if (cart.Tenders.Any(other => other.Payment == tender.Payment)) return CartRefusal.PaymentTaken(tender.Payment);
        // Because a terminal may have taken what somebody else now pays, and then its answer would find nothing left to count toward.
        if (cart.Pending.Any(pending => pending.Payment != tender.Payment)) return CartRefusal.PaymentOpen;
        return cart.Tenders.Count >= MostTenders ? CartRefusal.TooManyTenders(MostTenders) : null;
    }

    private static bool IsIn(Currency currency, CartTender tender) => tender.Applied.Currency == currency && tender.Tendered.Currency == currency
        && tender.Change.Currency == currency && tender.Rounding.Currency == currency;

    private static bool MayRound(Cart.Open cart, CartTender tender, Amount due) => tender.Rounding.IsZero
        || (tender.Tender == Payments.Tender.Cash.Code && tender.Applied == due + tender.Rounding && tender.Applied == CashTender.Payable(cart, due));

    private static Refusal? AmountFault(Amount due, Amount payable, Amount applied)
    {
        if (due.IsZero) return CartRefusal.NothingDue;
        // Because rounding alone may settle the last small coins.
        if (applied.IsZero) return payable.IsZero ? null : CartRefusal.NothingDue;
        if (payable.IsNegative != applied.IsNegative) return CartRefusal.WrongDirection(payable);
        return applied.Abs() > payable.Abs() ? CartRefusal.MoreThanDue(payable) : null;
    }

    // Because the goods of a layby stay in the shop and those on account leave it, one document is one or the other.
    private static Refusal? PromiseFault(Cart.Open cart, CartTender tender) => tender switch
    {
        { Applied.IsNegative: true } => null,
        { Kind: TenderKind.Layby } when cart.Layby is null => CartRefusal.LaybyTermsMissing,
        { Kind: not TenderKind.Layby } when cart.Layby is not null => CartRefusal.LaybyAgreed,
        { Kind: TenderKind.OnAccount } when cart.Customer is null => CartRefusal.NobodysAccount,
        _ when tender.IsOwed() && cart.Tenders.Any(other => other.IsOwed()) => CartRefusal.OnePromise,
        _ => null,
    };
}
