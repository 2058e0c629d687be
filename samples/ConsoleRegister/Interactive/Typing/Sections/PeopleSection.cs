namespace ConsoleRegister.Interactive.Typing.Sections;

/// <summary>Who stands at the till.</summary>
internal static class PeopleSection
{
    public static IReadOnlyList<CommandSpec> Commands { get; } =
    [
        new(["signin"], "signin CODE", "Signs a cashier in; asks for the PIN. Whoever stood there hands over. For registers that were started with --staff.", "signin kim",
            a => new TillCommand.SignIn(a.TakeWord("the cashier's code", "kim"))),
        new(["signout"], "signout [yes]", "Leaves the till. Says first what would be lost by it; yes leaves all the same.", "signout", a => new TillCommand.SignOut(a.TakesWord("yes"))),
        new(["approve"], "approve CODE [REASON]", "Lets a colleague with their PIN say yes to what was just refused, and then does it.", "approve bo regular customer",
            a => new TillCommand.Approve(a.TakeWord("the code of who approves", "bo"), a.TakeRest())),
        new(["staff"], "staff", "Lists who works here.", "staff", _ => new TillCommand.ListStaff()),
        new(["cashier"], "cashier [CODE]", "Without --staff: says who is at the till, whose code goes on receipts; without a code nobody.", "cashier anna", a => new TillCommand.SetCashier(a.TakeRest())),
    ];
}
