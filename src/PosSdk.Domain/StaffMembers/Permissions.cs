using System.Collections.Frozen;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.StaffMembers;

/// <summary>The permissions that this SDK asks for. The codes are stored and never renamed.</summary>
public static class Permissions
{
    /// <summary>Make a line or a cart cheaper.</summary>
    public static Permission Discount { get; } = Permission.Of("sale.discount");

    /// <summary>Sell at another price than the catalog's.</summary>
    public static Permission PriceOverride { get; } = Permission.Of("sale.price-override");

    /// <summary>Take goods back against their receipt.</summary>
    public static Permission Return { get; } = Permission.Of("sale.return");

    /// <summary>Take goods back without a receipt.</summary>
    public static Permission ReturnWithoutReceipt { get; } = Permission.Of("sale.return-without-receipt");

    /// <summary>Charge something on top of the goods, or waive it.</summary>
    public static Permission Fee { get; } = Permission.Of("sale.fee");

    /// <summary>Give money back, by card or otherwise.</summary>
    public static Permission Refund { get; } = Permission.Of("sale.refund");

    /// <summary>Agree on a layby.</summary>
    public static Permission Layby { get; } = Permission.Of("sale.layby");

    /// <summary>Book money that arrives for an earlier sale.</summary>
    public static Permission ApplyPayment { get; } = Permission.Of("sale.apply-payment");

    /// <summary>Give a cart up.</summary>
    public static Permission Discard { get; } = Permission.Of("sale.discard");

    /// <summary>Take a payment back before the sale is completed.</summary>
    public static Permission ReversePayment { get; } = Permission.Of("sale.reverse-payment");

    /// <summary>Open the register with a float.</summary>
    public static Permission OpenShift { get; } = Permission.Of("shift.open");

    /// <summary>Count the drawer and close the register.</summary>
    public static Permission CloseShift { get; } = Permission.Of("shift.close");

    /// <summary>Put money into the drawer.</summary>
    public static Permission PayIn { get; } = Permission.Of("shift.pay-in");

    /// <summary>Take money out for an expense.</summary>
    public static Permission PayOut { get; } = Permission.Of("shift.pay-out");

    /// <summary>Take money to the safe.</summary>
    public static Permission SafeDrop { get; } = Permission.Of("shift.safe-drop");

    /// <summary>Open the drawer without a sale.</summary>
    public static Permission NoSale { get; } = Permission.Of("shift.no-sale");

    /// <summary>Accept that a drawer is over or short.</summary>
    public static Permission AcceptDifference { get; } = Permission.Of("shift.accept-difference");

    /// <summary>Change stock without a sale.</summary>
    public static Permission AdjustStock { get; } = Permission.Of("stock.adjust");

    /// <summary>Change products, quick keys and promotions.</summary>
    public static Permission ChangeCatalog { get; } = Permission.Of("catalog.change");

    /// <summary>Add customers and change what is known of them.</summary>
    public static Permission ChangeCustomers { get; } = Permission.Of("customer.change");

    /// <summary>Join two customers, or remove one.</summary>
    public static Permission RemoveCustomers { get; } = Permission.Of("customer.remove");

    /// <summary>Add, change and remove staff, and set their PINs.</summary>
    public static Permission ManageStaff { get; } = Permission.Of("staff.manage");

    /// <summary>See reports. Nothing is recorded by looking, so the app asks for it itself.</summary>
    public static Permission ViewReports { get; } = Permission.Of("report.view");

    // What follows "may not" and "may" on the screen.
    private static readonly FrozenDictionary<Permission, string> Words = new Dictionary<Permission, string>
    {
        [Discount] = "give a discount",
        [PriceOverride] = "change a price",
        [Return] = "take goods back",
        [ReturnWithoutReceipt] = "take goods back without a receipt",
        [Fee] = "charge or waive a fee",
        [Refund] = "give money back",
        [Layby] = "agree on a layby",
        [ApplyPayment] = "book money for an earlier sale",
        [Discard] = "discard a cart",
        [ReversePayment] = "take a payment back",
        [OpenShift] = "open the register",
        [CloseShift] = "close the register",
        [PayIn] = "put money into the drawer",
        [PayOut] = "pay money out",
        [SafeDrop] = "take money to the safe",
        [NoSale] = "open the drawer without a sale",
        [AcceptDifference] = "accept a difference in the drawer",
        [AdjustStock] = "change stock",
        [ChangeCatalog] = "change products",
        [ChangeCustomers] = "change customers",
        [RemoveCustomers] = "join or remove customers",
        [ManageStaff] = "manage staff",
        [ViewReports] = "see reports",
    }.ToFrozenDictionary();

    /// <summary>All of them, in the order of their codes.</summary>
    public static ValueList<Permission> All { get; } = [.. Words.Keys.OrderBy(permission => permission.Code, StringComparer.Ordinal)];

    /// <summary>What a permission lets somebody do, in a cashier's words; the code itself for one of an app's own.</summary>
    public static string Describe(Permission permission) => Words.GetValueOrDefault(permission, permission.Code);
}
