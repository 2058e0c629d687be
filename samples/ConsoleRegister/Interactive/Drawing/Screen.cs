using System.Diagnostics;
using ConsoleRegister.Interactive.Selling;
using ConsoleRegister.Interactive.Typing;
using PosSdk.Domain.Carts;
using Spectre.Console;

namespace ConsoleRegister.Interactive.Drawing;

/// <summary>Draws answers. All that comes from outside is drawn as it is, never as markup.</summary>
internal sealed class Screen(IAnsiConsole console)
{
    public void Draw(Answer answer)
    {
        Action draw = answer switch
        {
            Answer.CartNow a => () => Cart(a),
            Answer.Completed a => () => Completed(a),
            Answer.Refused a => () => Fault(a.Reason.Text, a.Reason.Remedy, Hints.For(a.Reason.Code)),
            Answer.Confused a => () => Fault(a.Fault, a.Remedy, null),
            Answer.Said a => () => Say(a.Text, "green"),
            Answer.Document a => () => Document(a.Text, a.Note),
            Answer.Listing a => () => Listing(a),
            Answer.Help a => () => Help(a),
            Answer.HelpOn a => () => HelpOn(a.Command),
            Answer.Goodbye a => () => Say(a.Text, "green"),
            _ => throw new UnreachableException($"Nothing draws {answer.GetType().Name}."),
        };
        draw();
    }

    public void Say(string text, string style) => console.Write(new Text(text + "\n", Style.Parse(style)));

    /// <summary>What went wrong, and what to do about it.</summary>
    public void Fault(string fault, string? remedy, string? hint)
    {
        Say(fault, "red");
        if (remedy is not null) Say("  " + remedy, "default");
        if (hint is not null) Say("  " + hint, "default");
    }

    private void Cart(Answer.CartNow answer)
    {
        if (answer.Cart is { Lines.Count: > 0 } cart) console.Write(CartTable.Of(cart, answer.Whole));
        if (answer.Cart is { } whose && About(whose) is { Length: > 0 } about) Say(about, "default");
        if (answer.Cart is { } open && Next(open) is { } next) Say(next, "dim");
        if (answer.Note is { } note) Say(note, "green");
    }

    private static string About(Cart.Open cart) => string.Join(". ", new[]
    {
        cart.Customer is { } customer ? $"Customer {customer.Name ?? customer.Code}{(customer.Verified ? "" : ", not looked up yet")}" : null,
        cart.Note is { } note ? $"Note: {note}" : null,
    }.Where(part => part is not null));

    private static string? Next(Cart.Open cart) => (cart.Lines.Count, cart.Due) switch
    {
        (0, _) => "The cart is empty.",
        (_, { IsZero: true }) => "'pay' completes it.",
        (_, { IsNegative: true }) when cart.Lines.Any(line => line.Return?.Original is not null) => "'refund' gives the money back the way it was paid; 'pay' gives it in cash.",
        (_, { IsNegative: true }) => "'pay' gives the money back.",
        _ => null,
    };

    private void Completed(Answer.Completed answer)
    {
        Document(answer.Receipt, answer.Note);
        if (answer.Change.IsPositive) Say($"CHANGE {answer.Change} {answer.Sale.Currency}", "bold yellow");
    }

    private void Document(string text, string? note)
    {
        console.WriteLine();
        foreach (var line in text.TrimEnd('\n').Split('\n')) console.Write(new Text(line.Length == 0 ? "\n" : $"    {line}\n"));
        console.WriteLine();
        if (note is not null) Say(note, "yellow");
    }

    private void Listing(Answer.Listing answer)
    {
        if (answer.Rows.Count > 0) console.Write(Tables.Of(answer.Columns, answer.Rows));
        if (answer.Note is { } note) Say(note, "dim");
    }

    private void Help(Answer.Help answer)
    {
        Say("Scan or type a code to sell it; 3*MILK sells three, 0.482*GOUDA sells by weight.", "default");
        Say("Amounts are typed with a dot, where the table says. A word of text that looks like money is refused: put it in \"quotes\", or mark a reference as ref:3.00.", "default");
        foreach (var section in answer.Sections)
        {
            Say("\n" + section.Title, "bold");
            console.Write(Tables.Of(["Type", "What it does"], [.. section.Commands.Select(spec => (string[])[spec.Usage, spec.Does])]));
        }
        Say("'help COMMAND' shows an example.", "dim");
    }

    private void HelpOn(CommandSpec command)
    {
        Say(command.Usage, "bold");
        Say($"  {command.Does}\n  For example: {command.Example}", "default");
        if (command.Names.Length > 1) Say($"  Also: {string.Join(", ", command.Names[1..])}", "dim");
    }
}
