using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PosSdk.Client;
using PosSdk.Connectivity;
using PosSdk.Domain.Connections;
using PosSdk.Domain.Money;
using PosSdk.Domain.Registers;
using PosSdk.Engine;
using PosSdk.Journaling;

namespace PosSdk;

/// <summary>
/// One register. Each noun below holds its verbs; every verb answers with an <see cref="Outcome{T}"/> that is durable when it returns, and runs on the caller's
/// thread until then (one disk flush, a few milliseconds on a till).
/// </summary>
/// <remarks>
/// Thread-safe: commands run one after the other, queries do not wait. Disposing it saves a snapshot, so that the next start is quick, and closes the journal;
/// losing the process instead loses nothing.
/// </remarks>
public sealed class PosClient : IAsyncDisposable
{
    private readonly CommandRunner _runner;
    private readonly ConnectivityMonitor _monitor;

    private PosClient(CommandRunner runner, Settings settings, TimeProvider time)
    {
        _runner = runner;
        _monitor = new ConnectivityMonitor(settings.Profile?.Connection ?? ConnectionPolicy.Documented, runner.Journal.IsReadOnly ? null : settings.Probes, time);
        Capabilities = new CapabilityClient(settings.Profile, _monitor, () => runner.State.LastReceipt, time);
        Catalog = new CatalogClient(runner, Capabilities);
        Carts = new CartClient(runner, settings, Capabilities);
        SavedCarts = new SavedCartClient(runner, settings, Capabilities, time);
        Payments = new PaymentClient(runner, settings, Capabilities);
        Cards = new CardClient(runner, settings, Capabilities);
        Sales = new SaleClient(runner, settings);
        Shifts = new ShiftClient(runner, settings, time);
        Stock = new StockClient(runner, settings);
        Mail = new MailClient(runner, settings, time);
        Prints = new PrintClient(runner, settings, time);
        Actions = new ActionClient(runner, settings, Capabilities);
        Staff = new StaffClient(runner, settings, Capabilities, time);
        Customers = new CustomerClient(runner, settings, Capabilities);
        Scans = new ScanClient(runner, settings, Carts, Customers);
        Journal = new JournalClient(runner);
    }

    /// <summary>What can be sold.</summary>
    public CatalogClient Catalog { get; }

    /// <summary>Customers being served.</summary>
    public CartClient Carts { get; }

    /// <summary>Carts put aside for customers who come back.</summary>
    public SavedCartClient SavedCarts { get; }

    /// <summary>Money for a cart.</summary>
    public PaymentClient Payments { get; }

    /// <summary>Cards through a terminal that the till talks to.</summary>
    public CardClient Cards { get; }

    /// <summary>What was sold and given back.</summary>
    public SaleClient Sales { get; }

    /// <summary>The drawer, from float to Z.</summary>
    public ShiftClient Shifts { get; }

    /// <summary>What lies on the shelf.</summary>
    public StockClient Stock { get; }

    /// <summary>Whether the till works online, and who changes that.</summary>
    public IConnectivityMonitor Connectivity => _monitor;

    /// <summary>What the till may do right now, why not, and what would change it.</summary>
    public CapabilityClient Capabilities { get; }

    /// <summary>E-mails on their way out.</summary>
    public MailClient Mail { get; }

    /// <summary>Receipts and reports on their way to paper.</summary>
    public PrintClient Prints { get; }

    /// <summary>What a screen can offer as buttons.</summary>
    public ActionClient Actions { get; }

    /// <summary>The people at the till.</summary>
    public StaffClient Staff { get; }

    /// <summary>Who buys here.</summary>
    public CustomerClient Customers { get; }

    /// <summary>What scanned and typed codes stand for.</summary>
    public ScanClient Scans { get; }

    /// <summary>The log that everything is folded from.</summary>
    public JournalClient Journal { get; }

    /// <summary>The register's short code; null before it was opened for writing once.</summary>
    public string? Register => (_runner.State.Register as Register.Created)?.Code.Value;

    /// <summary>What the register counts in; null before it was opened for writing once.</summary>
    public Currency? Currency => (_runner.State.Register as Register.Created)?.Currency;

    /// <summary>True when it was opened for reading beside a writer: every command throws <see cref="JournalReadOnlyException"/>.</summary>
    public bool IsReadOnly => _runner.Journal.IsReadOnly;

    /// <summary>The code that is recorded with everything done: of who signed in with <see cref="Staff"/>, or else what was set here; null for nobody. At most 64 characters.</summary>
    /// <remarks>For apps that know their cashiers themselves.</remarks>
    /// <exception cref="InvalidOperationException">Set while somebody is signed in.</exception>
    public string? Cashier
    {
        get => _runner.State.Staff.Current?.Code ?? _runner.Cashier;
        set
        {
            if (value is { Length: > 64 }) throw new ArgumentException("A staff code has at most 64 characters.", nameof(value));
            if (Staff.Current is { } member && member.Code != value) throw new InvalidOperationException($"{member.Code} is signed in. Sign somebody else in, or sign them out.");
            _runner.Cashier = value;
        }
    }

    /// <summary>Opens a register on a journal, and sets it up when the journal is new. The client owns the journal from here on, also when opening fails.</summary>
    /// <param name="options">How it is set up; copied.</param>
    /// <param name="journal">Where everything is recorded.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="loggerFactory">Where it logs; null for nowhere.</param>
    /// <param name="cancellationToken">Gives up before the register is set up.</param>
    /// <exception cref="PosConfigurationException">The options contradict themselves or what the register recorded.</exception>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    public static async ValueTask<PosClient> OpenAsync(
        PosOptions options, IJournal journal, TimeProvider? time = null, ILoggerFactory? loggerFactory = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(journal);
        var clock = time ?? TimeProvider.System;
        var logger = (ILogger?)loggerFactory?.CreateLogger(PosDiagnostics.Name) ?? NullLogger.Instance;
        try
        {
            var settings = Settings.From(options);
            var runner = await CommandRunner.OpenAsync(journal, settings, clock, logger, cancellationToken).ConfigureAwait(false);
            if (!journal.IsReadOnly) await SetUpAsync(runner, settings, cancellationToken).ConfigureAwait(false);
            return new PosClient(runner, settings, clock);
        }
        catch
        {
            await journal.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _monitor.DisposeAsync().ConfigureAwait(false);
        await _runner.DisposeAsync().ConfigureAwait(false);
    }

    private static async ValueTask SetUpAsync(CommandRunner runner, Settings settings, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(
            "register.create",
            settings,
            static (work, s, _) =>
            {
                var version = work.State.Versions.GetValueOrDefault(RegisterStream.Name);
                var command = new RegisterCommand.Create(s.Register, s.Rules.Currency);
                return new(work.Stage(RegisterStream.Name, version, RegisterDecider.Decide(work.State.Register, command, work.Context)));
            },
            static (state, _) => state.Register,
            cancellationToken).ConfigureAwait(false);
        if (outcome is Outcome<Register>.Refused refused) throw new PosConfigurationException(refused.Reason.ToString());
    }
}
