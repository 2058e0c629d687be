using ConsoleRegister.Interactive.Typing;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Sales;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>What a command came to, before anybody thinks of colours.</summary>
internal abstract record Answer
{
    private Answer() { }

    /// <summary>The cart as it is now.</summary>
    /// <param name="Cart">Null when there is none.</param>
    /// <param name="Note">What happened; null when the cart says it.</param>
    /// <param name="Whole">True to show every line, however many.</param>
    public sealed record CartNow(Cart.Open? Cart, string? Note = null, bool Whole = false) : Answer;

    /// <summary>A sale is complete.</summary>
    /// <param name="Sale">It.</param>
    /// <param name="Receipt">Its receipt.</param>
    /// <param name="Change">What the customer gets back now; zero for nothing.</param>
    /// <param name="Note">What happened besides; null for nothing.</param>
    public sealed record Completed(Sale.Completed Sale, string Receipt, Amount Change, string? Note = null) : Answer;

    public sealed record Refused(Refusal Reason) : Answer;

    /// <summary>It cannot be done as it was typed.</summary>
    public sealed record Confused(string Fault, string Remedy) : Answer;

    public sealed record Said(string Text) : Answer;

    /// <summary>A receipt or report.</summary>
    /// <param name="Text">As it is printed.</param>
    /// <param name="Note">What to know besides; null for nothing.</param>
    public sealed record Document(string Text, string? Note = null) : Answer;

    /// <summary>Rows of a table.</summary>
    /// <param name="Columns">Their names; one that ends with a space is aligned right.</param>
    /// <param name="Rows">One cell a column.</param>
    /// <param name="Note">Below the table, or alone when there are no rows.</param>
    public sealed record Listing(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string? Note) : Answer;

    /// <summary>All commands.</summary>
    public sealed record Help(IReadOnlyList<CommandSection> Sections) : Answer;

    /// <summary>One command, with an example.</summary>
    public sealed record HelpOn(CommandSpec Command) : Answer;

    /// <summary>A PIN must be typed first.</summary>
    /// <param name="Code">Whose.</param>
    /// <param name="Then">What to do with it.</param>
    public sealed record NeedsPin(string Code, Func<string, CancellationToken, ValueTask<Answer>> Then) : Answer;

    public sealed record Goodbye(string Text) : Answer;

    public static implicit operator Answer(Refusal refusal) => new Refused(refusal);
}
