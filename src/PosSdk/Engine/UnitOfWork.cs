using System.Buffers;
using System.Text.Json;
using PosSdk.Access;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Mails;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Prints;
using PosSdk.Domain.Sales;
using PosSdk.Journaling;
using PosSdk.Serialization;

namespace PosSdk.Engine;

/// <summary>One command while it is being decided: what it may look at, and what it will record in one commit. Used again for the next one.</summary>
internal sealed class UnitOfWork(IJournal journal, Settings settings) : IDisposable
{
    // Because a sale can have 10,000 lines, few are kept.
    private const int SalesKept = 4;

    private readonly Dictionary<string, Loaded<Sale>> _sales = new(StringComparer.Ordinal);
    private readonly List<StreamAppend> _appends = [];
    private readonly List<object> _events = [];
    private readonly ArrayBufferWriter<byte> _payloads = new(4096);
    private readonly Utf8JsonWriter _json = new(Stream.Null, EventCodec.WriterOptions);

    public RegisterState State { get; private set; } = new();

    /// <summary>How the register is set up.</summary>
    public Settings Settings => settings;

    /// <summary>Who may do what; null where everybody may do everything.</summary>
    public AccessGate? Access { get; } = settings.Staff.Required ? new AccessGate() : null;

    public CommandContext Context { get; private set; }

    public IReadOnlyList<StreamAppend> Appends => _appends;

    /// <summary>All events to record, in their order.</summary>
    public IReadOnlyList<object> Events => _events;

    /// <summary>What the register counts in.</summary>
    public Currency Currency => State.Currency;

    public void Begin(RegisterState state, CommandContext context)
    {
        State = state;
        Context = context;
        _appends.Clear();
        _events.Clear();
        _payloads.ResetWrittenCount();
    }

    /// <summary>Takes a rule's answer: what it records joins the commit, a refusal ends the command.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="version">How many events the stream has.</param>
    /// <param name="decision">The answer.</param>
    /// <returns>The refusal; null when the command may go on.</returns>
    public Refusal? Stage<TEvent>(string stream, long version, Decision<TEvent> decision) where TEvent : class
    {
        if (decision is Decision<TEvent>.Refused refused) return refused.Reason;
        var events = ((Decision<TEvent>.Accepted)decision).Events;
        if (events.IsEmpty) return null;
        var data = new EventData[events.Length];
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = Encode(events[i]);
            _events.Add(events[i]);
        }
        _appends.Add(new StreamAppend(stream, version, Context.At.ToUnixTimeMilliseconds(), data));
        return null;
    }

    public ValueTask<Loaded<Cart>> CartAsync(CartId id, CancellationToken cancellationToken)
    {
        var stream = CartStream.Name(id);
        return State.FindCart(stream) is { } live
            ? new ValueTask<Loaded<Cart>>(new Loaded<Cart>(live, State.Versions[stream]))
            : StreamLoader.LoadAsync<Cart, CartEvent>(journal, stream, Cart.Initial, Cart.Evolve, Currency, cancellationToken);
    }

    public ValueTask<Loaded<Mail>> MailAsync(MailId id, CancellationToken cancellationToken)
    {
        var stream = MailStream.Name(id);
        return State.Mails.TryGetValue(stream, out var mail)
            ? new ValueTask<Loaded<Mail>>(new Loaded<Mail>(mail, State.Versions[stream]))
            : StreamLoader.LoadAsync<Mail, MailEvent>(journal, stream, Mail.Initial, Mail.Evolve, Currency, cancellationToken);
    }

    public ValueTask<Loaded<Print>> PrintAsync(PrintId id, CancellationToken cancellationToken)
    {
        var stream = PrintStream.Name(id);
        return State.Prints.TryGetValue(stream, out var print)
            ? new ValueTask<Loaded<Print>>(new Loaded<Print>(print, State.Versions[stream]))
            : StreamLoader.LoadAsync<Print, PrintEvent>(journal, stream, Print.Initial, Print.Evolve, Currency, cancellationToken);
    }

    public ValueTask<Loaded<Payment>> PaymentAsync(PaymentId id, CancellationToken cancellationToken)
    {
        var stream = PaymentStream.NameOf(id);
        return State.Payments.TryGetValue(stream, out var payment)
            ? new ValueTask<Loaded<Payment>>(new Loaded<Payment>(payment, State.Versions[stream]))
            : StreamLoader.LoadAsync<Payment, PaymentEvent>(journal, stream, Payment.Initial, Payment.Evolve, Currency, cancellationToken);
    }

    /// <summary>A sale from the journal; the last ones are kept, so that giving back a long receipt line by line reads it once and not once a line.</summary>
    public async ValueTask<Loaded<Sale>> SaleAsync(ReceiptNumber receipt, CancellationToken cancellationToken)
    {
        var stream = SaleStream.Name(receipt);
        if (_sales.TryGetValue(stream, out var known)) return known;
        var loaded = await StreamLoader.LoadAsync<Sale, SaleEvent>(journal, stream, Sale.Initial, Sale.Evolve, Currency, cancellationToken).ConfigureAwait(false);
        if (_sales.Count >= SalesKept) _sales.Clear();
        // Because a receipt that is not there yet may be the next one, only what is complete is kept.
        if (loaded.State is Sale.Completed) _sales[stream] = loaded;
        return loaded;
    }

    /// <summary>Forgets what was kept of the streams that are about to change, whether they do or not.</summary>
    public void ForgetAppended()
    {
        foreach (var append in _appends) _sales.Remove(append.Stream);
    }

    public ValueTask<Loaded<TState>> LoadAsync<TState, TEvent>(string stream, TState initial, Func<TState, TEvent, TState> evolve, CancellationToken cancellationToken)
        where TEvent : class =>
        StreamLoader.LoadAsync(journal, stream, initial, evolve, Currency, cancellationToken);

    public void Dispose() => _json.Dispose();

    private EventData Encode(object @event)
    {
        var type = EventTypes.ByType[@event.GetType()];
        var start = _payloads.WrittenCount;
        _json.Reset(_payloads);
        EventCodec.For(settings.Rules.Currency).Write(@event, _json);
        _json.Flush();
        return new EventData(type.Name, _payloads.WrittenMemory[start..], type.Closes);
    }
}
