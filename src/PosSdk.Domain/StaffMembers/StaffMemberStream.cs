namespace PosSdk.Domain.StaffMembers;

/// <summary>Where a staff member's events are kept.</summary>
public static class StaffMemberStream
{
    /// <summary>What the names of such streams begin with.</summary>
    public const string Prefix = "staff-";

    /// <summary>The stream of one member.</summary>
    public static string Name(StaffCode code) => Prefix + code.Value;
}
