namespace PosSdk.Devices.Printing;

/// <summary>A printer that has a drawer's connector. A driver that offers it as a capability gets a drawer by it.</summary>
public interface IDrawerPort
{
    /// <summary>Told of each change of status, the drawer's pin among it, on the reader's thread.</summary>
    event Action<PrinterStatus>? StatusChanged;

    /// <summary>The printer's clock.</summary>
    TimeProvider Time { get; }

    /// <summary>Sends a pulse beside whatever job runs, also while the printer is out of paper.</summary>
    /// <param name="pin">The connector's pin: 2 or 5, Star's drawer 1 or 2.</param>
    /// <param name="pulse">How long; 20 to 200 ms.</param>
    /// <param name="cancellationToken">Gives up before anything is sent.</param>
    /// <exception cref="DeviceDisconnectedException">It could not be sent.</exception>
    ValueTask PulseAsync(int pin, TimeSpan pulse, CancellationToken cancellationToken);
}
