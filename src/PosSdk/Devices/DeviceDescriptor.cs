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
}
