using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Decisions;

namespace PosSdk.Devices;

/// <summary>What devices mean for what a till may do: the bridge from what is plugged in to the capability matrix (R14-R19).</summary>
public static class DeviceFacts
{
    /// <summary>One fact for each kind of device that the documents name. Of several devices of a kind the one that works best speaks for all.</summary>
    public static ValueList<DeviceFact> Of(IDeviceRegistry devices)
    {
        ArgumentNullException.ThrowIfNull(devices);
        return
        [
            .. from device in devices.All
               let fact = Of(device)
               where fact is not null
               group fact by fact.Device.Code into same
               select same.MaxBy(fact => (fact.IsReady, fact.Answers)),
        ];
    }

    /// <summary>What one device means; null for a kind that the documents do not name.</summary>
    public static DeviceFact? Of(IDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        if (CapabilityOf(device.Descriptor.Kind) is not { } capability) return null;
        var (descriptor, connection) = (device.Descriptor, device.Connection);
        // Because a device that several tills share is let go after each piece of work, no connection is no fault of it.
        var isFree = !descriptor.KeepsConnection && connection.State == ConnectionState.Closed;
        var answers = isFree || connection.State is ConnectionState.Ready or ConnectionState.Degraded;
        // Because what a printer needs a person for is nothing to the drawer on its cable.
        var isReady = descriptor.Behind is null ? isFree || connection.State == ConnectionState.Ready : answers;
        return new DeviceFact(capability, isReady)
        {
            Answers = answers,
            Problem = isReady ? null : connection.LastError ?? "it is not connected.",
            Transport = descriptor.Transport,
            Online = descriptor.Online,
            Route = descriptor.Route,
        };
    }

    private static Capability? CapabilityOf(DeviceKind kind) => kind switch
    {
        DeviceKind.ReceiptPrinter => Capability.ReceiptPrinter,
        DeviceKind.CashDrawer => Capability.CashDrawer,
        DeviceKind.BarcodeScanner => Capability.BarcodeScanner,
        DeviceKind.PaymentTerminal => Capability.CardReader,
        DeviceKind.LabelPrinter => Capability.LabelPrinter,
        _ => null,
    };
}
