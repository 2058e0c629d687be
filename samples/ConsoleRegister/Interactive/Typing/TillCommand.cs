using PosSdk.Devices.Scanning;
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

    /// <summary>By anything but cash; null for all that is due.</summary>
    public sealed record Take(string Tender, Amount? Amount, string? Reference) : TillCommand;

    public sealed record ListTenders : TillCommand;

    /// <summary>Have the card terminal take a payment; null for all that is due.</summary>
    /// <param name="Amount">At most what is due.</param>
    /// <param name="Trouble">What the simulated terminal shall do instead of taking it; null to take it.</param>
    public sealed record AskTerminal(Amount? Amount, string? Trouble) : TillCommand;

    public sealed record ListUnresolved : TillCommand;

    /// <summary>Ask the terminal again what became of the payments that are in doubt.</summary>
    public sealed record AskAgain : TillCommand;

    /// <summary>Say what became of a payment that the terminal did not answer for.</summary>
    public sealed record Resolve(int Number, bool Paid, string Evidence) : TillCommand;

    /// <summary>Give money back the way it was paid.</summary>
    public sealed record Refund : TillCommand;

    /// <summary>Agree that the rest is paid in so many monthly parts.</summary>
    public sealed record Layby(int Instalments) : TillCommand;

    /// <summary>Let the customer owe it; null for all that is due.</summary>
    public sealed record SellOnAccount(Amount? Amount) : TillCommand;

    /// <summary>Book money that came for an earlier sale; null for all that is owed, in cash.</summary>
    public sealed record BookPayment(string Receipt, Amount? Amount, string? Tender, string? Reference) : TillCommand;

    /// <summary>Hand over the goods of a layby.</summary>
    public sealed record Collect(string Receipt) : TillCommand;

    /// <summary>Charge something on top of the goods, a share or a sum.</summary>
    public sealed record AddFee(Discount Charge, string Name) : TillCommand;

    public sealed record RemoveFees : TillCommand;

    /// <summary>Say what the customer gives on top in all.</summary>
    public sealed record SetTip(Amount Tip) : TillCommand;

    public sealed record ListPromotions : TillCommand;

    /// <summary>Show how the total came about, down to the coins when it is paid in cash.</summary>
    public sealed record Explain(bool InCash) : TillCommand;

    public sealed record Unpay : TillCommand;

    public sealed record GiveUp(string? Reason) : TillCommand;

    public sealed record NextCustomer : TillCommand;

    /// <summary>Show the cart, or go on with another one of the list.</summary>
    public sealed record ShowCart(int? Number) : TillCommand;

    public sealed record ListCarts : TillCommand;

    /// <summary>Say whose cart it is, by code or name; null for nobody's.</summary>
    public sealed record SetCustomer(string? Who, string? Email) : TillCommand;

    /// <summary>Look for customers by name; null for all.</summary>
    public sealed record FindCustomers(string? Text) : TillCommand;

    public sealed record AddCustomer(string Code, string Name, string? Email) : TillCommand;

    /// <summary>Write something down about the cart; null crosses it out.</summary>
    public sealed record SetNote(string? Note) : TillCommand;

    public sealed record SaveCart(string? Name) : TillCommand;

    public sealed record ListSaved : TillCommand;

    /// <summary>Take a saved cart up again.</summary>
    /// <param name="Number">In the list of saved carts, from 1.</param>
    /// <param name="Serving">What becomes of the cart that is being served: save, keep or discard; null when nobody chose.</param>
    public sealed record Retrieve(int Number, string? Serving) : TillCommand;

    /// <summary>Delete the saved carts, or only say how many there are.</summary>
    public sealed record PurgeSaved(bool Agreed) : TillCommand;

    public sealed record ListMails : TillCommand;

    public sealed record SendMails : TillCommand;

    /// <summary>Tell the customer of a saved cart by e-mail; null for the address that is known.</summary>
    public sealed record MailSaved(int Number, string? To) : TillCommand;

    /// <summary>Send a receipt by e-mail; null for the last one.</summary>
    public sealed record MailReceipt(string? Number, string To) : TillCommand;

    public sealed record Open(Amount Float) : TillCommand;

    public sealed record XReport(bool Blind) : TillCommand;

    public sealed record CountDrawer(MoneyCount Money) : TillCommand;

    /// <summary>Close the shift.</summary>
    /// <param name="Counted">The cash; null for what was counted before.</param>
    /// <param name="OpenCarts">What becomes of carts that are still open; null when nobody chose.</param>
    /// <param name="DifferenceReason">Why the drawer is over or short; null when nobody said.</param>
    public sealed record Close(MoneyCount? Counted, CartFate? OpenCarts, string? DifferenceReason = null) : TillCommand;

    public sealed record Move(CashMovementKind Kind, Amount Amount, string? Reason) : TillCommand;

    /// <summary>Open the drawer although nothing is sold.</summary>
    public sealed record NoSale(string Reason) : TillCommand;

    public sealed record ListSales : TillCommand;

    /// <summary>Show a receipt again; null for the last one.</summary>
    public sealed record ShowReceipt(string? Number) : TillCommand;

    /// <summary>Search the catalog; null for all of it.</summary>
    public sealed record Find(string? Text) : TillCommand;

    public sealed record ListKeys : TillCommand;

    /// <summary>Say who is at the till, without asking for a PIN; null for nobody.</summary>
    public sealed record SetCashier(string? Code) : TillCommand;

    public sealed record SignIn(string Code) : TillCommand;

    /// <summary>Leave the till, even when something is lost by it.</summary>
    public sealed record SignOut(bool EvenSo) : TillCommand;

    /// <summary>Let a colleague say yes to what was refused last.</summary>
    public sealed record Approve(string Code, string? Reason) : TillCommand;

    public sealed record ListStaff : TillCommand;

    /// <summary>Lose the network, or work without it on purpose.</summary>
    public sealed record GoOffline(bool Planned) : TillCommand;

    public sealed record GoOnline : TillCommand;

    public sealed record ShowStatus : TillCommand;

    /// <summary>Ask whether something is allowed now; null for all that is not.</summary>
    public sealed record AskCapability(string? About) : TillCommand;

    /// <summary>Show what works offline; null for everything.</summary>
    public sealed record ListRules(string? About) : TillCommand;

    public sealed record Diagnose : TillCommand;

    /// <summary>Ask whether the till could work offline.</summary>
    public sealed record CheckReadiness : TillCommand;

    /// <summary>Show what other rules would change.</summary>
    public sealed record CompareRules(string Profile) : TillCommand;

    /// <summary>List what a screen could offer as tiles.</summary>
    public sealed record ListActions : TillCommand;

    /// <summary>Take what a scanner read.</summary>
    public sealed record TakeScan(Scan Scan) : TillCommand;

    /// <summary>What is about devices alone.</summary>
    public abstract record AtDevices : TillCommand;

    public sealed record ListDevices : AtDevices;

    /// <summary>Print a receipt once more; null for the last one.</summary>
    public sealed record PrintAgain(string? Number) : AtDevices;

    public sealed record ListPrints : AtDevices;

    /// <summary>Take a document off the list of what is to be printed.</summary>
    public sealed record DropPrint(int Number) : AtDevices;

    /// <summary>Look at what the simulated printer has put out.</summary>
    /// <param name="Picture">The file to draw it into; null to show it as text.</param>
    public sealed record LookAtPaper(string? Picture) : AtDevices;

    /// <summary>Do something to a simulated device.</summary>
    /// <param name="Device">Which: paper, cover, drawer, printer, scan or terminal.</param>
    /// <param name="What">What happens to it; what is scanned.</param>
    public sealed record Simulate(string Device, string What) : AtDevices;

    public sealed record Verify : TillCommand;

    public sealed record Help(string? About) : TillCommand;

    public sealed record Quit : TillCommand;
}
