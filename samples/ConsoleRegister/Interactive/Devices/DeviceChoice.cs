namespace ConsoleRegister.Interactive.Devices;

/// <summary>What the command line says of the devices.</summary>
internal sealed record DeviceChoice
{
    /// <summary>No device at all, unless one has an endpoint of its own.</summary>
    public static DeviceChoice None { get; } = new() { Simulated = false };

    /// <summary>True when a virtual device takes the place of each that has no endpoint.</summary>
    public bool Simulated { get; init; } = true;

    /// <summary>Where the receipt printer is; null unless it was said.</summary>
    public string? Printer { get; init; }

    /// <summary>What the printer speaks: escpos or star.</summary>
    public string PrinterLanguage { get; init; } = "escpos";

    /// <summary>The printer's model; null for the usual one of its language.</summary>
    public string? PrinterProfile { get; init; }

    /// <summary>Where the card terminal is; null unless it was said.</summary>
    public string? Terminal { get; init; }

    /// <summary>Where the scanner is; null unless it was said.</summary>
    public string? Scanner { get; init; }
}
