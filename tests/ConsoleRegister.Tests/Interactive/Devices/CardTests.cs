using System.Net;
using System.Net.Sockets;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Transports;

namespace ConsoleRegister.Tests.Interactive.Devices;

/// <summary>Cards: a payment that nobody knows the end of is asked about, never charged again, and a person decides only what the terminal cannot tell.</summary>
public sealed class CardTests : IDisposable
{
    private readonly Screenplay _play = new();

    public void Dispose() => _play.Dispose();

    [Fact]
    public async Task A_terminal_that_comes_back_tells_what_it_took_and_the_sale_is_complete()
    {
        var screen = Screenplay.Plain(await _play.TypeAsync("100", "wine", "terminal lost", "ask", "sim terminal on", "ask", "sales"));
        Assert.Contains("Nobody knows whether 6.49 EUR were charged.", screen, StringComparison.Ordinal);
        Assert.Contains("The card terminal works again.", screen, StringComparison.Ordinal);
        Assert.Contains("Card (terminal) 6.49", screen[screen.LastIndexOf("> ask", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("6.49 EUR taken by card.", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_terminal_tells_goes_before_what_somebody_says()
    {
        var screen = await _play.AfterAsync("100", "wine", "terminal lost", "sim terminal on", "resolve 1 not no slip");
        Assert.Contains("6.49 EUR taken by card.", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_amount_is_taken_back_and_the_cart_is_as_it_was()
    {
        var screen = Screenplay.Plain(await _play.TypeAsync("100", "wine", "sim terminal wrong-amount", "terminal", "pay 10"));
        Assert.Contains("The terminal took the payment back. Nothing was charged. The cart is as it was.", screen, StringComparison.Ordinal);
        Assert.Contains("CHANGE 3.51 EUR", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_to_go_wrong_with_a_payment_that_was_not_asked_for_does_not_befall_the_next()
    {
        var screen = await _play.AfterAsync("100", "wine", "offline", "terminal no", "online", "terminal");
        Assert.Contains("6.49 EUR taken by card.", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_payment_of_an_unfinished_sale_is_undone_at_the_terminal()
    {
        var screen = await _play.AfterAsync("100", "wine", "terminal 5.00", "unpay", "remove 1", "paper");
        Assert.Equal(2, screen.Split("CARD SLIP").Length - 1);
    }

    [Fact]
    public async Task A_terminal_that_is_away_stops_nobody_from_paying_otherwise()
    {
        var screen = Screenplay.Plain(await _play.TypeAsync("100", "sim terminal off", "wine", "terminal", "pay", "devices"));
        Assert.Contains("Nothing was charged, and the cart is as it was.", screen, StringComparison.Ordinal);
        Assert.Contains("Take cash or another way to pay meanwhile; 'tenders' lists them.", screen, StringComparison.Ordinal);
        Assert.Contains("Receipt R1-0-1", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_till_that_is_killed_while_the_terminal_takes_the_money_asks_at_its_next_start_and_completes_the_sale()
    {
        using var terminal = new VirtualZvtTerminal();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var endpoint = $"zvt://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        using var till = RegisterProcess.Start("--db", _play.Database, "--terminal", endpoint);
        using var end = new CancellationTokenSource();
        // Because the terminal takes the money and loses the connection in this fault, whoever closes it knows that now is the moment.
        terminal.Plan(ZvtFault.StatusLost);
        var serving = ServeAsync(terminal, listener, () => till.Kill(), end.Token);
        var output = till.StandardOutput.ReadToEndAsync();
        await till.StandardInput.WriteAsync("100\nwine\nterminal\n");
        await till.StandardInput.FlushAsync();
        await till.WaitForExitAsync();
        Assert.NotEqual(0, till.ExitCode);
        Assert.DoesNotContain("taken by card", await output, StringComparison.Ordinal);

        _play.Setup = new() { Devices = new() { Terminal = endpoint } };
        // Because the driver keeps still for a moment before it asks a real terminal, the clock has to go.
        var screen = await _play.TypeAsync(["sales", "unresolved"], TimeProvider.System);
        Assert.Contains("A card payment was under way when the till stopped.", screen, StringComparison.Ordinal);
        Assert.Contains("Receipt R1-0-1", screen[..screen.IndexOf("> sales", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("It is known how every card payment ended.", screen, StringComparison.Ordinal);
        Assert.Equal(649, Assert.Single(terminal.Ledger.Charged).Amount.MinorUnits);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => serving);
    }

    [Fact]
    public async Task A_terminal_that_forgot_cannot_tell_and_then_a_person_says_what_became_of_the_payment()
    {
        await _play.TypeAsync("100", "wine", "terminal lost");
        var screen = Screenplay.Plain(await _play.TypeAsync("ask", "pay", "resolve 1 not the terminal shows no such payment", "pay"));
        Assert.Contains("A card payment was under way when the till stopped.", screen, StringComparison.Ordinal);
        Assert.Contains("It is not known yet how a payment of this cart ended.", screen, StringComparison.Ordinal);
        Assert.Contains("Noted: nobody was charged.", screen, StringComparison.Ordinal);
        Assert.Contains("Receipt R1-0-1", screen, StringComparison.Ordinal);
    }

    private static async Task ServeAsync(VirtualZvtTerminal terminal, TcpListener listener, Action onFirstClose, CancellationToken cancellationToken)
    {
        var isFirst = true;
        while (true)
        {
            var socket = await listener.AcceptSocketAsync(cancellationToken);
            var wire = new StreamTransport(() => new NetworkStream(socket, ownsSocket: true), "tcp://till");
            await wire.ConnectAsync(cancellationToken);
            _ = terminal.ServeAsync(isFirst ? new ClosingWire(wire, onFirstClose) : wire, cancellationToken);
            isFirst = false;
        }
    }

    /// <summary>A wire that says when the terminal hangs up, before the till can notice.</summary>
    private sealed class ClosingWire(StreamTransport inner, Action onClose) : PosSdk.Devices.IByteTransport
    {
        public string Endpoint => inner.Endpoint;

        public bool IsBidirectional => true;

        public bool IsConnected => inner.IsConnected;

        public ValueTask ConnectAsync(CancellationToken cancellationToken) => inner.ConnectAsync(cancellationToken);

        public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) => inner.WriteAsync(data, cancellationToken);

        public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => inner.ReadAsync(buffer, cancellationToken);

        public ValueTask CloseAsync(CancellationToken cancellationToken)
        {
            onClose();
            return inner.CloseAsync(cancellationToken);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
