using ConsoleRegister.Interactive.Typing;
using PosSdk.Client;
using PosSdk.Domain.Connections;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.StaffMembers;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>Who stands at the till, and who says yes when they may not.</summary>
internal sealed class People(Counter counter)
{
    private SavedCartPurgePlan? _announced;
    private (TillCommand Command, Permission Permission)? _waiting;

    private StaffClient Staff => counter.Client.Staff;

    /// <summary>Keeps what was refused for want of leave, so that somebody can give it.</summary>
    public void Note(TillCommand command, Answer answer)
    {
        if (command is TillCommand.Approve or TillCommand.Help or TillCommand.ListStaff) return;
        _waiting = answer is Answer.Refused { Reason: var reason } && Missing(reason) is { } permission ? (command, permission) : null;
    }

    public Answer SignIn(TillCommand.SignIn command)
    {
        if (!counter.Setup.Staff) return new Answer.Confused("This register asks nobody to sign in.", $"'cashier {command.Code}' puts a code on receipts; for PINs and permissions start with --staff.");
        return new Answer.NeedsPin(command.Code, async (pin, ct) =>
        {
            if (!(await Staff.SignInAsync(command.Code, pin, ct)).TryGet(out var member, out var refusal)) return refusal;
            counter.NoteCashier();
            return new Answer.Said($"Hello, {member.Name}.");
        });
    }

    public async ValueTask<Answer> SignOutAsync(TillCommand.SignOut command, CancellationToken cancellationToken)
    {
        if (!counter.Setup.Staff) return SetCashier(new TillCommand.SetCashier(null));
        if (Staff.Current is not { } member) return new Answer.Said("Nobody is signed in.");
        var losses = Staff.LossesAtSignOut();
        if (!command.EvenSo && losses.Count > 0)
        {
            _announced = counter.Client.SavedCarts.PlanPurge();
            return new Answer.Confused(
                $"Signing out now: {string.Join("; ", losses.Select(Said))}.",
                "'signout yes' signs out all the same. Another cashier takes over with 'signin CODE', and then nothing is lost.");
        }
        return (await Staff.SignOutAsync(_announced, evenSo: command.EvenSo, cancellationToken: cancellationToken)).TryGet(out _, out var refusal)
            ? new Answer.Said($"Goodbye, {member.Name}. Nobody is signed in.")
            : refusal;
    }

    /// <summary>Asks for the PIN of who says yes, and then does what was refused.</summary>
    public Answer Approve(TillCommand.Approve command, Func<TillCommand, CancellationToken, ValueTask<Answer>> run)
    {
        if (_waiting is not var (waiting, permission)) return new Answer.Confused("Nothing waits for somebody's leave.", "When something is refused because you may not do it, 'approve CODE' lets a colleague say yes.");
        return new Answer.NeedsPin(command.Code, async (pin, ct) =>
        {
            if (!(await Staff.ApproveAsync(command.Code, pin, permission, reason: command.Reason, cancellationToken: ct)).TryGet(out _, out var refusal)) return refusal;
            return await run(waiting is TillCommand.Close close ? close with { DifferenceReason = command.Reason ?? "accepted at the till" } : waiting, ct);
        });
    }

    public Answer List() => new Answer.Listing(
        ["Code", "Name", "Role", ""],
        [.. Staff.All.Select(member => (string[])[member.Code, member.Name, member.Role ?? "", member.Code == Staff.Current?.Code ? "at the till" : ""])],
        Staff.All.Any() ? "'signin CODE' signs in." : "Nobody is known by name here; start with --staff for a try.");

    public Answer SetCashier(TillCommand.SetCashier command)
    {
        if (counter.Setup.Staff) return new Answer.Confused("At this register people sign in with a PIN.", $"Type 'signin {command.Code ?? "kim"}'; 'staff' lists who works here.");
        if (command.Code is { Length: > 64 }) return new Answer.Confused("A cashier's code has at most 64 characters.", "Type a shorter one, for example: cashier anna");
        counter.Client.Cashier = command.Code;
        return new Answer.Said(command.Code is { } code ? $"Hello, {code}." : "Nobody is signed in.");
    }

    private static string Said(SignOutLoss loss)
    {
        var what = loss.Code.Replace('-', ' ');
        return $"{loss.Count} {(loss.Count == 1 ? what.TrimEnd('s') : what)} {loss.Text}";
    }

    // Because the refusal names the permission for whoever has to set it up, in brackets behind its words.
    private static Permission? Missing(Refusal reason) => reason.Code switch
    {
        "staff.not-permitted" => Permissions.All.Select(permission => (Permission?)permission).FirstOrDefault(permission => reason.Text.Contains($"({permission})", StringComparison.Ordinal)),
        "shift.difference-not-authorised" => Permissions.AcceptDifference,
        _ => null,
    };
}
