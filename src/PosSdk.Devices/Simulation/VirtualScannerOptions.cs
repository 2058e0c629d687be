namespace PosSdk.Devices.Simulation;

/// <summary>What a scanner sends its codes as.</summary>
public enum ScannerLanguage
{
    /// <summary>Text with an end: what lines and keyboards carry.</summary>
    Line,

    /// <summary>Key strokes as a Linux input device tells them.</summary>
    KeyStrokes,
}

/// <summary>How a virtual scanner is set.</summary>
public sealed record VirtualScannerOptions
{
    /// <summary>What it sends its codes as.</summary>
    public ScannerLanguage Language { get; init; }

    /// <summary>What it sends before a code; nothing unless set.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What it sends after a code; a carriage return unless set.</summary>
    public string Suffix { get; init; } = "\r";

    /// <summary>True to send the symbology identifier with each code; false unless set.</summary>
    public bool SendsIdentifier { get; init; }

    /// <summary>What it sends for the separator GS; the byte itself unless set, and Ctrl with a bracket as key strokes.</summary>
    public string Separator { get; init; } = "\x1D";

    /// <summary>What goes wrong; nothing unless set.</summary>
    public ScannerFaultPlan Faults { get; init; } = ScannerFaultPlan.None;
}
