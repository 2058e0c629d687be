using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.StaffMembers;

/// <summary>A named set of permissions to begin with. Data: a shop makes its own with <c>with</c>.</summary>
/// <remarks>What a member may do is recorded about the member, so another idea of a role changes nobody who has it.</remarks>
/// <param name="Name">What the shop calls it, 1 to 64 characters.</param>
/// <param name="Permissions">What it brings.</param>
public sealed record StaffRole(string Name, ValueList<Permission> Permissions)
{
    /// <summary>Sells, takes goods back against their receipt, gives their money back, agrees on laybys, and opens and closes the register.</summary>
    public static StaffRole Cashier { get; } = new(
        nameof(Cashier),
        [
            StaffMembers.Permissions.ChangeCustomers, StaffMembers.Permissions.Discard, StaffMembers.Permissions.Return,
            StaffMembers.Permissions.Refund, StaffMembers.Permissions.Layby, StaffMembers.Permissions.ApplyPayment,
            StaffMembers.Permissions.ReversePayment, StaffMembers.Permissions.SafeDrop, StaffMembers.Permissions.OpenShift, StaffMembers.Permissions.CloseShift,
        ]);

    /// <summary>A cashier whom others ask: prices, discounts, fees, the drawer, and goods without a receipt.</summary>
    public static StaffRole Supervisor { get; } = new(
        nameof(Supervisor),
        [
            .. Cashier.Permissions, StaffMembers.Permissions.Discount, StaffMembers.Permissions.Fee, StaffMembers.Permissions.PriceOverride,
            StaffMembers.Permissions.ReturnWithoutReceipt,
            StaffMembers.Permissions.NoSale, StaffMembers.Permissions.PayIn, StaffMembers.Permissions.PayOut, StaffMembers.Permissions.ViewReports,
        ]);

    /// <summary>Everything.</summary>
    public static StaffRole Manager { get; } = new(nameof(Manager), StaffMembers.Permissions.All);

    /// <summary>The three above, in the order of what they may do.</summary>
    public static ValueList<StaffRole> Presets { get; } = [Cashier, Supervisor, Manager];
}
