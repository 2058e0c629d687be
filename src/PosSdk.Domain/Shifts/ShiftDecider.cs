using System.Diagnostics;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Shifts;

/// <summary>The rules of a shift.</summary>
public static class ShiftDecider
{
    // Because an event has at most 256 KiB (settled 5), and a cart with a long id takes 100 bytes of it.
    private const int MostCarts = 2000;

    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    /// <summary>What a command does to a shift: the whole table.</summary>
    public static Decision<ShiftEvent> Decide(Shift shift, ShiftCommand command, CommandContext context) => (shift, command) switch
    {
        _ when CardNumberScan.Finds(command.FreeText) => ShiftRefusal.TextHoldsCard,
        (Shift.None, ShiftCommand.Open c) => Open(c, context),
        (Shift.None, _) => ShiftRefusal.NotOpen,
        (Shift.Open s, ShiftCommand.Open c) => OpenAgain(s, c),
        (Shift.Open s, ShiftCommand.RecordSale c) => RecordSale(s, c, context),
        (Shift.Open s, ShiftCommand.PayIn c) => PayIn(s, c, context),
        (Shift.Open s, ShiftCommand.PayOut c) => PayOut(s, c, context),
        (Shift.Open s, ShiftCommand.SafeDrop c) => SafeDrop(s, c, context),
        (Shift.Open s, ShiftCommand.OpenDrawer c) => OpenDrawer(s, c, context),
        (Shift.Open s, ShiftCommand.KickDrawer c) => DrawerRules.Kick(s, c, context),
        (Shift.Open s, ShiftCommand.AnswerDrawer c) => DrawerRules.Answer(s, c, context),
        (Shift.Open, ShiftCommand.RecordKeyOpening c) => new ShiftEvent.DrawerUnlocked { OpenedAt = c.OpenedAt, By = context.By },
        (Shift.Open s, ShiftCommand.Count c) => Count(s, c, context),
        (Shift.Open s, ShiftCommand.Close c) => Close(s, c, context),
        (Shift.Closed s, ShiftCommand.Close c) => CloseAgain(s, c),
        (Shift.Closed, _) => ShiftRefusal.AlreadyClosed,
        _ => throw new UnreachableException($"No rule for {command.GetType().Name} on {shift.GetType().Name}."),
    };

    private static Decision<ShiftEvent> Open(ShiftCommand.Open command, CommandContext context) =>
        OpeningFault(command) is { } fault ? fault : new ShiftEvent.Opened
        {
            Currency = command.OpeningFloat.Loose.Currency,
            Number = command.Number,
            BusinessDate = command.BusinessDate,
            UtcOffsetMinutes = (int)command.UtcOffset.TotalMinutes,
            OpenedAt = context.At,
            OpeningFloat = command.OpeningFloat.Total,
            OpeningFloatPieces = command.OpeningFloat.Pieces,
            By = context.By,
        };

    private static Refusal? OpeningFault(ShiftCommand.Open command)
    {
        if (command.Number < 1) return ShiftRefusal.NumberBelowOne;
        if (command.UtcOffset.Duration() > LargestOffset) return ShiftRefusal.OffsetImpossible;
        if (command.UtcOffset.Ticks % TimeSpan.TicksPerMinute != 0) return ShiftRefusal.OffsetImpossible;
        return CountFault(TenderCount.Cash(command.OpeningFloat), command.OpeningFloat.Loose.Currency, command.Policy);
    }

    private static Decision<ShiftEvent> OpenAgain(Shift.Open shift, ShiftCommand.Open command) =>
        shift.Opening.Number == command.Number
        && shift.Opening.BusinessDate == command.BusinessDate
        && shift.Opening.OpeningFloat == command.OpeningFloat.Total
            ? Decision<ShiftEvent>.AlreadySo
            : ShiftRefusal.AlreadyOpen;

    private static Decision<ShiftEvent> RecordSale(Shift.Open shift, ShiftCommand.RecordSale command, CommandContext context)
    {
        var sale = command.Sale;
        if (sale.Receipt == shift.LastSale?.Receipt) return sale == shift.LastSale ? Decision<ShiftEvent>.AlreadySo : ShiftRefusal.ReceiptDiffers;
        if (ShiftSaleFaults.Find(sale, shift.Opening.Currency) is { } fault) return fault;
        if (sale.PaidAt is { } paid && (paid < shift.Opening.OpenedAt || paid > context.At)) return ShiftRefusal.OutsideShift;
        if (Lacks(shift, ShiftSaleFaults.CashOf(sale), command.Policy)) return ShiftRefusal.NotEnoughCash;
        return new ShiftEvent.SaleRecorded { Currency = shift.Opening.Currency, Sale = sale, By = context.By };
    }

