using System.Globalization;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Terminals;
using PosSdk.Devices.Tests.Zvt;
using PosSdk.Devices.Zvt;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Quantities;
using PosSdk.Journaling;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Cards;

/// <summary>A few carts paid by card at one terminal, with a till that stops and a terminal that goes wrong as a seed has it, and a cashier who goes on until all is paid.</summary>
internal sealed class ShopDay(int seed, TimeProvider time) : IAsyncDisposable
{
    private const int MostTries = 40;

    private readonly Random _random = new(seed);
    private readonly VirtualZvtTerminal _virtual = FaultPlan.Terminal(time);
    private readonly IJournal _journal = TestRegister.NewJournal();
    private readonly List<PaymentId> _payments = [];
    private TillProcess _process = new();
    private PosClient _pos = null!;
    private ZvtTerminal _driver = null!;
    private CardPayments _cards = null!;

    public int Carts { get; private set; }

    public int Recovered { get; private set; }

    public int LeftToAPerson { get; private set; }

    public List<string> Endings { get; } = [];

    public List<ZvtFault> Faults { get; } = [];

    public List<string> Deaths { get; } = [];

    public List<string> Wrong { get; } = [];

    public async Task RunAsync()
    {
        await StartAsync();
        await _pos.StockedAsync(10_000, [("PEN", "1.00"), ("MUG", "2.50")]);
        // Because most terminals in a shop have taken money before.
        if (seed % 10 < 9) await SellAsync(CartId.Of("calm"), isCalm: true);
        var carts = _random.Next(1, 4);
        for (var number = 0; number < carts; number++) await SellAsync(CartId.Of(string.Create(CultureInfo.InvariantCulture, $"cart-{number}")), isCalm: false);
        await CompareAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _virtual.Dispose();
    }

    private async Task SellAsync(CartId cart, bool isCalm)
    {
        await _pos.Carts.OpenAsync(cart);
        // Because the same amount again and again is what confuses recovery most.
        await _pos.Carts.AddAsync(cart, new NewLine(Sku.Of(_random.Next(3) == 0 ? "MUG" : "PEN"), Quantity.Of(1)));
        for (var tries = 0; _pos.Carts.Find(cart)!.Due.IsPositive || _pos.Carts.Find(cart)!.Pending.Count > 0; tries++)
        {
            if (tries == MostTries)
            {
                Wrong.Add($"seed {seed}: {cart} cannot be paid");
                return;
            }

            if (!isCalm) Plan();
            await PayAsync(cart);
            if (!isCalm && _random.Next(4) == 0) await TakeBackAsync(cart);
        }

        if (await TryAsync(async () => (await _pos.Sales.CompleteAsync(cart)).IsDone) is false) Wrong.Add($"seed {seed}: {cart} is paid and cannot be completed");
        Carts++;
    }

    private async Task PayAsync(CartId cart)
    {
        var payment = new PaymentId(string.Create(CultureInfo.InvariantCulture, $"p-{_payments.Count}"));
        _payments.Add(payment);
        var outcome = await TryAsync(async () => await _cards.PayAsync(cart, payment: payment));
        await NoteAsync(outcome);
    }

    private async Task TakeBackAsync(CartId cart)
    {
        if (_pos.Carts.Find(cart)!.Tenders is not [var tender, ..]) return;
        if (_random.Next(3) == 0) _process.DieAt(_random.Next(1, 14));
        var outcome = await TryAsync(async () => await _cards.TakeBackAsync(cart, new PaymentId(tender.Payment)));
        if (outcome?.IsDone == true) Endings.Add($"take back: {outcome.Value.Outcome}");
        await NoteAsync(null);
    }

    private void Plan()
    {
        var fault = FaultPlan.Any(_random);
        Faults.Add(fault);
        _virtual.Plan(fault);
        if (_random.Next(3) == 0) _process.DieAt(_random.Next(1, 22));
    }

