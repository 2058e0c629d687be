using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Sales;

/// <summary>Why a sale refuses.</summary>
public static class SaleRefusal
{
    private const string MoreThanSoldCode = "sale.more-than-sold";

    /// <summary>There is no such sale on this register.</summary>
    public static Refusal NoSuchSale { get; } = new(
        "sale.no-such-sale", "This register knows no such receipt.", "Check the number on the receipt, or take the goods back without one.");

    /// <summary>The share worked out before is not right any more.</summary>
    public static Refusal ReturnChanged { get; } = new(
        "sale.return-changed", "More of this line was given back in the meantime.", "Remove the line from the cart and return it again.");

    /// <summary>No line, or one line twice.</summary>
    public static Refusal LinesOnce { get; } = new("sale.lines-once", "A return names each line that comes back once.", "Add up what comes back of a line.");

    /// <summary>That receipt gave back something else of this sale.</summary>
    public static Refusal ReturnDiffers(string receipt) => new("sale.return-differs", $"Receipt {receipt} has already given back other goods of this sale.");

    /// <summary>A receipt stands for ever.</summary>
    public static Refusal AlreadyCompleted(string receipt) => new(
        "sale.already-completed", $"Receipt {receipt} is complete and cannot change.", "To undo it, return it.");

    /// <summary>The receipt has no such line.</summary>
    public static Refusal NoSuchLine(string receipt, int line) => new("sale.no-such-line", $"Receipt {receipt} has no line {line}.", "Look at the receipt.");

    /// <summary>More would come back than was sold.</summary>
    public static Refusal MoreThanSold(Sale.Completed sale, SaleLine line) => (line.Quantity.IsNegative, sale.Returnable(line)) switch
    {
        (true, _) => new(
            MoreThanSoldCode, $"Line {line.Line} ({line.Name}) of receipt {sale.Receipt} came back itself: nothing of it was sold.", "Use the receipt it was sold on."),
        (_, { IsZero: true }) => new(
            MoreThanSoldCode, $"Line {line.Line} ({line.Name}) of receipt {sale.Receipt} has come back already: all {line.Quantity}.", "Choose another line, or sell it again first."),
        (_, var left) => new(
            MoreThanSoldCode,
            $"Of line {line.Line} ({line.Name}) of receipt {sale.Receipt}, {line.Quantity} were sold and {left} can still come back.",
            $"Return at most {left}."),
    };

    /// <summary>The receipt has no such fee, or it was given back.</summary>
    public static Refusal NoSuchFee(string receipt, int fee) => new(
        "sale.no-such-fee", $"Receipt {receipt} has no fee {fee} that could be given back.", "Look at the receipt and at its returns.");

    /// <summary>The shop keeps no goods of it.</summary>
    public static Refusal NothingKept { get; } = new("sale.nothing-kept", "The shop keeps no goods of this sale.", "To take goods back that the customer has, return them.");

    /// <summary>A layby is cancelled on a cart of its own.</summary>
    public static Refusal CartInUse { get; } = new("sale.cart-in-use", "There is something else in this cart.", "Cancel the layby with a new cart.");

    /// <summary>The payment's id stands for other figures.</summary>
    public static Refusal PaymentDiffers { get; } = new("sale.payment-differs", "This payment was booked with other figures.", "Start another payment.");

    /// <summary>All is paid.</summary>
    public static Refusal NothingOwed(string receipt) => new("sale.nothing-owed", $"Nothing is owed on receipt {receipt}.");

    /// <summary>More than is owed.</summary>
    public static Refusal MoreThanOwed(Amount owed) => new("sale.more-than-owed", $"Only {owed} {owed.Currency} are still owed.", "Take that, or less.");

    /// <summary>Goods are handed over when they are paid.</summary>
    public static Refusal StillOwed(Amount owed) => new("sale.still-owed", $"{owed} {owed.Currency} are still owed.", "Take the rest first.");

    /// <summary>More would go back of a payment than was taken.</summary>
    public static Refusal MoreThanPaid(Amount left) => new(
        "sale.more-than-paid", $"Of this payment only {left} {left.Currency} can still go back.", "Give the rest back by another of the sale's payments.");
}
