using PosSdk.Devices.Printing;

namespace PosSdk.Devices.Simulation;

/// <summary>What a virtual printer is.</summary>
public sealed record VirtualPrinterOptions
{
    /// <summary>Which model it plays; one that confirms jobs unless set.</summary>
    public PrinterProfile Profile { get; init; } = PrinterProfiles.TmM30III;

    /// <summary>What goes wrong.</summary>
    public PrinterFaultPlan Faults { get; init; } = PrinterFaultPlan.None;

    /// <summary>False for a printer without a drawer: its pin keeps one level.</summary>
    public bool HasDrawer { get; init; } = true;

    /// <summary>True when the drawer's pin is high while it is open.</summary>
    public bool HighMeansOpen { get; init; }
}
