using ConsoleRegister.Interactive.Typing;
using PosSdk.Domain.Money;
using PosSdk.Domain.Shifts;
using PosSdk.Receipts;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>The shift: from float to Z.</summary>
internal sealed class Drawer(Counter counter)
{
    private PosSdk.Client.ShiftClient Shifts => counter.Client.Shifts;

    public async ValueTask<Answer> OpenAsync(Amount openingFloat, CancellationToken cancellationToken) =>
        (await Shifts.OpenAsync(MoneyCount.Of(openingFloat), cancellationToken)).TryGet(out var shift, out var refusal)
            ? new Answer.Said($"Shift {shift} is open with a float of {openingFloat} {counter.Currency}. Scan something, or type 'help'.")
            : refusal;

    public Answer XReport(TillCommand.XReport command) => Shifts.XReport() is { } report
        ? new Answer.Document(ShiftReportText.Render(command.Blind ? report.Blind() : report, counter.Paper(report.Opening.OpenedAt)))
        : ShiftRefusal.NotOpen;

    public async ValueTask<Answer> CloseAsync(TillCommand.Close command, CancellationToken cancellationToken) =>
        (await Shifts.CloseAsync(MoneyCount.Of(command.Counted), cancellationToken)).TryGet(out var report, out var refusal)
            ? new Answer.Document(ShiftReportText.Render(report, counter.Paper(report.Opening.OpenedAt)))
            : refusal;

    public async ValueTask<Answer> MoveAsync(TillCommand.Move command, CancellationToken cancellationToken)
    {
        var outcome = command.Kind switch
        {
            CashMovementKind.PayIn => await Shifts.PayInAsync(command.Amount, command.Reason, cancellationToken: cancellationToken),
            CashMovementKind.PayOut => await Shifts.PayOutAsync(command.Amount, command.Reason, cancellationToken: cancellationToken),
            CashMovementKind.SafeDrop => await Shifts.DropAsync(command.Amount, command.Reason, cancellationToken: cancellationToken),
            _ => await Shifts.NoSaleAsync(command.Reason, cancellationToken: cancellationToken),
        };
        return outcome.TryGet(out _, out var refusal) ? new Answer.Said(Said(command)) : refusal;
    }

    private static string Said(TillCommand.Move command) => command.Kind switch
    {
        CashMovementKind.PayIn => $"Put in {command.Amount}: {command.Reason}.",
        CashMovementKind.PayOut => $"Took out {command.Amount}: {command.Reason}.",
        CashMovementKind.SafeDrop => $"To the safe {command.Amount}: {command.Reason}.",
        _ => $"Noted that the drawer was opened: {command.Reason}.",
    };
}
