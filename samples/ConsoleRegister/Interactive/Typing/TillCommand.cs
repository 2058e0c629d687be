using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Shifts;

namespace ConsoleRegister.Interactive.Typing;

/// <summary>What a cashier can want, once it is understood.</summary>
internal abstract record TillCommand
{
    private TillCommand() { }

    /// <summary>Put a product in; null for one piece.</summary>
    public sealed record Sell(string Code, Quantity? Quantity) : TillCommand;

    /// <summary>Sell another quantity; null for the last line.</summary>
    public sealed record SetQuantity(int? Line, Quantity Quantity) : TillCommand;

    public sealed record SetPrice(int Line, UnitPrice Price, string Reason) : TillCommand;

    /// <summary>Make a line, or with null the cart, cheaper.</summary>
    public sealed record TakeOff(int? Line, Discount Discount) : TillCommand;

    /// <summary>Take all discounts of a line, or with null of the cart, away again.</summary>
    public sealed record FullPrice(int? Line) : TillCommand;

    public sealed record Remove(int Line) : TillCommand;

    /// <summary>Take back what was sold on a receipt; null for all that can still come back.</summary>
    public sealed record ReturnSold(string Receipt, int Line, Quantity? Quantity, string? Reason) : TillCommand;

    /// <summary>Take back goods without a receipt; null for one piece.</summary>
    public sealed record ReturnLoose(string Code, Quantity? Quantity, string Reason) : TillCommand;

    /// <summary>Cash; null for exactly what is due.</summary>
    public sealed record Pay(Amount? Cash) : TillCommand;

    /// <summary>By the terminal beside the till; null for all that is due.</summary>
    public sealed record Card(Amount? Amount, string Reference) : TillCommand;

    public sealed record Unpay : TillCommand;

    public sealed record GiveUp(string? Reason) : TillCommand;

    public sealed record NextCustomer : TillCommand;

    /// <summary>Show the cart, or go on with another one of the list.</summary>
    public sealed record ShowCart(int? Number) : TillCommand;

    public sealed record ListCarts : TillCommand;

    public sealed record Open(Amount Float) : TillCommand;

    public sealed record XReport(bool Blind) : TillCommand;

    public sealed record Close(Amount Counted) : TillCommand;

    public sealed record Move(CashMovementKind Kind, Amount Amount, string? Reason) : TillCommand;

    public sealed record ListSales : TillCommand;

    /// <summary>Show a receipt again; null for the last one.</summary>
    public sealed record ShowReceipt(string? Number) : TillCommand;

    /// <summary>Search the catalog; null for all of it.</summary>
    public sealed record Find(string? Text) : TillCommand;

    public sealed record ListKeys : TillCommand;

    /// <summary>Sign a cashier in; null signs off.</summary>
    public sealed record SignIn(string? Code) : TillCommand;

    public sealed record Verify : TillCommand;

    public sealed record Help(string? About) : TillCommand;

    public sealed record Quit : TillCommand;
}
