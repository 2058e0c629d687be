using PosSdk.Domain.Decisions;
using static PosSdk.Domain.Capabilities.CapabilityRule;

namespace PosSdk.Domain.Capabilities;

/// <summary>The hardware table of S0. X-Series says nothing about hardware, and a drawer is a drawer.</summary>
internal static class HardwareRules
{
    public static ValueList<CapabilityRule> All { get; } =
    [
        new()
        {
            Capability = Capability.CardReader, Online = OnlineRequirement.Sometimes, Offline = OfflineUse.AsDriverSays,
            Reason = "Most card readers need the internet to take a payment. For another company's terminal, ask its provider.",
            Remedy = "Take cash, or a terminal that works without the internet.", Source = "S0 l.41",
        },
        new()
        {
            Capability = Capability.LabelPrinter, Online = OnlineRequirement.Sometimes, Offline = OfflineUse.AsRouteSays,
            Reason = "Labels need the internet only when they are printed from the back office's website with its barcode app.",
            Remedy = "Print labels from the label software on this machine instead.", Source = "S0 l.42",
        },
        Works(Capability.CashDrawer, "The drawer needs no internet. It opens by itself when it is cabled to a receipt printer that this till reaches; with its key it always opens.", "S0 l.43")
            with { Remedy = "Open it with its key.", HangsOn = Capability.ReceiptPrinter, Transports = [DeviceTransport.Cable] },
        Works(Capability.ReceiptPrinter, "The printer needs no internet, only Bluetooth or the shop's own network, depending on the model.", "S0 l.44")
            with { Remedy = "Check that it is switched on and on the shop's network, or paired by Bluetooth.", Transports = [DeviceTransport.Bluetooth, DeviceTransport.Lan, DeviceTransport.Usb, DeviceTransport.Serial] },
        Works(Capability.BarcodeScanner, "The scanner needs no internet, only Bluetooth.", "S0 l.45")
            with { Remedy = "Pair it again, or type the code.", Transports = [DeviceTransport.Bluetooth, DeviceTransport.Usb, DeviceTransport.Serial] },
    ];
}
