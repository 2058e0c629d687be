using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Shifts;

/// <summary>May the till open the drawer, and what for? Once for each document and movement: whoever wants more says that there is no sale.</summary>
internal static class DrawerRules
{
    private const int LongestProblem = 300;

    public static Decision<ShiftEvent> Kick(Shift.Open shift, ShiftCommand.KickDrawer command, CommandContext context)
    {
        if (string.IsNullOrWhiteSpace(command.Id)) return ShiftRefusal.MovementUnnamed;
        if (shift.LastKick?.Id == command.Id) return Decision<ShiftEvent>.AlreadySo;
        if (CauseOf(shift, command.Cause) is not var (cause, about)) return ShiftRefusal.NothingToOpenFor;
        if (about is not null && shift.LastKick is { MayHaveOpened: true } last && last.About == about) return ShiftRefusal.OpenedAlready;
        return new ShiftEvent.DrawerKicked { Id = command.Id, Cause = cause, About = about, By = context.By };
    }

    public static Decision<ShiftEvent> Answer(Shift.Open shift, ShiftCommand.AnswerDrawer command, CommandContext context)
    {
        if (shift.LastKick is not { } kick || kick.Id != command.Id) return ShiftRefusal.DrawerNotKicked;
        if (kick.Answer == command.Answer) return Decision<ShiftEvent>.AlreadySo;
        var problem = command.Problem is { Length: > LongestProblem } ? command.Problem[..LongestProblem] : command.Problem;
        return new ShiftEvent.DrawerAnswered { Id = command.Id, Answer = command.Answer, Problem = problem, By = context.By };
    }

    // Because a payout is a refund whatever the button was called, the document says which of the two it is.
    private static (DrawerCause Cause, string? About)? CauseOf(Shift.Open shift, DrawerCause cause) => cause switch
    {
        DrawerCause.Sale or DrawerCause.Refund => shift.LastSale is { } sale
            ? (ShiftSaleFaults.CashOf(sale).IsNegative ? DrawerCause.Refund : DrawerCause.Sale, sale.Receipt)
            : null,
        DrawerCause.PayIn => Movement(shift, CashMovementKind.PayIn, cause),
        DrawerCause.PayOut => Movement(shift, CashMovementKind.PayOut, cause),
        DrawerCause.SafeDrop => Movement(shift, CashMovementKind.SafeDrop, cause),
        DrawerCause.Count => (cause, null),
        _ => null,
    };

    private static (DrawerCause Cause, string? About)? Movement(Shift.Open shift, CashMovementKind kind, DrawerCause cause) =>
        shift.Movements.Count > 0 && shift.Movements[^1] is { } last && last.Kind == kind ? (cause, last.Id) : null;
}
