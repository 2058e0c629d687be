using System.Diagnostics;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.StaffMembers;

/// <summary>The rules of staff. May somebody do something? <see cref="StaffMember.Employed.May"/>; who may, <see cref="StaffDirectory.WhoMay"/>.</summary>
public static class StaffMemberDecider
{
    internal const int LongestName = 64;
    internal const int LongestReason = 200;

    /// <summary>Answers <paramref name="command"/>.</summary>
    /// <remarks>A wrong PIN is accepted, not refused: it records <see cref="StaffMemberEvent.SignInFailed"/>, and <see cref="AnswerTo"/> says what to tell.</remarks>
    public static Decision<StaffMemberEvent> Decide(StaffMember member, StaffMemberCommand command, CommandContext context) => (member, command) switch
    {
        (StaffMember.None or StaffMember.Removed, StaffMemberCommand.Add c) => Add(c, context),
        (StaffMember.Employed m, StaffMemberCommand.Add c) => IsThe(m, c) ? Decision<StaffMemberEvent>.AlreadySo : StaffMemberRefusal.CodeTaken(m),
        (StaffMember.Employed m, StaffMemberCommand.Change c) => Change(m, c, context),
        (StaffMember.Employed m, StaffMemberCommand.SetPin c) => SetPin(m, c, context),
        (StaffMember.Employed m, StaffMemberCommand.SignIn c) => SignIn(m, c, context),
        (StaffMember.Employed m, StaffMemberCommand.Approve c) => Approve(m, c, context),
        (StaffMember.Employed m, StaffMemberCommand.SignOut c) => SignOut(m, c, context),
        (StaffMember.Employed, StaffMemberCommand.Remove) => new StaffMemberEvent.Removed { By = context.By },
        (StaffMember.None or StaffMember.Removed, StaffMemberCommand.Remove or StaffMemberCommand.SignOut) => Decision<StaffMemberEvent>.AlreadySo,
        (StaffMember.None or StaffMember.Removed, _) => NoSuchMember,
        _ => throw new UnreachableException($"No rule for {command.GetType().Name} on {member.GetType().Name}."),
    };

    /// <summary>What to tell somebody whose wrong PIN was recorded.</summary>
    /// <param name="failed">What was recorded.</param>
    /// <param name="at">When.</param>
    /// <param name="policy">How often a PIN may be tried.</param>
    public static Refusal AnswerTo(StaffMemberEvent.SignInFailed failed, DateTimeOffset at, PinPolicy policy) => failed.LockedUntil is { } until
        ? StaffMemberRefusal.Locked(until - at)
        : StaffMemberRefusal.WrongSecret(policy.Tries - failed.Failures);

    /// <summary>Why no PIN is looked at now; null when one may be typed.</summary>
    public static Refusal? Closed(StaffMember.Employed member, DateTimeOffset at)
    {
        if (member.LockedUntil is { } until && at < until) return StaffMemberRefusal.Locked(until - at);
        return member.Verifier is null ? StaffMemberRefusal.NoSecret(member) : null;
    }

    private static Refusal NoSuchMember { get; } = new("staff.unknown", "There is no such staff member.", "Check the code, or ask a manager to add it.");

    private static Decision<StaffMemberEvent> Add(StaffMemberCommand.Add command, CommandContext context) => IsName(command.Name)
        ? new StaffMemberEvent.Added
        {
            Code = command.Code.Value,
            Name = command.Name,
            Role = command.Role,
            Permissions = Sorted(command.Permissions),
            Verifier = command.Verifier,
            By = context.By,
        }
        : StaffMemberRefusal.NameLength;

    // Because a PIN is salted anew each time, asking again brings another text for the same PIN: it takes SetPin to change it.
    private static bool IsThe(StaffMember.Employed member, StaffMemberCommand.Add command) =>
        member.Name == command.Name && member.Role == command.Role && member.Permissions == Sorted(command.Permissions);

    private static Decision<StaffMemberEvent> Change(StaffMember.Employed member, StaffMemberCommand.Change command, CommandContext context)
    {
        if (!IsName(command.Name)) return StaffMemberRefusal.NameLength;
        var changed = new StaffMemberEvent.Changed { Name = command.Name, Role = command.Role, Permissions = Sorted(command.Permissions), By = context.By };
        return StaffMember.Evolve(member, changed) == member ? Decision<StaffMemberEvent>.AlreadySo : changed;
    }

    private static Decision<StaffMemberEvent> SetPin(StaffMember.Employed member, StaffMemberCommand.SetPin command, CommandContext context) =>
        member.Verifier == command.Verifier ? Decision<StaffMemberEvent>.AlreadySo : new StaffMemberEvent.PinSet { Verifier = command.Verifier, By = context.By };

    private static Decision<StaffMemberEvent> SignIn(StaffMember.Employed member, StaffMemberCommand.SignIn command, CommandContext context)
    {
        if (Checked(member, command.Check, context) is { } stopped) return stopped;
        return member is { SignedIn: true, Failures: 0 } ? Decision<StaffMemberEvent>.AlreadySo : new StaffMemberEvent.SignedIn { From = command.From };
    }

    private static Decision<StaffMemberEvent> Approve(StaffMember.Employed member, StaffMemberCommand.Approve command, CommandContext context)
    {
        if (Checked(member, command.Check, context) is { } stopped) return stopped;
        if (!member.May(command.Permission)) return StaffMemberRefusal.CannotApprove(member, command.Permission);
        if (command.Reason is { Length: > LongestReason }) return StaffMemberRefusal.ReasonLength;
        if (CardNumberScan.Finds(command.Reason)) return StaffMemberRefusal.TextHoldsCard;
        return new StaffMemberEvent.ApprovalGranted { Permission = command.Permission, About = command.About, Reason = command.Reason, By = context.By };
    }

    private static Decision<StaffMemberEvent> SignOut(StaffMember.Employed member, StaffMemberCommand.SignOut command, CommandContext context)
    {
        if (!member.SignedIn) return Decision<StaffMemberEvent>.AlreadySo;
        if (command.To is { } next) return new StaffMemberEvent.SignedOut { To = next, By = context.By };
        if (command.Guard.Refusal is { } refusal) return refusal;
        return new StaffMemberEvent.SignedOut { UnsyncedSales = Lost(command, "unsynced-sales"), SavedCarts = Lost(command, "saved-carts"), By = context.By };
    }

    private static int? Lost(StaffMemberCommand.SignOut command, string code) => command.Guard.Losses.FirstOrDefault(loss => loss.Code == code)?.Count;

    // Because a lock must hold against the right PIN too, or guessing would go on behind it.
    private static Decision<StaffMemberEvent>? Checked(StaffMember.Employed member, PinCheck check, CommandContext context)
    {
        if (Closed(member, context.At) is { } closed) return closed;
        if (check.Against != member.Verifier) return StaffMemberRefusal.SecretChanged;
        if (check.Matches) return null;
        return Failed(member, check.Policy, context);
    }

    private static Decision<StaffMemberEvent> Failed(StaffMember.Employed member, PinPolicy policy, CommandContext context)
    {
        var failures = member.Failures + 1;
        return new StaffMemberEvent.SignInFailed { Failures = failures, LockedUntil = context.At + policy.LockAfter(failures), By = context.By };
    }

    private static bool IsName(string? name) => name is { Length: >= 1 and <= LongestName };

    private static ValueList<Permission> Sorted(ValueList<Permission> permissions) =>
        [.. permissions.Distinct().OrderBy(permission => permission.Code, StringComparer.Ordinal)];
}
