using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using PosSdk.Devices.Transports;
using PosSdk.Devices.Zvt.Wire;
using PosSdk.Domain.Money;

namespace PosSdk.Devices.Simulation;

/// <summary>A card terminal that is not there: speaks the terminal's side of ZVT, goes wrong as it is told, and keeps books of what it really took.</summary>
/// <remarks>Serves one till at a time, as terminals do; a new connection may follow a lost one. Takes every card and knows no PIN.</remarks>
public sealed class VirtualZvtTerminal : IDisposable
{
    // What follows a repeated receipt's 03: bit 0 asks for a status information, bit 1 for no slip.
    private const byte ServiceByte = 0x03;
    private const byte Tells = 0x01;
    private const byte PrintsNot = 0x02;

    private readonly VirtualZvtOptions _options;
    private readonly TimeProvider _time;
    private readonly ConcurrentQueue<ZvtFault> _faults = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private byte _configuration;

    /// <summary>Makes one with empty books.</summary>
    /// <param name="options">How it behaves; null for the usual.</param>
    /// <param name="time">Its clock and timers; null for the system's.</param>
    public VirtualZvtTerminal(VirtualZvtOptions? options = null, TimeProvider? time = null) => (_options, _time) = (options ?? new VirtualZvtOptions(), time ?? TimeProvider.System);

    /// <summary>What really happened to the money.</summary>
    public VirtualLedger Ledger { get; } = new();

    /// <summary>Has the next payment or refund go wrong; several calls are for as many payments.</summary>
    public void Plan(ZvtFault fault) => _faults.Enqueue(fault);

    /// <summary>Takes back what was planned and has not happened yet.</summary>
    public void ForgetPlans() => _faults.Clear();

    /// <summary>A wire to it inside the program.</summary>
    public LoopbackTransport Connect(CancellationToken cancellationToken = default) => new(connection => _ = ServeAsync(connection, cancellationToken));

