namespace PosSdk.Devices.Printing;

/// <summary>Where models differ from Epson's manual; what follows their paper must know.</summary>
[Flags]
internal enum PrinterQuirks
{
    None = 0,

    /// <summary>A line feed right after GS v 0 does nothing.</summary>
    SwallowsLineFeedAfterRaster = 1,

    /// <summary>ESC \ does not go left.</summary>
    NoMoveBack = 2,

    /// <summary>ESC $ does nothing where the line has data.</summary>
    NoMoveWithinLine = 4,
}
