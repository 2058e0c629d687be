using PosSdk.Domain.Shifts;

namespace ConsoleRegister.Interactive.Typing.Sections;

/// <summary>The shift: from float to Z.</summary>
internal static class DrawerSection
{
    public static IReadOnlyList<CommandSpec> Commands { get; } =
    [
        new(["open"], "open FLOAT", "Opens the register with the cash in the drawer.", "open 100.00", a => new TillCommand.Open(a.TakeAmount())),
        new(["in"], "in AMOUNT REASON", "Puts money into the drawer.", "in 50.00 change from the bank", a => ReadMove(a, CashMovementKind.PayIn)),
        new(["out"], "out AMOUNT REASON", "Takes money out for an expense.", "out 9.50 window cleaner", a => ReadMove(a, CashMovementKind.PayOut)),
        new(["drop"], "drop AMOUNT REASON", "Takes money to the safe.", "drop 200.00 evening drop", a => ReadMove(a, CashMovementKind.SafeDrop)),
        new(["nosale"], "nosale REASON", "Opens the drawer without a sale, and notes why.", "nosale coins for parking", a => new TillCommand.NoSale(a.TakeRestOf("the reason", "coins for parking"))),
        new(["x"], "x [blind]", "Shows the figures so far; blind without what the drawer should hold.", "x", a => new TillCommand.XReport(a.TakesWord("blind"))),
        new(["count"], "count PIECES|AMOUNT ...", "Counts the drawer: notes and coins as 2x50, the rest as one sum. It never tells what should be there.", "count 2x50 3x20 12.40",
            a => new TillCommand.CountDrawer(a.TakeCount())),
        new(["z", "close"], "z [COUNTED] [save|mail|keep] [because REASON]",
            "Closes the shift with the cash that was counted, or with the last 'count', and prints its Z report. Carts that are still open are saved, saved and e-mailed, or kept open.",
            "z 152.30 because a torn note was taken", ReadClose),
    ];

    private static TillCommand ReadMove(Arguments a, CashMovementKind kind) =>
        new TillCommand.Move(kind, a.TakeAmount(), a.TakeRestOf("the reason", "change from the bank"));

    private static TillCommand ReadClose(Arguments a)
    {
        var counted = a.IsCount ? a.TakeCount() : null;
        CartFate? fate = a.AtEnd || a.IsWord("because") ? null : a.TakeOneOf("the cash that was counted, or what becomes of open carts", ["save", "mail", "keep"]) switch
        {
            "save" => CartFate.Save,
            "mail" => CartFate.Email,
            _ => CartFate.CarryOver,
        };
        return new TillCommand.Close(counted, fate, a.TakesWord("because") ? a.TakeRestOf("the reason", "a torn note was taken") : null);
    }
}
