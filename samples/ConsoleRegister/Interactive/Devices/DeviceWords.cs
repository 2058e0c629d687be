using PosSdk.Devices;

namespace ConsoleRegister.Interactive.Devices;

/// <summary>What a cashier calls devices, and what to do while one fails.</summary>
internal static class DeviceWords
{
    private const string Waiting = "Go on selling: receipts wait for it a few minutes, and 'prints' lists them.";

    public static string NameOf(DeviceKind kind) => kind switch
    {
        DeviceKind.ReceiptPrinter => "receipt printer",
        DeviceKind.CashDrawer => "cash drawer",
        DeviceKind.PaymentTerminal => "card terminal",
        DeviceKind.BarcodeScanner => "scanner",
        _ => "device",
    };

    /// <summary>How selling goes on without one.</summary>
    private static string Meanwhile(IDevice device) => device.Descriptor.Kind switch
    {
        // Because a printer that only lacks paper still opens the drawer, the key is for one that is not reached.
        DeviceKind.ReceiptPrinter when device.Connection.State == ConnectionState.Degraded => Waiting,
        DeviceKind.ReceiptPrinter => $"{Waiting} The drawer opens with its key.",
        DeviceKind.PaymentTerminal => "Take cash or another way to pay meanwhile; 'tenders' lists them.",
        DeviceKind.CashDrawer => "It opens with its key.",
        _ => "Type the digits below the bars meanwhile.",
    };

    /// <summary>How a connection stands, and what a person can do.</summary>
    public static string Standing(DeviceConnection connection) => connection.State switch
    {
        ConnectionState.Ready => "ready",
        ConnectionState.Degraded => "needs help",
        ConnectionState.Opening => "being connected",
        ConnectionState.Reconnecting => "not reached, is tried again",
        ConnectionState.Faulted => "given up",
        _ => "not connected",
    };

    /// <summary>What is wrong with a device, and how selling goes on.</summary>
    public static string TroubleOf(IDevice device) =>
        $"The {NameOf(device.Descriptor.Kind)}: {Sentence(device.Connection.LastError)} {Meanwhile(device)}";

    private static string Sentence(string? error) => error switch
    {
        null or "" => "It does not answer: look at its cable and its switch.",
        [.., '.' or '!' or '?'] => error,
        _ => error + ".",
    };
}
