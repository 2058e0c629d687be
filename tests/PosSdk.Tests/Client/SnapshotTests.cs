using Microsoft.Extensions.Logging;
using PosSdk.Domain.Money;
using PosSdk.Domain.Shifts;
using PosSdk.Testing;

namespace PosSdk.Tests.Client;

public class SnapshotTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_register_that_was_closed_well_reads_no_event_when_it_opens_whether_a_shift_is_open_or_not(bool closed)
    {
        var journal = TestRegister.NewJournal();
        var pos = await (await TestRegister.OpenAsync(journal: journal)).StockedAsync(0, [("MILK", "1.19")]);
        if (closed) await pos.Shifts.CloseAsync(MoneyCount.Of(Amount.Zero(Currency.Of("EUR"))));
        await pos.DisposeAsync();

        var said = new Said();
        await using var again = await PosClient.OpenAsync(new PosOptions(), journal, new FakeClock(), said);

        Assert.Contains(said.Lines, line => line.EndsWith("; 0 events read after the snapshot.", StringComparison.Ordinal));
        Assert.Equal(closed, again.Shifts.Current is null);
    }

    [Fact]
    public async Task A_register_that_never_had_a_shift_opens_from_its_snapshot_too()
    {
        var journal = TestRegister.NewJournal();
        await (await TestRegister.OpenAsync(journal: journal)).DisposeAsync();

        var said = new Said();
        await using var again = await PosClient.OpenAsync(new PosOptions(), journal, new FakeClock(), said);

        Assert.Contains(said.Lines, line => line.EndsWith("; 0 events read after the snapshot.", StringComparison.Ordinal));
    }

    private sealed class Said : ILoggerFactory, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) { }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));

        public void Dispose() { }
    }
}