    private static Decision<ShiftEvent> PayIn(Shift.Open shift, ShiftCommand.PayIn command, CommandContext context)
    {
        var movement = new CashMovement(CashMovementKind.PayIn, command.Id, command.Amount, command.Reason, context.By);
        return Move(shift, movement, command.Policy, static moved => new ShiftEvent.PaidIn
        {
            Currency = moved.Amount.Currency, Id = moved.Id, Amount = moved.Amount, Reason = moved.Reason, By = moved.By,
        });
    }

    private static Decision<ShiftEvent> PayOut(Shift.Open shift, ShiftCommand.PayOut command, CommandContext context)
    {
        var movement = new CashMovement(CashMovementKind.PayOut, command.Id, command.Amount, command.Reason, context.By);
        return Move(shift, movement, command.Policy, static moved => new ShiftEvent.PaidOut
        {
            Currency = moved.Amount.Currency, Id = moved.Id, Amount = moved.Amount, Reason = moved.Reason, By = moved.By,
        });
    }

    private static Decision<ShiftEvent> SafeDrop(Shift.Open shift, ShiftCommand.SafeDrop command, CommandContext context)
    {
        var movement = new CashMovement(CashMovementKind.SafeDrop, command.Id, command.Amount, command.Reason, context.By);
        return Move(shift, movement, command.Policy, static moved => new ShiftEvent.SafeDropped
        {
            Currency = moved.Amount.Currency, Id = moved.Id, Amount = moved.Amount, Reason = moved.Reason, By = moved.By,
        });
    }

    private static Decision<ShiftEvent> OpenDrawer(Shift.Open shift, ShiftCommand.OpenDrawer command, CommandContext context)
    {
        var movement = new CashMovement(CashMovementKind.NoSale, command.Id, Amount.Zero(shift.Opening.Currency), command.Reason, context.By);
        return Move(shift, movement, command.Policy, static moved => new ShiftEvent.DrawerOpened
        {
            Id = moved.Id, Reason = moved.Reason, By = moved.By,
        });
    }

    private static Decision<ShiftEvent> Move(Shift.Open shift, CashMovement movement, ShiftPolicy policy, Func<CashMovement, ShiftEvent> record)
    {
        if (shift.Movements.FirstOrDefault(before => before.Id == movement.Id) is { } known)
            return known with { By = movement.By } == movement ? Decision<ShiftEvent>.AlreadySo : ShiftRefusal.MovementDiffers;
        return MovementFault(shift, movement, policy) is { } fault ? fault : record(movement);
    }

    private static Refusal? MovementFault(Shift.Open shift, CashMovement movement, ShiftPolicy policy)
    {
        if (string.IsNullOrWhiteSpace(movement.Id)) return ShiftRefusal.MovementUnnamed;
        if (movement.Amount.Currency != shift.Opening.Currency) return ShiftRefusal.OtherCurrency;
        if (movement.Kind != CashMovementKind.NoSale && !movement.Amount.IsPositive) return ShiftRefusal.AmountNotPositive;
        if (movement.Amount.MinorUnits > Limits.LargestAmount) return ShiftRefusal.AmountTooLarge;
        if (policy.ReasonRequired && string.IsNullOrWhiteSpace(movement.Reason)) return ShiftRefusal.ReasonMissing;
        return movement.Kind != CashMovementKind.PayIn && Lacks(shift, -movement.Amount, policy) ? ShiftRefusal.NotEnoughCash : null;
    }

    private static Decision<ShiftEvent> Count(Shift.Open shift, ShiftCommand.Count command, CommandContext context)
    {
        if (command.Counts.Count == 0) return ShiftRefusal.NotCounted;
        if (CountFault(command.Counts, shift.Opening.Currency, command.Policy) is { } fault) return fault;
        var counted = ShiftBalances.Stored(command.Counts);
        return counted == shift.Counted
            ? Decision<ShiftEvent>.AlreadySo
            : new ShiftEvent.Counted { Currency = shift.Opening.Currency, Tenders = counted, By = context.By };
    }

