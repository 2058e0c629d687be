namespace ConsoleRegister.Interactive.Typing.Sections;

/// <summary>What goes into a cart and out of it.</summary>
internal static class GoodsSection
{
    public static IReadOnlyList<CommandSpec> Commands { get; } =
    [
        new(["qty"], "qty [LINE] N", "Sells another quantity of a line; of the last one when no line is given.", "qty 2 3", ReadQuantity),
        new(["price"], "price LINE AMOUNT REASON", "Sells a line at another price.", "price 1 0.99 torn label",
            a => new TillCommand.SetPrice(a.TakeLine(), a.TakePrice(), a.TakeRestOf("the reason", "torn label"))),
        new(["discount", "off"], "discount [LINE] 10%|1.50|none [REASON]", "Makes a line, or the whole cart, cheaper; none takes it back.", "discount 1 10% regular", ReadDiscount),
        new(["remove", "rm"], "remove LINE", "Takes a line out.", "remove 2", a => new TillCommand.Remove(a.TakeLine())),
        new(["fee"], "fee 5%|2.50|none [NAME]", "Charges something on top of the goods, such as delivery; none takes all fees away.", "fee 2.50 delivery", ReadFee),
        new(["tip"], "tip AMOUNT", "Says what the customer gives on top in all; 0 for nothing.", "tip 1.00", a => new TillCommand.SetTip(a.TakeAmount())),
        new(["promotions"], "promotions", "Lists what is cheaper for everybody; it is given by itself.", "promotions", _ => new TillCommand.ListPromotions()),
        new(["explain"], "explain [cash]", "Shows step by step how the total came about; with cash down to the coins.", "explain", a => new TillCommand.Explain(a.TakesWord("cash"))),
        new(["return"], "return RECEIPT LINE [QTY] [REASON], or return CODE [QTY] REASON",
            "Takes goods back: against their receipt, or without one. With goods sold in the same cart it is an exchange.", "return 1 2 1 too small", ReadReturn),
        new(["void", "discard"], "void [REASON]", "Gives the cart up.", "void customer left", a => new TillCommand.GiveUp(a.TakeRest())),
    ];

    private static TillCommand ReadQuantity(Arguments a) => a.Many
        ? new TillCommand.SetQuantity(a.TakeLine(), a.TakeQuantity())
        : new TillCommand.SetQuantity(null, a.TakeQuantity());

    private static TillCommand ReadDiscount(Arguments a)
    {
        int? line = a.IsWhole && a.NextIsReduction ? a.TakeLine() : null;
        if (a.TakesWord("none")) return new TillCommand.FullPrice(line);
        // Because 'discount 2' may mean a line as well as money.
        if (a.IsWhole) return a.Wrong<TillCommand>(a.SaysBoth());
        var discount = a.TakeDiscount();
        return new TillCommand.TakeOff(line, discount with { Reason = a.TakeRest() });
    }

    private static TillCommand ReadFee(Arguments a)
    {
        if (a.TakesWord("none")) return new TillCommand.RemoveFees();
        var charge = a.TakeDiscount();
        return new TillCommand.AddFee(charge, a.TakeRest() ?? "Fee");
    }

    private static TillCommand ReadReturn(Arguments a)
    {
        var what = a.TakeWord("the receipt's number or the product's code", "R1-0-1 2");
        if (a.Sells(what)) return new TillCommand.ReturnLoose(what, a.TakeQuantityIfAny(), ReadReason(a));
        if (!Arguments.LooksLikeReceipt(what)) return a.Wrong<TillCommand.Quit>($"'{what}' is neither a receipt such as R1-0-1 nor the code of a product.");
        return new TillCommand.ReturnSold(what, a.TakeLine(), a.TakeQuantityIfAny(), a.AtEnd ? null : ReadReason(a));
    }

    private static string ReadReason(Arguments a)
    {
        // Because one letter before a reason is a quantity that was mistyped.
        if (a is { Many: true, IsLetter: true }) return a.Wrong<string>("The quantity comes before the reason, as a number such as 3 or 0.482.") ?? "";
        return a.TakeRestOf("the reason", "sour");
    }
}