    /// <summary>Listens on a port until it is told to stop; serves one till after the other.</summary>
    /// <param name="port">The port; zero for any free one.</param>
    /// <param name="listening">Hears the port when it is open; null for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ListenAsync(int port, Action<int>? listening, CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        listening?.Invoke(((IPEndPoint)listener.LocalEndpoint).Port);
        while (true)
        {
            var socket = await listener.AcceptSocketAsync(cancellationToken).ConfigureAwait(false);
            socket.NoDelay = true;
            var connection = new StreamTransport(() => new NetworkStream(socket, ownsSocket: true), "tcp://till");
            await connection.ConnectAsync(cancellationToken).ConfigureAwait(false);
            _ = ServeAsync(connection, cancellationToken);
        }
    }

    /// <summary>Serves one connection until the till hangs up, or a fault ends it.</summary>
    /// <param name="connection">The terminal's end, connected; closed in the end.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task ServeAsync(IByteTransport connection, CancellationToken cancellationToken)
    {
        var link = new VirtualZvtLink(connection, _time);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (await link.ReceiveAsync(cancellationToken).ConfigureAwait(false) is { } command)
            {
                if (!await HandleAsync(link, command, cancellationToken).ConfigureAwait(false)) break;
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // Because a till that hangs up in the middle is what a terminal lives with.
        }
        finally
        {
            _turn.Release();
            await link.CloseAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Lets it go; cancel what it serves before.</summary>
    public void Dispose() => _turn.Dispose();

    private ValueTask<bool> HandleAsync(VirtualZvtLink link, Apdu command, CancellationToken cancellationToken) => command.Command switch
    {
        ZvtCommand.Registration => RegisterAsync(link, command, cancellationToken),
        ZvtCommand.Authorize => PayAsync(link, command.Data, VirtualTransactionKind.Payment, cancellationToken),
        ZvtCommand.Refund => PayAsync(link, Past(command.Data, 3), VirtualTransactionKind.Refund, cancellationToken),
        ZvtCommand.Reversal => ReverseAsync(link, BmpList.Read(Past(command.Data, 3)), cancellationToken),
        ZvtCommand.RepeatReceipt => RepeatAsync(link, Past(command.Data, 3), cancellationToken),
        ZvtCommand.EndOfDay => EndDayAsync(link, cancellationToken),
        ZvtCommand.StatusEnquiry or ZvtCommand.Diagnosis => TellAsync(link, cancellationToken, new Apdu(ZvtCommand.Completion, (byte[])[0x00])),
        // Because nothing runs that could be completed, the acknowledgement is all.
        ZvtCommand.LogOff or ZvtCommand.AbortRequest => SendAsync(link, VirtualZvtMessages.Acknowledge, cancellationToken),
        // Because a late acknowledgement asks for nothing.
        var other when other >> 8 is 0x80 or 0x84 => ValueTask.FromResult(true),
        _ => SendAsync(link, VirtualZvtMessages.Refuse(ResultCode.NotSupported), cancellationToken),
    };

    private ValueTask<bool> RegisterAsync(VirtualZvtLink link, Apdu command, CancellationToken cancellationToken)
    {
        _configuration = command.Data.Length > 3 ? command.Data.Span[3] : (byte)0;
        return TellAsync(link, cancellationToken, VirtualZvtMessages.Registered(_options.Currency));
    }

    private async ValueTask<bool> PayAsync(VirtualZvtLink link, ReadOnlyMemory<byte> data, VirtualTransactionKind kind, CancellationToken cancellationToken)
    {
        var asked = StatusInformation.Read(data);
        if (asked.Amount is not > 0) return await SendAsync(link, VirtualZvtMessages.Refuse(ResultCode.ProtocolError), cancellationToken).ConfigureAwait(false);
        var amount = new Amount(asked.Amount.Value, CurrencyNumber.Find(asked.Currency) ?? _options.Currency);
        if (amount.Currency != _options.Currency) return await SendAsync(link, VirtualZvtMessages.Refuse(0x6F), cancellationToken).ConfigureAwait(false);
        var payment = new VirtualZvtPayment(link, Ledger, _options, _time, PrintsAtTill)
        {
            TellsSteps = (_configuration & 0x08) != 0,
            Fault = _faults.TryDequeue(out var fault) ? fault : ZvtFault.None,
            Kind = kind,
            Amount = amount,
        };
        return await payment.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<bool> ReverseAsync(VirtualZvtLink link, BmpList fields, CancellationToken cancellationToken)
    {
        var receipt = Bcd.ToInt(fields[0x87].Span);
        var known = Ledger.Records.LastOrDefault(record => record.Receipt == receipt && record is { Result: 0, Original: null });
        if (known is null) return TellAsync(link, cancellationToken, VirtualZvtMessages.Abort(0xB5));
        return Ledger.Undo(record => record.Receipt == receipt, _time.GetUtcNow()) is { } reversal
            ? TellAsync(link, cancellationToken, [Status(reversal), .. Slip(reversal), VirtualZvtMessages.Completion])
            : TellAsync(link, cancellationToken, VirtualZvtMessages.Abort(0xB4));
    }

    private ValueTask<bool> RepeatAsync(VirtualZvtLink link, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        if (Ledger.Last is not { } last) return TellAsync(link, cancellationToken, VirtualZvtMessages.Abort(ResultCode.NotSupported));
        var service = data.Span is [ServiceByte, var given, ..] ? given : (byte)0;
        Apdu[] told = (service & Tells) == 0 ? [] : last.Result == 0 ? [Status(last)] : [VirtualZvtMessages.Declined(last, _time)];
        Apdu[] slip = (service & PrintsNot) == 0 ? Slip(last) : [];
        return TellAsync(link, cancellationToken, [.. told, .. slip, VirtualZvtMessages.Completion]);
    }

    private ValueTask<bool> EndDayAsync(VirtualZvtLink link, CancellationToken cancellationToken)
    {
        var charged = Ledger.Charged.ToList();
        var total = charged.Sum(record => record.Amount.MinorUnits);
        byte[] visa = [(byte)Math.Min(charged.Count, 255), .. Bcd.From(total, 6)];
        byte[] entries = [0x60, 0xF0, 0xF5, 0xF3, .. Bcd.From(1, 2), .. Bcd.From(Ledger.Last?.Receipt ?? 1, 2), .. new byte[28], .. visa, .. new byte[14]];
        return TellAsync(link, cancellationToken, VirtualZvtMessages.Total(new Amount(total, _options.Currency), entries), VirtualZvtMessages.Completion);
    }

    /// <summary>Acknowledges the command, then says one message after the other and waits for each to be acknowledged.</summary>
    private async ValueTask<bool> TellAsync(VirtualZvtLink link, CancellationToken cancellationToken, params Apdu[] messages)
    {
        await link.SendAsync(cancellationToken, VirtualZvtMessages.Acknowledge).ConfigureAwait(false);
        foreach (var message in messages)
        {
            await link.SendAsync(cancellationToken, message).ConfigureAwait(false);
            if (await link.ReceiveAsync(_options.AcknowledgementTimeout, cancellationToken).ConfigureAwait(false) is null) return false;
        }

        return true;
    }

    private static async ValueTask<bool> SendAsync(VirtualZvtLink link, Apdu apdu, CancellationToken cancellationToken)
    {
        await link.SendAsync(cancellationToken, apdu).ConfigureAwait(false);
        return true;
    }

    private bool PrintsAtTill => (_configuration & 0x02) != 0;

    private Apdu[] Slip(VirtualTransaction record) => PrintsAtTill && record.Result == 0 ? VirtualZvtMessages.Slip(record) : [];

    private Apdu Status(VirtualTransaction record) => VirtualZvtMessages.Status(record, _time, record.Amount, []);

    private static ReadOnlyMemory<byte> Past(ReadOnlyMemory<byte> data, int password) => data.Length < password ? default : data[password..];
}
