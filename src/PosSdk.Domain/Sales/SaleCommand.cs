using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Sales;

/// <summary>What can be asked of a sale.</summary>
public abstract record SaleCommand
{
    private SaleCommand() { }

    /// <summary>Make a settled cart a sale.</summary>
    /// <param name="Receipt">The number that follows the register's last one.</param>
    /// <param name="CartId">The cart's id.</param>
    /// <param name="Cart">The cart.</param>
    /// <param name="Shift">The shift that is open.</param>
    public sealed record Complete(ReceiptNumber Receipt, CartId CartId, Cart.Open Cart, string Shift) : SaleCommand;

    /// <summary>Count money that arrived toward what is still owed.</summary>
    /// <param name="Payment">The payment's id.</param>
    /// <param name="Tender">By what.</param>
    /// <param name="Amount">Above zero, at most what is owed.</param>
    /// <param name="PaidAt">When the money is said to have come.</param>
    /// <param name="Shift">The shift that is open.</param>
    public sealed record ApplyPayment(string Payment, string Tender, Amount Amount, DateTimeOffset PaidAt, string Shift) : SaleCommand;

    /// <summary>Hand over the goods of a layby.</summary>
    public sealed record Collect : SaleCommand;

    /// <summary>Note that goods of this sale came back.</summary>
    /// <param name="Receipt">The receipt of the return.</param>
    /// <param name="Lines">What came back, each line once.</param>
    public sealed record Return(string Receipt, ValueList<ReturnedLine> Lines) : SaleCommand
    {
        /// <summary>The charges that are given back, the receipt's first being 1.</summary>
        public ValueList<int> Fees { get; init; }
    }
}
