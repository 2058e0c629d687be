namespace PosSdk.Devices.Registration;

/// <summary>The cable between a driver and its virtual device, which somebody may pull.</summary>
internal sealed class VirtualCable(Func<IByteTransport> connect)
{
    private readonly Lock _lock = new();
    private readonly List<Wire> _wires = [];
    private bool _isPulled;

    public IByteTransport Connect()
    {
        var wire = new Wire(this, connect());
        lock (_lock) _wires.Add(wire);
        return wire;
    }

    public async ValueTask PullAsync(CancellationToken cancellationToken)
    {
        Wire[] wires;
        lock (_lock) (_isPulled, wires) = (true, [.. _wires]);
        foreach (var wire in wires) await wire.CloseAsync(cancellationToken).ConfigureAwait(false);
    }

    public void PlugIn()
    {
        lock (_lock) _isPulled = false;
    }

    private void MustBeIn()
    {
        lock (_lock)
        {
            if (_isPulled) throw new IOException("Nobody answers: the simulated device is switched off, or its cable is pulled.");
        }
    }

    private sealed class Wire(VirtualCable cable, IByteTransport inner) : IByteTransport
    {
        public string Endpoint => DeviceConfiguration.Simulated;

        public bool IsBidirectional => inner.IsBidirectional;

        public bool IsConnected => inner.IsConnected;

        public ValueTask ConnectAsync(CancellationToken cancellationToken)
        {
            cable.MustBeIn();
            return inner.ConnectAsync(cancellationToken);
        }

        public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
        {
            cable.MustBeIn();
            return inner.WriteAsync(data, cancellationToken);
        }

        public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => inner.ReadAsync(buffer, cancellationToken);

        public ValueTask CloseAsync(CancellationToken cancellationToken) => inner.CloseAsync(cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
