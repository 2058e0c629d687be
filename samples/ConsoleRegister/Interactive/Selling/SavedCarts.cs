using System.Globalization;
using ConsoleRegister.Interactive.Typing;
using PosSdk.Client;
using PosSdk.Domain.Carts;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>Notes on a cart, and carts put aside for customers who come back.</summary>
internal sealed class SavedCarts(Counter counter)
{
    private SavedCartPurgePlan? _announced;

    private SavedCartClient Saved => counter.Client.SavedCarts;

    public async ValueTask<Answer> SetNoteAsync(TillCommand.SetNote command, CancellationToken cancellationToken)
    {
        if (!(await counter.ServeAsync(cancellationToken)).TryGet(out var cart, out var refusal)) return refusal;
        return (await counter.Client.Carts.SetNoteAsync(cart, null, command.Note, cancellationToken)).TryGet(out var now, out refusal) ? new Answer.CartNow(now) : refusal;
    }

    public async ValueTask<Answer> SaveAsync(TillCommand.SaveCart command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: not null }) return CartRefusal.NoneActive;
        if (!(await Saved.SaveAsync(id, command.Name, cancellationToken)).TryGet(out var cart, out var refusal)) return refusal;
        counter.Serving = null;
        return new Answer.Said($"Saved for later: {Count(cart.Lines, "line")}, {cart.Total} {counter.Currency}. 'saved' lists what is saved; scan for the next customer.");
    }

    public Answer List()
    {
        var rows = Saved.List().Select((cart, index) => (string[])[
            Number(index + 1), counter.Local(cart.SavedAt), cart.Name ?? "", cart.Customer?.Name ?? cart.Customer?.Code ?? "", cart.SavedBy ?? "", Number(cart.Lines), $"{cart.Total}"]);
        return new Answer.Listing(
            ["No.", "Saved", "Name", "Customer", "By", "Lines ", "Total "],
            [.. rows],
            Saved.Count == 0 ? "No cart is saved. 'save' puts the one being served aside." : "'retrieve NO.' takes one up again; 'mail NO.' tells its customer. Nothing in them is reserved.");
    }

    public async ValueTask<Answer> RetrieveAsync(TillCommand.Retrieve command, CancellationToken cancellationToken)
    {
        if (Find(command.Number) is not { } saved) return NoSuchNumber(command.Number);
        var outcome = await Saved.RetrieveAsync(saved.Id, Choice(command.Serving), cancellationToken: cancellationToken);
        if (!outcome.TryGet(out var retrieved, out var refusal)) return refusal;
        counter.Serving = saved.Id;
        return new Answer.CartNow(retrieved.Cart, Changed(retrieved.Report));
    }

    public async ValueTask<Answer> PurgeAsync(TillCommand.PurgeSaved command, CancellationToken cancellationToken)
    {
        if (Saved.Count == 0) return new Answer.Said("No cart is saved.");
        if (!command.Agreed || _announced is not { } announced)
        {
            _announced = Saved.PlanPurge();
            return new Answer.Said($"{Count(_announced.Count, "saved cart")} would be deleted, for good. 'purge yes' deletes.");
        }
        return (await Saved.PurgeAsync(announced, PurgeCause.Cleared, cancellationToken)).TryGet(out var deleted, out var refusal)
            ? new Answer.Said($"{Count(deleted, "saved cart")} deleted.")
            : refusal;
    }

    /// <summary>The saved cart of a row of the list; null when there is no such row.</summary>
    public SavedCart? Find(int number) => Saved.List() is var all && number <= all.Count ? all[number - 1] : null;

    public static Answer NoSuchNumber(int number) => new Answer.Confused($"There is no saved cart number {number}.", "'saved' lists them.");

    private WhenActive? Choice(string? serving) => (serving, counter.Serving) switch
    {
        (null, _) => null,
        ("save", { } active) => new WhenActive.Save(active),
        ("discard", { } active) => new WhenActive.Discard(active),
        _ => new WhenActive.KeepOpen(),
    };

    private static string Changed(RetrievalReport report)
    {
        var changes = report.Differences.Select(line => line switch
        {
            { IsRemoved: true } => $"{line.Name} is no longer sold",
            { PriceChanged: true } => $"{line.Name} was {line.PriceThen} and is {line.PriceNow}",
            _ => $"{line.Missing} of {line.Name} are missing on the shelf",
        }).ToList();
        return changes.Count == 0 ? "Retrieved; nothing changed since it was saved." : $"Retrieved. Changed since it was saved: {string.Join("; ", changes)}.";
    }

    private static string Count(int count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
