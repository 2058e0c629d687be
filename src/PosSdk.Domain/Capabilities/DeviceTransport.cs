namespace PosSdk.Domain.Capabilities;

/// <summary>How a device hangs on the till, or on another device.</summary>
public enum DeviceTransport
{
    /// <summary>The driver does not say.</summary>
    Unknown,

    /// <summary>By radio, straight to the till: needs no network at all.</summary>
    Bluetooth,

    /// <summary>By the shop's own network: needs that, and no internet (R17).</summary>
    Lan,

    /// <summary>By a USB cable.</summary>
    Usb,

    /// <summary>By a serial cable.</summary>
    Serial,

    /// <summary>By a cable from another device, as a drawer from its printer (R16).</summary>
    Cable,
}
