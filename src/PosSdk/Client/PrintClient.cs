using System.Collections.Concurrent;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Prints;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Engine;
using PosSdk.Printing;

namespace PosSdk.Client;

/// <summary>
/// Documents on their way to paper. A document is durable as soon as it is queued; a <see cref="PrintSpool"/> prints it. An original comes out once at most: what may be on paper comes
/// again only when a person asks, as a marked copy (R17).
/// </summary>
public sealed class PrintClient
{
    private readonly ConcurrentDictionary<PrintId, bool> _inFlight = new();
    private readonly CommandRunner _runner;
    private readonly Settings _settings;
    private readonly TimeProvider _time;

    internal PrintClient(CommandRunner runner, Settings settings, TimeProvider time) => (_runner, _settings, _time) = (runner, settings, time);

    /// <summary>Told when something new is to be printed, on the thread of whoever asked.</summary>
    internal event Action? Queued;

    /// <summary>What is not on paper for certain, oldest first: what waits, what the printer has, and what is doubtful or expired until somebody decides.</summary>
    public IReadOnlyList<SpooledPrint> Jobs =>
        [.. _runner.State.Prints.Select(print => View(print.Key, print.Value)).OrderBy(print => print.RequestedAt).ThenBy(print => print.Id.ToString(), StringComparer.Ordinal)];

    internal PrintOptions Options => _settings.Printing;

    /// <summary>A document as it stands, from the journal when it is finished; <see cref="Print.None"/> when nobody ever asked for it.</summary>
    public async ValueTask<Print> LoadAsync(PrintId id, CancellationToken cancellationToken = default) =>
        (await _runner.LoadAsync<Print, PrintEvent>(PrintStream.Name(id), Print.Initial, Print.Evolve, cancellationToken).ConfigureAwait(false)).State;

    /// <summary>Queues a sale's receipt. Said twice, one original is printed; refused where nobody knows whether that came out.</summary>
    public ValueTask<Outcome<PrintId>> QueueReceiptAsync(ReceiptNumber receipt, CancellationToken cancellationToken = default) =>
        AskAsync("print.queue-receipt", PrintId.Of(PrintKind.Receipt, receipt.ToString()), Request(), cancellationToken);

    /// <summary>Queues a closed shift's Z report.</summary>
    /// <inheritdoc cref="QueueReceiptAsync"/>
    public ValueTask<Outcome<PrintId>> QueueReportAsync(ShiftId shift, CancellationToken cancellationToken = default) =>
        AskAsync("print.queue-report", PrintId.Of(PrintKind.Report, shift.ToString()), Request(), cancellationToken);

    /// <summary>Queues a text of its own, such as a card terminal's slip.</summary>
    /// <param name="number">What tells it from other slips, such as the payment's id: the same number again is the same slip.</param>
    /// <param name="lines">At least one; at most <see cref="PrintRequest.LongestText"/> characters. Card numbers in it are masked.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<PrintId>> QueueSlipAsync(string number, ValueList<string> lines, CancellationToken cancellationToken = default) =>
        AskAsync("print.queue-slip", PrintId.Of(PrintKind.Slip, number), new PrintCommand.Request(Options.Validity, lines), cancellationToken);

