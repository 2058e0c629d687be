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
}
