using PosSdk.Devices.Printing;

namespace PosSdk.Devices.EscPos;

/// <summary>What a printer said of itself so far, told to whoever watches when it changes.</summary>
internal sealed class KnownStatus(string device, DeviceState state, TimeProvider time)
{
    private readonly Lock _lock = new();

    /// <summary>Told of each change, on the reader's thread.</summary>
    public event Action<PrinterStatus>? Changed;

    public PrinterStatus Now { get; private set; } = PrinterStatus.Unknown;

    public void Learn(Func<PrinterStatus, PrinterStatus> learn)
    {
        PrinterStatus status;
        lock (_lock)
        {
            var before = Now;
            Now = status = learn(before) with { At = time.GetUtcNow() };
            if (before with { At = status.At } == status) return;
        }
        Changed?.Invoke(status);
        state.Tell(new DeviceEvent.PrinterChanged(device, status.At, status));
        state.Obstructed(status.Obstacle());
    }
}
