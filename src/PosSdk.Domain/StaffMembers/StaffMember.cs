using System.Diagnostics;
using System.Globalization;
using System.Text;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.StaffMembers;

/// <summary>Somebody who works at the till, folded from their events.</summary>
public abstract record StaffMember
{
    private StaffMember() { }

    /// <summary>Nobody has this code.</summary>
    public sealed record None : StaffMember;

    /// <summary>Works here.</summary>
    public sealed record Employed : StaffMember
    {
        /// <summary>What they type, and what is recorded as "by".</summary>
        public required string Code { get; init; }

        /// <summary>What the receipt calls them.</summary>
        public required string Name { get; init; }

        /// <summary>The name of the role they were given, for people to read; null for none.</summary>
        public string? Role { get; init; }

        /// <summary>What they may do.</summary>
        public ValueList<Permission> Permissions { get; init; }

        /// <summary>What a PIN is checked against, never the PIN; null until one is set.</summary>
        public string? Verifier { get; init; }

        /// <summary>True between signing in and signing out.</summary>
        public bool SignedIn { get; init; }

        /// <summary>Wrong PINs in a row.</summary>
        public int Failures { get; init; }

        /// <summary>Until when no PIN is looked at; null when it never was locked, or was unlocked by a right one.</summary>
        public DateTimeOffset? LockedUntil { get; init; }

        /// <summary>True when they may do it without asking.</summary>
        public bool May(Permission permission) => Permissions.AsSpan().Contains(permission);

        /// <summary>Prints all but the verifier: PINs can be tried on it, and what is printed is soon logged.</summary>
        protected override bool PrintMembers(StringBuilder builder)
        {
            builder.Append(CultureInfo.InvariantCulture, $"{nameof(Code)} = {Code}, {nameof(Name)} = {Name}, {nameof(Role)} = {Role}, {nameof(Permissions)} = {Permissions}, {nameof(SignedIn)} = {SignedIn}");
            return true;
        }
    }

    /// <summary>Works here no more. What they recorded stands.</summary>
    public sealed record Removed : StaffMember;

    /// <summary>Where every member starts.</summary>
    public static StaffMember Initial { get; } = new None();

    /// <summary>Applies one event. Never refuses: what is recorded has happened.</summary>
    public static StaffMember Evolve(StaffMember member, StaffMemberEvent @event) => (member, @event) switch
    {
        (None or Removed, StaffMemberEvent.Added e) => new Employed { Code = e.Code, Name = e.Name, Role = e.Role, Permissions = e.Permissions, Verifier = e.Verifier },
        (Employed m, StaffMemberEvent.Changed e) => m with { Name = e.Name, Role = e.Role, Permissions = e.Permissions },
        (Employed m, StaffMemberEvent.PinSet e) => m with { Verifier = e.Verifier, Failures = 0, LockedUntil = null },
        (Employed m, StaffMemberEvent.SignedIn) => m with { SignedIn = true, Failures = 0, LockedUntil = null },
        (Employed m, StaffMemberEvent.SignInFailed e) => m with { Failures = e.Failures, LockedUntil = e.LockedUntil },
        (Employed m, StaffMemberEvent.ApprovalGranted) => m with { Failures = 0, LockedUntil = null },
        (Employed m, StaffMemberEvent.SignedOut) => m with { SignedIn = false },
        (Employed, StaffMemberEvent.Removed) => new Removed(),
        _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {member.GetType().Name}."),
    };
}
