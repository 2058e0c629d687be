namespace PosSdk.Devices.Registration;

/// <summary>A driver that brings a virtual device, for the endpoint <see cref="DeviceConfiguration.Simulated"/>: the driver is the real one, only the other side of the wire is not.</summary>
public interface IDeviceSimulator
{
    /// <summary>Makes the virtual device.</summary>
    VirtualDevice Simulate(DeviceConfiguration configuration, TimeProvider time);
}

/// <summary>A device that is not there.</summary>
/// <param name="Device">The virtual side: where a test or a developer takes paper out and presents cards. Disposed of with the devices when it is <see cref="IAsyncDisposable"/>.</param>
/// <param name="Connect">Makes a wire to it.</param>
public sealed record VirtualDevice(object Device, Func<IByteTransport> Connect);
