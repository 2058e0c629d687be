using System.Globalization;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.StaffMembers;

/// <summary>Why staff are refused. No text ever holds a PIN.</summary>
public static class StaffMemberRefusal
{
    /// <summary>No name, or an endless one.</summary>
    public static Refusal NameLength { get; } = new("staff.name-length", $"A staff member needs a name of 1 to {StaffMemberDecider.LongestName} characters.");

    /// <summary>An endless reason.</summary>
    public static Refusal ReasonLength { get; } = new("staff.reason-length", $"A reason has at most {StaffMemberDecider.LongestReason} characters.");

    /// <summary>Something that looks like the number of a payment card.</summary>
    public static Refusal TextHoldsCard { get; } = new("staff.text-holds-card", "This looks like a card number, which must not be kept.", "Take it out.");

    /// <summary>Not something to type on a keypad.</summary>
    public static Refusal SecretFormat { get; } = new("staff.pin-format", "A PIN is 4 to 12 digits.", "Choose another one.");

    /// <summary>Made with the key of another device, or of a newer version.</summary>
    public static Refusal SecretFromElsewhere { get; } = new(
        "staff.pin-from-elsewhere", "This PIN was set on another device and cannot be checked here.", "Ask a manager to set a new PIN on this register.");

    /// <summary>Changed while it was being checked.</summary>
    public static Refusal SecretChanged { get; } = new("staff.pin-changed", "The PIN was changed just now.", "Type it again.");

    /// <summary>Somebody must be signed in.</summary>
    public static Refusal NotSignedIn { get; } = new("staff.not-signed-in", "Nobody is signed in at this register.", "Sign in with your code and PIN first.");

    /// <summary>The code is somebody's.</summary>
    public static Refusal CodeTaken(StaffMember.Employed known) => new("staff.code-taken", $"{known.Code} is the code of {known.Name}.", "Choose another code.");

    /// <summary>Nobody has this code.</summary>
    public static Refusal Unknown(string code) => new("staff.unknown", $"No staff member has the code '{code}'.", "Check the code, or ask a manager to add it.");

    /// <summary>Signed in or not, there is no PIN to compare with.</summary>
    public static Refusal NoSecret(StaffMember.Employed member) => new("staff.no-pin", $"{member.Name} has no PIN yet.", "Ask a manager to set one.");

    /// <summary>Not the right PIN, and some tries are left.</summary>
    public static Refusal WrongSecret(int left) => new(
        "staff.wrong-pin", left == 1 ? "The PIN is wrong. One try is left." : string.Create(CultureInfo.InvariantCulture, $"The PIN is wrong. {left} tries are left."), "Type it again.");

    /// <summary>Too many wrong PINs.</summary>
    public static Refusal Locked(TimeSpan left)
    {
        var wait = left > TimeSpan.FromSeconds(90)
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalMinutes):0} minutes")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalSeconds):0} seconds");
        return new("staff.locked", $"Too many wrong PINs. The code is locked for another {wait}.", "Wait, or ask a manager to set a new PIN.");
    }

    /// <summary>May not, and did not ask somebody who may.</summary>
    /// <param name="member">Who wants to.</param>
    /// <param name="permission">What they lack.</param>
    /// <param name="whoMay">The names of those who may.</param>
    public static Refusal NotPermitted(StaffMember.Employed member, Permission permission, IReadOnlyCollection<string> whoMay) => new(
        "staff.not-permitted",
        $"{member.Name} may not {Permissions.Describe(permission)} ({permission}).",
        whoMay.Count == 0 ? "Nobody at this register may. Ask a manager." : $"Ask {string.Join(" or ", whoMay)} to approve it with their PIN.");

    /// <summary>Nobody can let others do what they may not themselves.</summary>
    public static Refusal CannotApprove(StaffMember.Employed member, Permission permission) => new(
        "staff.cannot-approve", $"{member.Name} may not {Permissions.Describe(permission)} either ({permission}).", "Ask somebody who may.");

    /// <summary>The last one who may.</summary>
    public static Refusal LastManager(StaffMember.Employed member) => new(
        "staff.last-manager", $"{member.Name} is the only one who may manage staff.", "Let somebody else manage staff first.");
}