    /// <summary>A person wants a document, whatever became of it before: a copy, numbered and marked, whenever an original was, or may have been, printed; otherwise the original.</summary>
    public async ValueTask<Outcome<PrintId>> ReprintAsync(PrintId id, CancellationToken cancellationToken = default)
    {
        await SettleAsync(cancellationToken).ConfigureAwait(false);
        return await AskAsync("print.reprint", id, new PrintCommand.Reprint(Options.Validity), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a document off the list: it is not printed, or somebody looked and has it.</summary>
    public async ValueTask<Outcome<PrintId>> CancelAsync(PrintId id, CancellationToken cancellationToken = default)
    {
        await SettleAsync(cancellationToken).ConfigureAwait(false);
        return await RecordAsync("print.cancel", id, new PrintCommand.Cancel(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a document one's own while it is printed; false when somebody else prints it.</summary>
    internal bool TryTake(PrintId id) => _inFlight.TryAdd(id, true);

    internal void Release(PrintId id) => _inFlight.TryRemove(id, out _);

    /// <summary>Records what time has done: what nobody prints any more although it was begun is doubtful, what is too late has expired, and what nobody decides about is off the list.</summary>
    internal async ValueTask SettleAsync(CancellationToken cancellationToken)
    {
        if (!_runner.State.Prints.Any(print => Settling(print.Key, print.Value, _time.GetUtcNow()) is not null)) return;
        await _runner.RunAsync(
            "print.settle",
            this,
            static (work, client, _) =>
            {
                foreach (var (stream, print) in work.State.Prints)
                {
                    if (client.Settling(stream, print, work.Context.At) is not { } command) continue;
                    if (work.Stage(stream, work.State.Versions[stream], PrintDecider.Decide(print, command, work.Context)) is { } refusal) return new(refusal);
                }
                return new((Refusal?)null);
            },
            static (_, client) => client,
            cancellationToken).ConfigureAwait(false);
    }

    internal ValueTask<Outcome<PrintId>> RecordAsync(string name, PrintId id, PrintCommand command, CancellationToken cancellationToken) => _runner.RunAsync(
        name,
        (id, command),
        static async ValueTask<Refusal?> (work, args, ct) =>
        {
            var loaded = await work.PrintAsync(args.id, ct).ConfigureAwait(false);
            return work.Stage(PrintStream.Name(args.id), loaded.Version, PrintDecider.Decide(loaded.State, args.command, work.Context));
        },
        static (_, args) => args.id,
        cancellationToken);

    internal TimeSpan OffsetAt(DateTimeOffset at) => _settings.UtcOffset ?? _time.LocalTimeZone.GetUtcOffset(at);

    private PrintCommand.Request Request() => new(Options.Validity);

    private async ValueTask<Outcome<PrintId>> AskAsync(string name, PrintId id, PrintCommand command, CancellationToken cancellationToken)
    {
        var outcome = await _runner.RunAsync(
            name,
            (id, command, client: this),
            static async ValueTask<Refusal?> (work, args, ct) =>
            {
                if (await NothingToPrintAsync(work, args.id, ct).ConfigureAwait(false) is { } refusal) return refusal;
                var loaded = await work.PrintAsync(args.id, ct).ConfigureAwait(false);
                // Because a person who asks for what was never printed wants it, too; only a slip says nothing by itself.
                var command = loaded.State is Print.None && args.id.Kind != PrintKind.Slip ? args.client.Request() : args.command;
                return work.Stage(PrintStream.Name(args.id), loaded.Version, PrintDecider.Decide(loaded.State, command, work.Context));
            },
            static (_, args) => args.id,
            cancellationToken).ConfigureAwait(false);
        if (outcome.IsDone) Queued?.Invoke();
        return outcome;
    }

    private static async ValueTask<Refusal?> NothingToPrintAsync(UnitOfWork work, PrintId id, CancellationToken cancellationToken)
    {
        if (id.Kind == PrintKind.Receipt)
        {
            return ReceiptNumber.TryParse(id.Number, out var receipt) && (await work.SaleAsync(receipt, cancellationToken).ConfigureAwait(false)).State is Sale.Completed
                ? null
                : SaleRefusal.NoSuchSale;
        }
        if (id.Kind != PrintKind.Report) return null;
        return ShiftId.TryParse(id.Number, out var shift)
            && (await work.LoadAsync<Shift, ShiftEvent>(ShiftStream.NameOf(shift), Shift.Initial, Shift.Evolve, cancellationToken).ConfigureAwait(false)).State is Shift.Closed
                ? null
                : PrintRefusal.ShiftNotClosed;
    }

    private PrintCommand? Settling(string stream, Print print, DateTimeOffset at) => print switch
    {
        Print.Printing p when !_inFlight.ContainsKey(PrintStream.IdOf(stream)!.Value) => new PrintCommand.RecordLost($"The till stopped while {p.Printer} was printing it."),
        Print.Waiting p when at >= p.Request.ExpiresAt => new PrintCommand.Expire(),
        Print.Doubtful or Print.Expired when at >= print.Latest!.ExpiresAt + Options.ListedFor => new PrintCommand.Forget(Options.ListedFor),
        _ => null,
    };

    private SpooledPrint View(string stream, Print print)
    {
        var id = PrintStream.IdOf(stream)!.Value;
        // Because the list must be true also where nothing prints: what SettleAsync would record shows as if it had.
        var settled = Settling(stream, print, _time.GetUtcNow());
        var (standing, problem) = (print, settled) switch
        {
            (_, PrintCommand.RecordLost lost) => (PrintStanding.Doubtful, lost.Problem),
            (Print.Waiting p, PrintCommand.Expire) => (PrintStanding.Expired, p.Problem),
            (Print.Waiting p, _) => (PrintStanding.Waiting, p.Problem),
            (Print.Printing, _) => (PrintStanding.Printing, null),
            (Print.Doubtful p, _) => (PrintStanding.Doubtful, p.Problem),
            (Print.Expired p, _) => (PrintStanding.Expired, p.Problem),
            _ => throw new InvalidOperationException($"{stream} is no longer to be printed."),
        };
        var request = print.Latest!;
        return new SpooledPrint(id, standing, request.Copy, request.RequestedAt, request.ExpiresAt, problem);
    }
}
