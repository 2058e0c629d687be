using ConsoleRegister.Interactive.Devices;
using ConsoleRegister.Interactive.Typing;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Shifts;
using PosSdk.Receipts;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>The shift: from float to Z.</summary>
internal sealed class Drawer(Counter counter, Handover handover)
{
    private const long Doubtful = 10_000_000;

    private PosSdk.Client.ShiftClient Shifts => counter.Client.Shifts;

    public async ValueTask<Answer> OpenAsync(Amount openingFloat, CancellationToken cancellationToken)
    {
        if (Doubts(openingFloat) is { } doubt) return doubt;
        return (await Shifts.OpenAsync(MoneyCount.Of(openingFloat), cancellationToken)).TryGet(out var shift, out var refusal)
            ? new Answer.Said($"Shift {shift} is open with a float of {openingFloat} {counter.Currency}. Scan something, or type 'help'.")
            : refusal;
    }

    public Answer XReport(TillCommand.XReport command) => Shifts.XReport() is { } report
        ? new Answer.Document(ShiftReportText.Render(command.Blind || counter.Setup.Blind ? report.Blind() : report, counter.Paper(report.Opening.OpenedAt)))
        : ShiftRefusal.NotOpen;

    public async ValueTask<Answer> CountAsync(TillCommand.CountDrawer command, CancellationToken cancellationToken)
    {
        if (Doubts(command.Money.Total) is { } doubt) return doubt;
        return (await Shifts.CountAsync([TenderCount.Cash(command.Money)], cancellationToken)).TryGet(out _, out var refusal)
            ? new Answer.Said($"Counted: {command.Money.Total} {counter.Currency}. 'z' closes the shift with it.")
            : refusal;
    }

    public async ValueTask<Answer> CloseAsync(TillCommand.Close command, CancellationToken cancellationToken)
    {
        // Because a shift that is closed already only shows its report again.
        var (isCopy, shift) = (Shifts.Current is null, Shifts.CurrentId);
        var carts = counter.OpenCarts().Where(cart => counter.Client.Carts.Find(cart)!.Lines.Count > 0).ToList();
        if (!isCopy && (Undecided(command, carts) ?? (command.Counted is { } told ? Doubts(told.Total) : null)) is { } question) return question;
        var close = new ShiftCommand.Close
        {
            Counts = command.Counted is { } counted ? [TenderCount.Cash(counted)] : null,
            DifferenceReason = command.DifferenceReason,
            Carts = [.. carts.Select(cart => new OpenCart(cart.Value, command.OpenCarts))],
        };
        if (!(await Shifts.CloseAsync(close, cancellationToken)).TryGet(out var report, out var refusal)) return refusal;
        if (!isCopy) await handover.ReportAsync(shift, cancellationToken);
        return new Answer.Document(ShiftReportText.Render(report, counter.Paper(report.Opening.OpenedAt) with { IsCopy = isCopy }), NotFetched(report.Opening.BusinessDate));
    }

    private Answer.Confused? Undecided(TillCommand.Close command, IReadOnlyList<CartId> carts)
    {
        if (carts.Count == 0 || command.OpenCarts is not null) return null;
        var typed = command.Counted is { } money ? $"z {money.Total}" : "z";
        return new Answer.Confused(
            carts.Count == 1 ? "A cart is still open." : $"{carts.Count} carts are still open.",
            WhatToDo(typed, carts.Count == 1 ? "it" : "them", carts.All(cart => counter.Client.Carts.Find(cart)!.Customer is not null)));
    }

    // Because a cart without a customer cannot be saved, what always works is told first and what would be refused only with its condition.
    private static string WhatToDo(string typed, string them, bool haveCustomers)
    {
        var save = $"'{typed} save' puts {them} among the saved carts, '{typed} mail' e-mails the customer as well";
        return $"'{typed} keep' leaves {them} open for the next shift. " + (haveCustomers ? $"{save}." : $"Once every cart has a customer ('customer C-1001'), {save}.");
    }

    public async ValueTask<Answer> MoveAsync(TillCommand.Move command, CancellationToken cancellationToken)
    {
        var outcome = command.Kind switch
        {
            CashMovementKind.PayIn => await Shifts.PayInAsync(command.Amount, command.Reason, cancellationToken: cancellationToken),
            CashMovementKind.PayOut => await Shifts.PayOutAsync(command.Amount, command.Reason, cancellationToken: cancellationToken),
            _ => await Shifts.DropAsync(command.Amount, command.Reason, cancellationToken: cancellationToken),
        };
        return outcome.TryGet(out _, out var refusal) ? Opened(Said(command), await handover.OpenDrawerAsync(CauseOf(command.Kind), cancellationToken)) : refusal;
    }

    public async ValueTask<Answer> NoSaleAsync(TillCommand.NoSale command, CancellationToken cancellationToken)
    {
        var (problem, refusal) = await handover.OpenWithoutSaleAsync(command.Reason, cancellationToken);
        return refusal is null ? Opened($"Noted that the drawer was opened: {command.Reason}.", problem) : refusal;
    }

    private static Answer Opened(string said, string? problem) => problem is null ? new Answer.Said(said) : new Answer.Confused(said, problem);

    private static DrawerCause CauseOf(CashMovementKind kind) => kind switch
    {
        CashMovementKind.PayIn => DrawerCause.PayIn,
        CashMovementKind.PayOut => DrawerCause.PayOut,
        _ => DrawerCause.SafeDrop,
    };

    /// <summary>Asks for more cash than a drawer holds to be typed twice; null when it was, or when it is not that much.</summary>
    private Answer.Confused? Doubts(Amount cash)
    {
        if (cash.MinorUnits < Doubtful || counter.Doubted == cash)
        {
            counter.Doubted = null;
            return null;
        }
        counter.Doubted = cash;
        return new Answer.Confused($"{cash} {counter.Currency} is more than a drawer holds.", "If it is right, type the same again; if not, type it anew.");
    }

    private string? NotFetched(DateOnly businessDay) => counter.Client.SavedCarts.Unretrieved(businessDay).Count switch
    {
        0 => null,
        1 => "A cart that was saved today was not fetched: 'saved' shows it, 'mail NO.' tells its customer.",
        var count => $"{count} carts that were saved today were not fetched: 'saved' lists them, 'mail NO.' tells a customer.",
    };

    private static string Said(TillCommand.Move command) => command.Kind switch
    {
        CashMovementKind.PayIn => $"Put in {command.Amount}: {command.Reason}.",
        CashMovementKind.PayOut => $"Took out {command.Amount}: {command.Reason}.",
        _ => $"To the safe {command.Amount}: {command.Reason}.",
    };
}
