using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;

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

    /// <summary>Note that goods of this sale came back.</summary>
    /// <param name="Receipt">The receipt of the return.</param>
    /// <param name="Lines">What came back, each line once.</param>
    public sealed record Return(string Receipt, ValueList<ReturnedLine> Lines) : SaleCommand;
}
