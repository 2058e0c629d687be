using System.Globalization;
using System.Text;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.StaffMembers;

/// <summary>What can have happened to a staff member. No event holds a PIN: what it is checked against is made outside the domain.</summary>
public abstract record StaffMemberEvent
{
    private StaffMemberEvent() { }

    /// <summary>Somebody began to work here.</summary>
    [EventName("staff.added.v1")]
    public sealed record Added : StaffMemberEvent
    {
        /// <inheritdoc cref="StaffMember.Employed.Code"/>
        public required string Code { get; init; }

        /// <inheritdoc cref="StaffMember.Employed.Name"/>
        public required string Name { get; init; }

        /// <inheritdoc cref="StaffMember.Employed.Role"/>
        public string? Role { get; init; }

        /// <inheritdoc cref="StaffMember.Employed.Permissions"/>
        public required ValueList<Permission> Permissions { get; init; }

        /// <inheritdoc cref="StaffMember.Employed.Verifier"/>
        public string? Verifier { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }

        /// <summary>Prints all but the verifier: PINs can be tried on it, and what is printed is soon logged.</summary>
        protected override bool PrintMembers(StringBuilder builder)
        {
            builder.Append(CultureInfo.InvariantCulture, $"{nameof(Code)} = {Code}, {nameof(Name)} = {Name}, {nameof(Role)} = {Role}, {nameof(Permissions)} = {Permissions}, {nameof(By)} = {By}");
            return true;
        }
    }

    /// <summary>They are called otherwise, or may do other things from now on.</summary>
    [EventName("staff.changed.v1")]
    public sealed record Changed : StaffMemberEvent
    {
        /// <inheritdoc cref="StaffMember.Employed.Name"/>
        public required string Name { get; init; }

        /// <inheritdoc cref="StaffMember.Employed.Role"/>
        public string? Role { get; init; }

        /// <inheritdoc cref="StaffMember.Employed.Permissions"/>
        public required ValueList<Permission> Permissions { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>They have another PIN; a lock is lifted.</summary>
    [EventName("staff.pin-set.v1")]
    public sealed record PinSet : StaffMemberEvent
    {
        /// <inheritdoc cref="StaffMember.Employed.Verifier"/>
        public required string Verifier { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }

        /// <summary>Prints all but the verifier: PINs can be tried on it, and what is printed is soon logged.</summary>
        protected override bool PrintMembers(StringBuilder builder)
        {
            builder.Append(CultureInfo.InvariantCulture, $"{nameof(By)} = {By}");
            return true;
        }
    }

    /// <summary>They stand at the till.</summary>
    [EventName("staff.signed-in.v1")]
    public sealed record SignedIn : StaffMemberEvent
    {
        /// <summary>Who stood there before and handed over; null when nobody did.</summary>
        public string? From { get; init; }
    }

    /// <summary>A PIN was wrong: recorded, so that a restart gives no new tries.</summary>
    [EventName("staff.sign-in-failed.v1")]
    public sealed record SignInFailed : StaffMemberEvent
    {
        /// <summary>Wrong PINs in a row, this one among them.</summary>
        public required int Failures { get; init; }

        /// <summary>Until when no PIN is looked at; null while tries are left.</summary>
        public DateTimeOffset? LockedUntil { get; init; }

        /// <summary>Who stood at the till; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>They let somebody else do once what that one may not.</summary>
    [EventName("staff.approval-granted.v1")]
    public sealed record ApprovalGranted : StaffMemberEvent
    {
        /// <summary>To do what.</summary>
        public required Permission Permission { get; init; }

        /// <summary>The id of the cart, shift or whatever it is about; null for the next one that needs it.</summary>
        public string? About { get; init; }

        /// <summary>Why; null when nobody said.</summary>
        public string? Reason { get; init; }

        /// <summary>For whom: who stood at the till.</summary>
        public string? By { get; init; }
    }

    /// <summary>They left the till.</summary>
    [EventName("staff.signed-out.v1")]
    public sealed record SignedOut : StaffMemberEvent
    {
        /// <summary>Who took over; null when the till was left.</summary>
        public string? To { get; init; }

        /// <summary>How many sales had not reached the hub, which they were told before; null when none.</summary>
        public int? UnsyncedSales { get; init; }

        /// <summary>How many saved carts went with it, which they were told before; null when none.</summary>
        public int? SavedCarts { get; init; }

        /// <summary>Who signed them out.</summary>
        public string? By { get; init; }
    }

    /// <summary>They work here no more.</summary>
    [EventName("staff.removed.v1")]
    public sealed record Removed : StaffMemberEvent
    {
        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }
}
