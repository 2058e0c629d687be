using PosSdk;
using PosSdk.Domain.StaffMembers;

namespace ConsoleRegister.Interactive;

/// <summary>Two people for a register that was started with --staff. Their PINs are on the screen, because this is a demonstration.</summary>
internal static class SampleStaff
{
    public const string CashierPin = "284615";
    public const string ManagerPin = "730519";

    public static string Welcome => $"For a try: 'signin kim' is a cashier with the PIN {CashierPin}, 'signin bo' the manager with {ManagerPin}.";

    /// <summary>Hires them, unless somebody works here already.</summary>
    public static async ValueTask HireAsync(PosClient client, CancellationToken cancellationToken)
    {
        if (client.Staff.All.Any()) return;
        // Because once a manager is there only a manager adds people, the cashier comes first.
        _ = await client.Staff.AddAsync(StaffCode.Of("kim"), "Kim", StaffRole.Cashier, CashierPin, cancellationToken);
        _ = await client.Staff.AddAsync(StaffCode.Of("bo"), "Bo", StaffRole.Manager, ManagerPin, cancellationToken);
    }
}
