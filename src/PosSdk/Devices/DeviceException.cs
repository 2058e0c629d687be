namespace PosSdk.Devices;

/// <summary>What became of what was asked of a device.</summary>
public enum DeviceOutcome
{
    /// <summary>Not a byte of it was sent: asking again can double nothing.</summary>
    NotSent,

    /// <summary>Nobody knows whether it was done: asking again may double it.</summary>
    Unknown,

    /// <summary>It was done, and only its answer went wrong.</summary>
    Done,
}

/// <summary>A device failed. <see cref="Outcome"/> tells whether asking again can double anything.</summary>
public class DeviceException : Exception
{
    /// <summary>Makes one.</summary>
    public DeviceException(string device, string message, DeviceOutcome outcome, bool isTransient = true, Exception? innerException = null)
        : base(message, innerException) => (Device, Outcome, IsTransient) = (device, outcome, isTransient);

    /// <summary>The device's id.</summary>
    public string Device { get; }

    /// <summary>What became of what was asked.</summary>
    public DeviceOutcome Outcome { get; }

    /// <summary>True when the same may succeed later without anyone touching the device.</summary>
    public bool IsTransient { get; }
}

/// <summary>The connection broke, or cannot be made.</summary>
public sealed class DeviceDisconnectedException(string device, string message, DeviceOutcome outcome, Exception? innerException = null)
    : DeviceException(device, message, outcome, isTransient: true, innerException);

/// <summary>No answer in time.</summary>
public sealed class DeviceTimeoutException(string device, string message, DeviceOutcome outcome)
    : DeviceException(device, message, outcome);

/// <summary>Somebody else has it: another caller, or another till.</summary>
public sealed class DeviceBusyException(string device, string message) : DeviceException(device, message, DeviceOutcome.NotSent);

/// <summary>It answered what its protocol does not know.</summary>
public sealed class DeviceProtocolException(string device, string message, DeviceOutcome outcome, ReadOnlyMemory<byte> bytes = default)
    : DeviceException(device, message, outcome, isTransient: false)
{
    /// <summary>What came, card data masked; empty when nothing did.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;
}

/// <summary>The device cannot do that at all.</summary>
public sealed class CapabilityNotSupportedException(string device, string message) : DeviceException(device, message, DeviceOutcome.NotSent, isTransient: false);

/// <summary>The device cannot work until a person helps: paper, cover, cutter, host.</summary>
public sealed class DeviceOfflineException(string device, string message, DeviceOutcome outcome) : DeviceException(device, message, outcome);
