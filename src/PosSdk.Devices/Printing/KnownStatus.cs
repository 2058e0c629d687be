namespace PosSdk.Devices.Printing;

/// <summary>What a printer said of itself so far, told to whoever watches when it changes.</summary>
internal sealed class KnownStatus(string device, DeviceState state, TimeProvider time)
{
    private readonly Lock _lock = new();
    private PrinterStatus _now = PrinterStatus.Unknown;

    /// <summary>Told of each change, on the reader's thread.</summary>
    public event Action<PrinterStatus>? Changed;

    public PrinterStatus Now => Volatile.Read(ref _now);

    public void Learn(Func<PrinterStatus, PrinterStatus> learn)
    {
        // Because a later status must not be told before an earlier one, a change and the telling of it are one step.
        lock (_lock)
        {
            var (before, status) = (_now, learn(_now) with { At = time.GetUtcNow() });
            Volatile.Write(ref _now, status);
            if (before with { At = status.At } == status) return;
            Changed?.Invoke(status);
            state.Tell(new DeviceEvent.PrinterChanged(device, status.At, status));
            state.Obstructed(status.Obstacle());
        }
    }
}