    private async Task NoteAsync(Outcome<CardEnding>? outcome)
    {
        _process.Live();
        if (outcome is not null) Endings.Add(outcome.TryGet(out var ending, out var refusal) ? $"{ending.Outcome}" : refusal.Code);
        for (var asked = 0; _pos.Cards.Unresolved.Count > 0 && asked < 20; asked++) await RecoverAsync();
        foreach (var doubt in _pos.Cards.Unresolved) await LookAsync(doubt);
    }

    private async Task RecoverAsync()
    {
        var doubts = _pos.Cards.Unresolved.Count;
        await _cards.RecoverAllAsync();
        Recovered += doubts - _pos.Cards.Unresolved.Count;
    }

    /// <summary>What a person does who looks at the terminal's own records.</summary>
    private async Task LookAsync(PaymentSighting doubt)
    {
        LeftToAPerson++;
        // Because a terminal with a record tells every later one from it, only its first payment ever may be a person's to settle.
        if (doubt.Payment.LastRecord is not null) Wrong.Add($"seed {seed}: {doubt.Id} was left to a person: {doubt.Payment.Reason}");
        List<string?> known = [];
        foreach (var payment in _payments) known.Add((await _pos.Payments.LoadAsync(payment)) is { Status: PaymentStatus.Captured, Reference: { } reference } ? reference : null);
        var record = _virtual.Ledger.Charged.LastOrDefault(record => !known.Contains(Number(record.Receipt)));
        TerminalAnswer truth = record is null ? new TerminalAnswer.NotFound() : new TerminalAnswer.Approved(record.Amount, Number(record.Receipt));
        var resolved = await _pos.Cards.ResolveAsync(doubt.Id, truth, "the terminal's records");
        if (!resolved.IsDone) Wrong.Add($"seed {seed}: {doubt.Id} could not be resolved: {resolved}");
    }

    private async Task CompareAsync()
    {
        List<(string, Domain.Money.Amount)> booked = [];
        foreach (var payment in _payments)
        {
            if (await _pos.Payments.LoadAsync(payment) is { Status: PaymentStatus.Captured } taken) booked.Add((taken.Reference ?? "", taken.Applied));
        }

        var charged = _virtual.Ledger.Charged.Select(record => (Number(record.Receipt), record.Amount)).ToList();
        if (booked.Count != Carts) Wrong.Add($"seed {seed}: {Carts} carts, {booked.Count} payments");
        if (!booked.Order().SequenceEqual(charged.Order())) Wrong.Add($"seed {seed}: booked {string.Join(' ', booked)}, charged {string.Join(' ', charged)}");
        if (_pos.Cards.Unresolved.Count > 0) Wrong.Add($"seed {seed}: still in doubt");
    }

    /// <summary>Does something; when the process stops meanwhile, starts another one, which asks first.</summary>
    private async Task<T?> TryAsync<T>(Func<Task<T>> what)
    {
        try
        {
            var done = await what();
            if (!_process.IsDead) return done;
        }
        catch (Exception) when (_process.IsDead)
        {
            // Because a process that stopped tells nobody.
        }

        Deaths.Add(_process.DiedAt!);
        await StopAsync();
        await StartAsync();
        await RecoverAsync();
        return default;
    }

    private async Task StartAsync()
    {
        _process = new TillProcess();
        _pos = await PosClient.OpenAsync(new PosOptions { Ids = new SequentialIds(), UtcOffset = TimeSpan.Zero }, _process.Journal(_journal));
        _driver = new ZvtTerminal("card", _process.Wire(_virtual.Connect()), FaultPlan.Quick, time);
        _cards = new CardPayments(_pos, _driver);
    }

    private async Task StopAsync()
    {
        await _driver.DisposeAsync();
        await _pos.DisposeAsync();
    }

    private static string Number(int receipt) => receipt.ToString(CultureInfo.InvariantCulture);
}
