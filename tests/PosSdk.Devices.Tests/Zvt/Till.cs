using PosSdk.Devices.Simulation;
using PosSdk.Devices.Transports;
using PosSdk.Devices.Zvt.Wire;

namespace PosSdk.Devices.Tests.Zvt;

/// <summary>A till of another maker: says bytes and hears messages.</summary>
internal sealed class Till(VirtualZvtTerminal terminal) : IAsyncDisposable
{
    private readonly LoopbackTransport _wire = terminal.Connect();
    private readonly ApduReader _reader = new();
    private readonly byte[] _buffer = new byte[1024];

    /// <summary>Connects and registers.</summary>
    public static async Task<Till> ConnectAsync(VirtualZvtTerminal terminal, string registration)
    {
        var till = new Till(terminal);
        await till.ConnectAsync();
        await till.SayAsync(registration);
        Assert.Equal("80 00 00", await till.HearAsync());
        Assert.StartsWith("06 0F", await till.HearAsync(), StringComparison.Ordinal);
        await till.SayAsync("80 00 00");
        return till;
    }

    public ValueTask ConnectAsync() => _wire.ConnectAsync(CancellationToken.None);

    public ValueTask SayAsync(string bytes) => _wire.WriteAsync(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)), CancellationToken.None);

    /// <summary>The next message.</summary>
    public async Task<string> HearAsync()
    {
        Apdu? apdu;
        while (!_reader.TryRead(out apdu)) _reader.Push(_buffer.AsSpan(0, await ReadAsync()));
        return Text(apdu.ToBytes());
    }

    /// <summary>Whatever came in one piece.</summary>
    public async Task<string> HearRawAsync() => Text(_buffer.AsSpan(0, await ReadAsync()));

    /// <summary>Acknowledges all until the completion; the kinds of messages before it.</summary>
    public async Task<List<string>> ToTheEndAsync()
    {
        List<string> kinds = [];
        Assert.Equal("80 00 00", await HearAsync());
        while (await HearAsync() is var message)
        {
            await SayAsync("80 00 00");
            if (message == "06 0F 00") break;
            kinds.Add(message[..5]);
        }

        return kinds;
    }

    public ValueTask DisposeAsync() => _wire.DisposeAsync();

    private async Task<int> ReadAsync()
    {
        var count = await _wire.ReadAsync(_buffer, CancellationToken.None);
        Assert.NotEqual(0, count);
        return count;
    }

    private static string Text(ReadOnlySpan<byte> bytes) => string.Join(' ', Convert.ToHexString(bytes).Chunk(2).Select(pair => new string(pair)));
}
