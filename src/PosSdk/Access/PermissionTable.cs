using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Customers;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Shifts;
using PosSdk.Domain.StaffMembers;
using PosSdk.Domain.StockMovements;

namespace PosSdk.Access;

/// <summary>
/// What may be recorded by whom: the one place that says so. It asks what a command would record, not what the command is called, so a verb that is added later
/// cannot go round it, and saying a command twice, which records nothing, asks nobody.
/// </summary>
internal static class PermissionTable
{
    /// <summary>What it takes to record an event; empty for what everybody at the till may do.</summary>
    public static ReadOnlySpan<Permission> Needed(object @event) => @event switch
    {
        CartEvent.DiscountAdded => One(Permissions.Discount),
        CartEvent.PriceOverridden => One(Permissions.PriceOverride),
        CartEvent.LineAdded { PriceGiven: true } => One(Permissions.PriceOverride),
        CartEvent.LineReturned { Original: null } => One(Permissions.ReturnWithoutReceipt),
        CartEvent.LineReturned => One(Permissions.Return),
        CartEvent.Discarded => One(Permissions.Discard),
        PaymentEvent.Reversed => One(Permissions.ReversePayment),
        ShiftEvent.Opened => One(Permissions.OpenShift),
        ShiftEvent.Closed { DifferenceAuthorisedBy: null } => One(Permissions.CloseShift),
        ShiftEvent.Closed => new[] { Permissions.CloseShift, Permissions.AcceptDifference },
        ShiftEvent.PaidIn => One(Permissions.PayIn),
        ShiftEvent.PaidOut => One(Permissions.PayOut),
        ShiftEvent.SafeDropped => One(Permissions.SafeDrop),
        ShiftEvent.DrawerOpened => One(Permissions.NoSale),
        StockMovementEvent => One(Permissions.AdjustStock),
        CatalogEvent => One(Permissions.ChangeCatalog),
        CustomerEvent.Added or CustomerEvent.Changed => One(Permissions.ChangeCustomers),
        CustomerEvent => One(Permissions.RemoveCustomers),
        StaffMemberEvent.Added or StaffMemberEvent.Changed or StaffMemberEvent.PinSet or StaffMemberEvent.Removed => One(Permissions.ManageStaff),
        _ => [],
    };

    /// <summary>True for what somebody does who is not signed in yet, and for what the register does by itself.</summary>
    public static bool NeedsNobody(object @event) =>
        @event is StaffMemberEvent.SignedIn or StaffMemberEvent.SignedOut or StaffMemberEvent.SignInFailed or StaffMemberEvent.ApprovalGranted
        or Domain.Registers.RegisterEvent;

    private static ReadOnlySpan<Permission> One(Permission permission) => new[] { permission };
}
