namespace PosSdk.Devices.Terminals;

/// <summary>How card payments use a terminal.</summary>
public sealed record CardPaymentOptions
{
    /// <summary>How long to wait for whoever is using the terminal; 2 seconds unless set, zero for not at all.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Looks after the receipt printer before the terminal is asked for money: says why it cannot print now, or null when it can. Null unless set, and then nobody looks.</summary>
    /// <remarks>Only asked of a terminal that prints through the till (<see cref="TerminalCapabilities.ReceiptText"/>): it takes a payment back whose slip is not taken.</remarks>
    public Func<CancellationToken, ValueTask<string?>>? SlipPrinterFault { get; init; }
}
