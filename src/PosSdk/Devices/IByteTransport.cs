namespace PosSdk.Devices;

/// <summary>The wire as a driver sees it: bytes out, bytes in. Nobody above it knows whether it is a network, a cable or a test.</summary>
/// <remarks>One writer and one reader at a time; both may run at once. Not thread-safe beyond that.</remarks>
public interface IByteTransport : IAsyncDisposable
{
    /// <summary>Where it leads, without secrets: <c>tcp://192.0.2.20:9100</c>, <c>file:///dev/usb/lp0</c>.</summary>
    string Endpoint { get; }

    /// <summary>True when bytes may come back; false for a printer port that only takes.</summary>
    bool IsBidirectional { get; }

    /// <summary>True between connecting and the first failure.</summary>
    bool IsConnected { get; }

    /// <summary>Connects; on a transport that was connected before, again.</summary>
    /// <exception cref="IOException">Nobody is there.</exception>
    ValueTask ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Sends all bytes. When it throws, any part of them may have arrived.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken);

    /// <summary>Waits for bytes; a cancelled wait ends within 200 ms and loses none.</summary>
    /// <returns>How many came; zero when the other side closed.</returns>
    /// <exception cref="IOException">The connection broke.</exception>
    ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    /// <summary>Lets go; connecting again is possible.</summary>
    ValueTask CloseAsync(CancellationToken cancellationToken);
}
