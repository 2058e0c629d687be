using ConsoleRegister.Interactive.Devices;
using ConsoleRegister.Interactive.Drawing;
using ConsoleRegister.Interactive.Selling;
using ConsoleRegister.Interactive.Typing;
using PosSdk.Journaling;

namespace ConsoleRegister.Interactive;

/// <summary>A cashier's work from the first line to the last: read a line, understand it, do it, draw what it came to.</summary>
/// <param name="counter">The register.</param>
/// <param name="screen">Where answers go.</param>
/// <param name="input">Where lines come from.</param>
/// <param name="errors">Where whoever mends this program finds what went wrong.</param>
internal sealed class Session(Counter counter, Screen screen, LineInput input, TextWriter errors)
{
    private readonly Till _till = new(counter);
    private readonly StatusBar _bar = new(new StatusLine(counter), screen);
    private readonly Arrivals _arrivals = new(input, counter.Devices.Scans, counter.Devices.Changes);
    private readonly Parser _parser = new(counter.Currency, code => counter.Resolve(code) is not null);

    /// <summary>Works until the cashier quits or the input ends.</summary>
    public async ValueTask ServeAsync(CancellationToken cancellationToken)
    {
        Welcome();
        await RecoverAsync(cancellationToken);
        ShowStanding();
        input.Prompt(Prompt());
        while (true)
        {
            switch (await _arrivals.NextAsync(cancellationToken))
            {
                case Arrival.Typed arrival:
                    if (await GuardedAsync(arrival.Line, ct => AnswerAsync(_parser.Parse(arrival.Line), ct), cancellationToken)) return;
                    break;
                case Arrival.Scanned arrival:
                    input.Show($"[scanned] {arrival.Scan.AimId}{arrival.Scan.Text}");
                    await GuardedAsync(arrival.Scan.Text, async ct => await CaughtAsync(() => _till.RunAsync(new TillCommand.TakeScan(arrival.Scan), ct)), cancellationToken);
                    break;
                case Arrival.DeviceChanged when !counter.Devices.News.IsSome:
                    continue;
                case Arrival.DeviceChanged:
                    input.Show("");
                    ShowStanding();
                    break;
                default:
                    screen.Draw(new Answer.Goodbye("End of input. Everything is kept."));
                    return;
            }
            input.Prompt(Prompt());
        }
    }

    /// <summary>Does one thing; true when it was the last.</summary>
    private async ValueTask<bool> GuardedAsync(string what, Func<CancellationToken, ValueTask<Answer?>> answer, CancellationToken cancellationToken)
    {
        try
        {
            return await DoneAsync(await answer(cancellationToken), cancellationToken);
        }
        catch (Exception defect) when (!cancellationToken.IsCancellationRequested)
        {
            // Because a queue stands at the till, a defect costs one line and not the day. What is journaled is whole: a command is appended or it is not.
            await errors.WriteLineAsync($"Defect at '{what}': {defect}");
            screen.Fault(
                "This is a defect of the program, and nothing that you did wrong.",
                "Everything that was shown as done is kept. 'cart' and 'sales' show whether this last line was done; then go on. The details went to the error output.",
                null);
            return false;
        }
    }

    private async ValueTask<bool> DoneAsync(Answer? answer, CancellationToken cancellationToken)
    {
        while (answer is Answer.NeedsPin asks)
        {
            answer = await input.ReadSecretAsync($"PIN of {asks.Code}", cancellationToken) is { } pin ? await CaughtAsync(() => asks.Then(pin, cancellationToken)) : null;
        }
        if (answer is not null) screen.Draw(answer);
        if (answer is Answer.Goodbye) return true;
        if (answer is Answer.Document && counter.Client.Shifts.Current is null) screen.Say("The register is closed. Type the float to open it again, or 'quit'.", "dim");
        // Because whoever typed all of it in advance cannot look at the printer in between.
        if (input.IsScript) await counter.Devices.CatchUpAsync(cancellationToken);
        ShowStanding();
        return false;
    }

    /// <summary>Asks about card payments that were under way when the till stopped.</summary>
    private async ValueTask RecoverAsync(CancellationToken cancellationToken)
    {
        if (counter.Client.Cards.Unresolved.Count == 0 || counter.Devices.Cards is null) return;
        screen.Say("A card payment was under way when the till stopped. Asking the terminal what became of it.", "default");
        screen.Draw(await CaughtAsync(() => _till.RunAsync(new TillCommand.AskAgain(), cancellationToken)));
    }

    private void ShowStanding()
    {
        foreach (var news in counter.Devices.News.Take()) screen.Say(news, "yellow");
        _bar.Draw();
    }

    private async ValueTask<Answer?> AnswerAsync(Entry entry, CancellationToken cancellationToken) => entry switch
    {
        Entry.Understood e => await CaughtAsync(() => _till.RunAsync(e.Command, cancellationToken)),
        Entry.Mistyped e => new Answer.Confused(e.Fault, e.Remedy),
        _ => null,
    };

    private static async ValueTask<Answer> CaughtAsync(Func<ValueTask<Answer>> run)
    {
        try
        {
            return await run();
        }
        catch (JournalException failure)
        {
            return new Answer.Confused(failure.Message, failure.IsTransient ? "Put that right and type it again." : "What was shown as done before is kept. 'verify' checks the journal.");
        }
    }

    private void Welcome()
    {
        var client = counter.Client;
        if (counter.Setup.Staff && client.Staff.Current is null) screen.Say(SampleStaff.Welcome, "default");
        screen.Say($"Register {client.Register}, {client.Currency}, {client.Catalog.Current.Count} products. Scan or type a code; 'help' lists the commands.", "bold");
        if (new Printouts(counter).LeftBehind() is { } documents) screen.Draw(documents);
        if (counter.Cart is { } cart) screen.Draw(new Answer.CartNow(cart, "This cart was still open."));
        if (client.Shifts.Current is { } shift) screen.Say($"Shift {client.Shifts.CurrentId} is open since {counter.Local(shift.Opening.OpenedAt)}.", "default");
        else screen.Say("The register is closed. How much cash is in the drawer? Type the float, such as 100.00", "default");
    }

    private string Prompt() => counter switch
    {
        { Client.Shifts.Current: null } => $"{Name()} closed",
        { Cart: { Lines.Count: > 0 } cart } => $"{Name()} {cart.Due}",
        _ => Name(),
    };

    private string Name() => counter.Client.Connectivity.Current.IsOnline ? counter.Client.Register! : $"{counter.Client.Register} OFFLINE";
}
