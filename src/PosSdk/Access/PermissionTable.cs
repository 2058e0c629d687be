using System.Collections.Frozen;
using System.Diagnostics;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Customers;
using PosSdk.Domain.Mails;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Prints;
using PosSdk.Domain.Sales;
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
        CartMoneyEvent.FeeAdded or CartMoneyEvent.FeeRemoved => One(Permissions.Fee),
        CartMoneyEvent.FeeReturned => One(Permissions.Return),
        CartMoneyEvent.LaybyAgreed => One(Permissions.Layby),
        CartEvent.Discarded => One(Permissions.Discard),
        // Because money that goes out is asked for, or handed over, under a payment of its own, whatever terminal or drawer it comes from.
        PaymentEvent.Initiated { Amount.IsNegative: true } => One(Permissions.Refund),
        // Because a promise that is taken back with the goods is the return's matter.
        SaleEvent.PaymentApplied e when e.Tender != e.Promised => One(Permissions.ApplyPayment),
        PaymentEvent.Reversed => One(Permissions.ReversePayment),
        ShiftEvent.Opened => One(Permissions.OpenShift),
        ShiftEvent.Closed { DifferenceAuthorisedBy: null } => One(Permissions.CloseShift),
        ShiftEvent.Closed => new[] { Permissions.CloseShift, Permissions.AcceptDifference },
        ShiftEvent.PaidIn => One(Permissions.PayIn),
        ShiftEvent.PaidOut => One(Permissions.PayOut),
        ShiftEvent.SafeDropped => One(Permissions.SafeDrop),
        ShiftEvent.DrawerOpened => One(Permissions.NoSale),
        // Because counting is a part of closing.
        ShiftEvent.DrawerKicked { Cause: DrawerCause.Count } => One(Permissions.CloseShift),
        StockMovementEvent => One(Permissions.AdjustStock),
        CatalogEvent => One(Permissions.ChangeCatalog),
        CustomerEvent.Added or CustomerEvent.Changed => One(Permissions.ChangeCustomers),
        CustomerEvent => One(Permissions.RemoveCustomers),
        StaffMemberEvent.Added or StaffMemberEvent.Changed or StaffMemberEvent.PinSet or StaffMemberEvent.Removed => One(Permissions.ManageStaff),
        _ when NeedsNobody(@event) || IsAnybodys(@event.GetType()) => [],
        _ => throw new UnreachableException($"Nobody decided who may record {@event.GetType().Name}."),
    };

    /// <summary>True for a kind of event that is never asked about, or only sometimes: every kind stands here or in a row above, which a test sees to.</summary>
    public static bool IsAnybodys(Type kind) => Anybodys.Contains(kind);

    private static readonly FrozenSet<Type> Anybodys = new Type[]
    {
        typeof(CartEvent.Opened), typeof(CartEvent.LineAdded), typeof(CartEvent.QuantityChanged), typeof(CartEvent.LineRemoved), typeof(CartEvent.LineRepriced),
        typeof(CartEvent.DiscountRemoved), typeof(CartEvent.CustomerSet), typeof(CartEvent.CustomerRemoved), typeof(CartEvent.NoteSet),
        typeof(CartEvent.Tendered), typeof(CartEvent.TenderWithdrawn), typeof(CartEvent.CheckedOut), typeof(CartEvent.Saved), typeof(CartEvent.Retrieved), typeof(CartEvent.Purged),
        typeof(CartMoneyEvent.TipSet), typeof(CartMoneyEvent.PromotionsApplied), typeof(CartMoneyEvent.PaymentBegun), typeof(CartMoneyEvent.PaymentFailed),
        typeof(PaymentEvent.Initiated), typeof(PaymentEvent.Authorising), typeof(PaymentEvent.Authorised), typeof(PaymentEvent.Captured),
        typeof(PaymentEvent.Declined), typeof(PaymentEvent.Cancelled), typeof(PaymentEvent.OutcomeUnknown), typeof(PaymentEvent.Refunded), typeof(PaymentEvent.Expired),
        typeof(PaymentEvent.StoredOffline), typeof(PaymentEvent.Forwarding), typeof(PaymentEvent.Forwarded), typeof(PaymentEvent.ForwardDeclined),
        typeof(SaleEvent.LinesRecorded), typeof(SaleEvent.Completed), typeof(SaleEvent.PaymentApplied), typeof(SaleEvent.GoodsCollected), typeof(SaleEvent.Returned),
        typeof(ShiftEvent.SaleRecorded), typeof(ShiftEvent.Counted), typeof(ShiftEvent.DrawerKicked),
        typeof(MailEvent.Queued), typeof(MailEvent.Requeued), typeof(MailEvent.Dismissed), typeof(PrintEvent.Requested), typeof(PrintEvent.Cancelled),
    }.ToFrozenSet();

    /// <summary>True for what somebody does who is not signed in yet, and for what the register does by itself.</summary>
    public static bool NeedsNobody(object @event) =>
        @event is StaffMemberEvent.SignedIn or StaffMemberEvent.SignedOut or StaffMemberEvent.SignInFailed or StaffMemberEvent.ApprovalGranted
        or Domain.Registers.RegisterEvent or MailEvent.Sent or MailEvent.Failed or MailEvent.GivenUp
        or PrintEvent.Started or PrintEvent.Printed or PrintEvent.NotPrinted or PrintEvent.Lost or PrintEvent.Expired or PrintEvent.Forgotten
        or ShiftEvent.DrawerAnswered or ShiftEvent.DrawerUnlocked;

    private static ReadOnlySpan<Permission> One(Permission permission) => new[] { permission };
}