    private static Decision<ShiftEvent> Close(Shift.Open shift, ShiftCommand.Close command, CommandContext context)
    {
        if (CountToCloseWith(shift, command, out var counted) is { } countFault) return countFault;
        var balances = ShiftBalances.Of(shift.Totals, counted);
        if (NeedsAuthorisation(balances, command)) return ShiftRefusal.DifferenceNotAuthorised;
        if (command.Carts.Count > MostCarts) return ShiftRefusal.TooManyCarts(command.Carts.Count, MostCarts);
        if (command.Policy.UndecidedCarts is null && command.Carts.Any(cart => cart.Fate is null)) return ShiftRefusal.CartsOpen([.. command.Carts.Where(cart => cart.Fate is null)]);
        return new ShiftEvent.Closed
        {
            Currency = shift.Opening.Currency,
            Number = shift.Opening.Number,
            BusinessDate = shift.Opening.BusinessDate,
            ClosedAt = context.At,
            ClosingCash = balances.First(balance => balance.Tender == ShiftTender.Cash).Counted ?? shift.Totals.Expected(ShiftTender.Cash),
            Tenders = balances,
            Totals = shift.Totals,
            Carts = [.. command.Carts.Select(cart => new CartLeft { Cart = cart.Cart, Fate = cart.Fate ?? command.Policy.UndecidedCarts!.Value })],
            Unsynced = command.Unsynced is > 0 ? command.Unsynced : null,
            DifferenceReason = command.DifferenceReason,
            DifferenceAuthorisedBy = command.DifferenceAuthorisedBy,
            By = context.By,
        };
    }

    private static Refusal? CountToCloseWith(Shift.Open shift, ShiftCommand.Close command, out ValueList<CountedTender> counted)
    {
        counted = command.Counts is { } given ? ShiftBalances.Stored(given) : shift.Counted ?? [];
        if (command.Counts is { } counts && CountFault(counts, shift.Opening.Currency, command.Policy) is { } fault) return fault;
        if (command.Policy.BlindClose && shift.Counted is null) return ShiftRefusal.NotCounted;
        if (command.Policy.BlindClose && counted != shift.Counted) return ShiftRefusal.CountDiffers;
        var found = counted;
        return command.Policy.MustCount.All(tender => found.Any(count => count.Tender == tender)) ? null : ShiftRefusal.NotCounted;
    }

    private static bool NeedsAuthorisation(ValueList<TenderBalance> balances, ShiftCommand.Close command) =>
        command.Policy.MaximumDifference is { } most
        && balances.Any(balance => balance.Difference is { } difference && difference.Abs() > most)
        && (string.IsNullOrWhiteSpace(command.DifferenceReason) || string.IsNullOrWhiteSpace(command.DifferenceAuthorisedBy));

    private static Decision<ShiftEvent> CloseAgain(Shift.Closed shift, ShiftCommand.Close command) =>
        command.Counts is not { } counts || SameSums(shift.Closing.Tenders, counts) ? Decision<ShiftEvent>.AlreadySo : ShiftRefusal.AlreadyClosed;

    private static bool SameSums(ValueList<TenderBalance> closed, ValueList<TenderCount> counts) =>
        closed.Count(balance => balance.Counted is not null) == counts.Count
        && counts.All(count => closed.Any(balance => balance.Tender == count.Tender && balance.Counted == count.Money.Total));

    private static Refusal? CountFault(ValueList<TenderCount> counts, Currency currency, ShiftPolicy policy) =>
        counts.DistinctBy(count => count.Tender).Count() != counts.Count
            ? ShiftRefusal.CountedTwice
            : counts.Select(count => CountFault(count, currency, policy)).FirstOrDefault(fault => fault is not null);

    private static Refusal? CountFault(TenderCount count, Currency currency, ShiftPolicy policy)
    {
        if (count.Money.Loose.Currency != currency) return ShiftRefusal.OtherCurrency;
        if (count.Money.Pieces.Any(piece => piece.Pieces < 0)) return ShiftRefusal.CountBelowZero;
        if (count.Money.Total.MinorUnits > Limits.LargestAmount) return ShiftRefusal.AmountTooLarge;
        // Because a card terminal's day may be below zero, only the drawer is judged.
        if (count.Tender == ShiftTender.Cash && count.Money.Total.IsNegative && !policy.MayGoBelowZero) return ShiftRefusal.CountBelowZero;
        var known = policy.Cash ?? Denominations.For(currency);
        return known.Count == 0 || count.Money.Pieces.All(piece => known.Any(denomination => denomination.Value == piece.Denomination))
            ? null
            : ShiftRefusal.UnknownDenomination;
    }

    // Because a drawer that is below zero already must still be able to take money in, only what goes out is judged.
    private static bool Lacks(Shift.Open shift, Amount change, ShiftPolicy policy) => change.IsNegative && !shift.MayPayOut(-change, policy);
}
