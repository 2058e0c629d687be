using PosSdk.Domain.Connections;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.StaffMembers;

namespace PosSdk.Domain.Tests.StaffMembers;

/// <summary>Sentences about staff: Kim is a cashier whose PIN is checked against <see cref="Verifier"/>.</summary>
internal static class Staff
{
    public const string Verifier = "made-of-1234";

    public static Given<StaffMember, StaffMemberCommand, StaffMemberEvent> Nobody => Spec.For<StaffMember, StaffMemberCommand, StaffMemberEvent>(StaffMember.Initial, StaffMemberDecider.Decide, StaffMember.Evolve);

    public static StaffMemberEvent.Added KimAdded { get; } = new()
    {
        Code = "kim", Name = "Kim", Role = "Cashier", Permissions = StaffRole.Cashier.Permissions.Sorted(), Verifier = Verifier, By = "ann",
    };

    public static Given<StaffMember, StaffMemberCommand, StaffMemberEvent> Kim => Nobody.After(KimAdded);

    public static Given<StaffMember, StaffMemberCommand, StaffMemberEvent> KimAtTheTill => Kim.After(new StaffMemberEvent.SignedIn());

    public static Connection Offline { get; } = new Connection.Offline(Spec.Context.At, Spec.Context.At.AddMinutes(2), OfflineReason.ConnectionLost);

    public static SignOutAnswer Free { get; } = new([], null);

    public static PinCheck Right { get; } = new(Verifier, true, PinPolicy.Default);

    public static PinCheck Wrong { get; } = Right with { Matches = false };

    public static StaffMemberCommand.Add AddKim { get; } = new(StaffCode.Of("kim"), "Kim", "Cashier", StaffRole.Cashier.Permissions, "salted otherwise");

    public static ValueList<Permission> Sorted(this ValueList<Permission> permissions) =>
        [.. permissions.OrderBy(permission => permission.Code, StringComparer.Ordinal)];
}
