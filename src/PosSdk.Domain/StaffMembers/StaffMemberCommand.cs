using System.Globalization;
using System.Text;
using PosSdk.Domain.Connections;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.StaffMembers;

/// <summary>What can be asked about a staff member.</summary>
public abstract record StaffMemberCommand
{
    private StaffMemberCommand() { }

    /// <summary>Let somebody work here.</summary>
    /// <param name="Code">Their code.</param>
    /// <param name="Name">1 to 64 characters.</param>
    /// <param name="Role">The name of a role; null for none.</param>
    /// <param name="Permissions">What they may do.</param>
    /// <param name="Verifier">What their PIN will be checked against; null for none yet.</param>
    public sealed record Add(StaffCode Code, string Name, string? Role, ValueList<Permission> Permissions, string? Verifier) : StaffMemberCommand
    {
        /// <summary>Prints all but the verifier: PINs can be tried on it, and what is printed is soon logged.</summary>
        protected override bool PrintMembers(StringBuilder builder)
        {
            builder.Append(CultureInfo.InvariantCulture, $"{nameof(Code)} = {Code}, {nameof(Name)} = {Name}, {nameof(Role)} = {Role}, {nameof(Permissions)} = {Permissions}");
            return true;
        }
    }

    /// <summary>Call them otherwise, or let them do other things.</summary>
    /// <inheritdoc cref="Add"/>
    public sealed record Change(string Name, string? Role, ValueList<Permission> Permissions) : StaffMemberCommand;

    /// <summary>Give them another PIN.</summary>
    /// <param name="Verifier">What it will be checked against.</param>
    public sealed record SetPin(string Verifier) : StaffMemberCommand
    {
        /// <summary>Prints all but the verifier: PINs can be tried on it, and what is printed is soon logged.</summary>
        protected override bool PrintMembers(StringBuilder builder) => false;
    }

    /// <summary>Let them stand at the till.</summary>
    /// <param name="Check">What the PIN they typed came to.</param>
    /// <param name="From">Who stands there now and hands over; null for nobody.</param>
    public sealed record SignIn(PinCheck Check, string? From = null) : StaffMemberCommand;

    /// <summary>Let somebody else do once what they may.</summary>
    /// <param name="Check">What the PIN they typed came to.</param>
    /// <param name="Permission">To do what.</param>
    /// <param name="About">The id of what it is about; null for the next that needs it.</param>
    /// <param name="Reason">Why, at most 200 characters; null when nobody said.</param>
    public sealed record Approve(PinCheck Check, Permission Permission, string? About, string? Reason) : StaffMemberCommand;

    /// <summary>Leave the till.</summary>
    /// <param name="Guard">Whether that is wise now; <see cref="SignOutGuard"/> says so.</param>
    /// <param name="To">Who takes over, which costs nothing; null for nobody.</param>
    public sealed record SignOut(SignOutAnswer Guard, string? To = null) : StaffMemberCommand;

    /// <summary>Let them work here no more.</summary>
    public sealed record Remove : StaffMemberCommand;
}

/// <summary>A PIN that somebody typed, already compared: the domain never sees it.</summary>
/// <param name="Against">What it was compared with; when the member's has changed since, the answer counts for nothing.</param>
/// <param name="Matches">Whether it was the right one.</param>
/// <param name="Policy">How often it may be tried.</param>
public sealed record PinCheck(string Against, bool Matches, PinPolicy Policy)
{
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"{nameof(Matches)} = {Matches}, {nameof(Policy)} = {Policy}");
        return true;
    }
}
