using PosSdk.Domain.Shifts;

namespace ConsoleRegister.Interactive.Typing;

/// <summary>Everything that can be typed beside codes.</summary>
internal static class CommandTable
{
    public static IReadOnlyList<CommandSpec> All { get; } =
    [
        new(["qty"], "qty [LINE] N", "Sells another quantity of a line; of the last one when no line is given.", "qty 2 3", ReadQuantity),
        new(["price"], "price LINE AMOUNT REASON", "Sells a line at another price.", "price 1 0.99 torn label",
            a => new TillCommand.SetPrice(a.TakeLine(), a.TakePrice(), a.TakeRestOf("the reason", "torn label"))),
        new(["discount", "off"], "discount [LINE] 10%|1.50|none [REASON]", "Makes a line, or the whole cart, cheaper; none takes it back.", "discount 1 10% regular", ReadDiscount),
        new(["remove", "rm"], "remove LINE", "Takes a line out.", "remove 2", a => new TillCommand.Remove(a.TakeLine())),
        new(["pay", "cash"], "pay [AMOUNT]", "Takes cash, or gives a return's money back; without an amount exactly what is due. Completes the sale.", "pay 20",
            a => new TillCommand.Pay(a.AtEnd ? null : a.TakeAmount())),
        new(["card"], "card [AMOUNT] REF", "Records a payment on the card terminal beside the till, with the number of its slip.", "card 10.00 slip4711",
            a => new TillCommand.Card(a.Many && a.IsAmount ? a.TakeAmount() : null, a.TakeRestOf("the slip's number", "slip4711"))),
        new(["unpay"], "unpay", "Takes the payments of an unfinished sale back, so that its cart can change.", "unpay", _ => new TillCommand.Unpay()),
        new(["return"], "return RECEIPT LINE [QTY] [REASON], or return CODE [QTY] REASON", "Takes goods back: against their receipt, or without one.",
            "return 1 2 1 too small", ReadReturn),
        new(["void", "discard"], "void [REASON]", "Gives the cart up.", "void customer left", a => new TillCommand.GiveUp(a.TakeRest())),
        new(["new", "park"], "new", "Leaves the cart open and begins with the next customer.", "new", _ => new TillCommand.NextCustomer()),
        new(["cart"], "cart [N]", "Shows the whole cart, or goes on with number N of the open carts.", "cart 2", a => new TillCommand.ShowCart(a.AtEnd ? null : a.TakeLine())),
        new(["carts"], "carts", "Lists the open carts.", "carts", _ => new TillCommand.ListCarts()),
        new(["find", "search"], "find [TEXT]", "Searches names, SKUs and barcodes.", "find milk", a => new TillCommand.Find(a.TakeRest())),
        new(["keys"], "keys", "Lists the quick keys; k1, k2, ... sells one.", "keys", _ => new TillCommand.ListKeys()),
        new(["sales"], "sales", "Lists the latest sales.", "sales", _ => new TillCommand.ListSales()),
        new(["receipt"], "receipt [NUMBER]", "Prints a receipt again, marked as a copy; the last one without a number.", "receipt 1", a => new TillCommand.ShowReceipt(a.TakeRest())),
        new(["open"], "open FLOAT", "Opens the register with the cash in the drawer.", "open 100.00", a => new TillCommand.Open(a.TakeAmount())),
        new(["x"], "x [blind]", "Shows the figures so far; blind without what the drawer should hold.", "x", ReadX),
        new(["z", "close"], "z COUNTED", "Closes the shift with the cash that was counted, and prints its Z report.", "z 152.30", a => new TillCommand.Close(a.TakeAmount())),
        new(["in"], "in AMOUNT REASON", "Puts money into the drawer.", "in 50.00 change from the bank", a => ReadMove(a, CashMovementKind.PayIn)),
        new(["out"], "out AMOUNT REASON", "Takes money out for an expense.", "out 9.50 window cleaner", a => ReadMove(a, CashMovementKind.PayOut)),
        new(["drop"], "drop AMOUNT REASON", "Takes money to the safe.", "drop 200.00 evening drop", a => ReadMove(a, CashMovementKind.SafeDrop)),
        new(["nosale"], "nosale REASON", "Notes that the drawer was opened without a sale.", "nosale coins for parking",
            a => new TillCommand.Move(CashMovementKind.NoSale, a.Zero, a.TakeRestOf("the reason", "coins for parking"))),
        new(["cashier"], "cashier [CODE]", "Signs a cashier in, whose code goes on receipts; without a code signs off.", "cashier anna", a => new TillCommand.SignIn(a.TakeRest())),
        new(["verify"], "verify", "Walks the whole journal and checks its chain of hashes.", "verify", _ => new TillCommand.Verify()),
        new(["help", "?"], "help [COMMAND]", "Shows all commands, or one with an example.", "help return", a => new TillCommand.Help(a.TakeRest())),
        new(["quit", "exit", "bye"], "quit", "Ends the program. An open cart is there again at the next start.", "quit", _ => new TillCommand.Quit()),
    ];

    /// <summary>The command of a word, in any case; null when there is none.</summary>
    public static CommandSpec? Find(string word) =>
        All.FirstOrDefault(spec => spec.Names.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static TillCommand ReadQuantity(Arguments a) => a.Many
        ? new TillCommand.SetQuantity(a.TakeLine(), a.TakeQuantity())
        : new TillCommand.SetQuantity(null, a.TakeQuantity());

    private static TillCommand ReadDiscount(Arguments a)
    {
        int? line = a.IsWhole && a.NextIsReduction ? a.TakeLine() : null;
        if (a.TakesWord("none")) return new TillCommand.FullPrice(line);
        var discount = a.TakeDiscount();
        return new TillCommand.TakeOff(line, discount with { Reason = a.TakeRest() });
    }

    private static TillCommand ReadReturn(Arguments a)
    {
        var what = a.TakeWord("the receipt's number or the product's code", "R1-0-1 2");
        if (a.Sells(what)) return new TillCommand.ReturnLoose(what, a.IsQuantity ? a.TakeQuantity() : null, a.TakeRestOf("the reason", "sour"));
        if (!Arguments.LooksLikeReceipt(what)) return a.Wrong<TillCommand.Quit>($"'{what}' is neither a receipt such as R1-0-1 nor the code of a product.");
        return new TillCommand.ReturnSold(what, a.TakeLine(), a.IsQuantity ? a.TakeQuantity() : null, a.TakeRest());
    }

    private static TillCommand ReadX(Arguments a) => new TillCommand.XReport(a.TakesWord("blind"));

    private static TillCommand ReadMove(Arguments a, CashMovementKind kind) =>
        new TillCommand.Move(kind, a.TakeAmount(), a.TakeRestOf("the reason", "change from the bank"));
}
