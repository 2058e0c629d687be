using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Decisions;

namespace PosSdk.Devices;

/// <summary>What a device is.</summary>
public enum DeviceKind
{
    /// <summary>Prints receipts.</summary>
    ReceiptPrinter,

    /// <summary>Holds the cash.</summary>
    CashDrawer,

    /// <summary>Reads barcodes.</summary>
    BarcodeScanner,

    /// <summary>Takes cards.</summary>
    PaymentTerminal,

    /// <summary>Prints labels.</summary>
    LabelPrinter,

    /// <summary>Shows the customer what is due.</summary>
    CustomerDisplay,
}

/// <summary>Something that must work for a device to work.</summary>
public enum DeviceNeed
{
    /// <summary>The shop's own network.</summary>
    Lan,

    /// <summary>The internet.</summary>
    Internet,

    /// <summary>A Bluetooth link.</summary>
    Bluetooth,

    /// <summary>A cable to the till.</summary>
    Cable,

    /// <summary>Another device, named by <see cref="DeviceDependency.Device"/>.</summary>
    Device,
}

/// <summary>What a device depends on.</summary>
/// <param name="Need">What kind of thing.</param>
/// <param name="Device">The other device's id when it is one; null otherwise.</param>
public sealed record DeviceDependency(DeviceNeed Need, string? Device = null);

/// <summary>What a device is and what it needs: data that capabilities are worked out from (R14-R18).</summary>
public sealed record DeviceDescriptor
{
    /// <summary>The app's own name of it, such as <c>front</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required DeviceKind Kind { get; init; }

    /// <summary>The driver's name, such as <c>escpos</c>.</summary>
    public required string Driver { get; init; }

    /// <summary>What it says it is; null until it was asked, or when it does not say.</summary>
    public string? Model { get; init; }

    /// <summary>Where it is reached, without secrets.</summary>
    public required string Endpoint { get; init; }

    /// <summary>All that must work for it to work.</summary>
    public ValueList<DeviceDependency> Dependencies { get; init; }

    /// <summary>The id of the device that it hangs on; null when it hangs on the till itself.</summary>
    public string? Behind => Dependencies.FirstOrDefault(dependency => dependency.Need == DeviceNeed.Device)?.Device;

    /// <summary>Whether its work needs the internet; null when the driver does not say (R14).</summary>
    public OnlineRequirement? Online { get; init; }

    /// <summary>Which way it prints labels; null for everything else, or when nobody knows (R15).</summary>
    public PrintRoute? Route { get; init; }

    /// <summary>True when its connection is kept while it works; false when each piece of work makes one of its own, as with a printer that several tills share.</summary>
    public bool KeepsConnection { get; init; } = true;

    /// <summary>How it hangs on the till or on another device, as far as <see cref="Dependencies"/> and <see cref="Endpoint"/> tell (R16-R18).</summary>
    public DeviceTransport Transport
    {
        get
        {
            var needs = Dependencies.Select(dependency => dependency.Need).ToHashSet();
            return needs.Contains(DeviceNeed.Device) ? DeviceTransport.Cable
                : needs.Contains(DeviceNeed.Bluetooth) ? DeviceTransport.Bluetooth
                : needs.Contains(DeviceNeed.Lan) ? DeviceTransport.Lan
                : !needs.Contains(DeviceNeed.Cable) ? DeviceTransport.Unknown
                // Because a port of the machine's own is ttyS or ttyAMA; a serial line through an adapter hangs on USB.
                : Endpoint.Contains("/ttyS", StringComparison.Ordinal) || Endpoint.Contains("/ttyAMA", StringComparison.Ordinal) ? DeviceTransport.Serial : DeviceTransport.Usb;
        }
    }

    /// <summary>What an endpoint shows that its device needs: <c>tcp://</c> and its like the shop's network, <c>/dev/rfcomm0</c> Bluetooth, another device file a cable.</summary>
    /// <returns>Null when it shows nothing, as a simulated device's does.</returns>
    public static DeviceNeed? NeedOf(string endpoint) =>
        endpoint.Contains("rfcomm", StringComparison.Ordinal) ? DeviceNeed.Bluetooth
        : endpoint.Contains("/dev/", StringComparison.Ordinal) || endpoint.StartsWith("serial:", StringComparison.Ordinal) ? DeviceNeed.Cable
        : endpoint.StartsWith("tcp:", StringComparison.Ordinal) || endpoint.StartsWith("zvt:", StringComparison.Ordinal) ? DeviceNeed.Lan
        : null;
}
