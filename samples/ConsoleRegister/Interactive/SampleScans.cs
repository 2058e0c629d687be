using PosSdk.Devices.Scanning;
using PosSdk.Domain.Scans;

namespace ConsoleRegister.Interactive;

/// <summary>How the shop's own codes look: the labels of its scales, customer cards and gift cards.</summary>
internal static class SampleScans
{
    /// <summary>20 is a price and 02 a weight here; another shop may have it the other way round, so nothing is taken for granted.</summary>
    public static BarcodeRules Barcodes { get; } = new()
    {
        Templates = [new VariableMeasureTemplate("20IIIIIVPPPPC"), new VariableMeasureTemplate("02IIIIIPPPPPC", VariableMeasure.Weight)],
    };

    public static ScanRules Rules { get; } = new() { CustomerPrefixes = ["C-"], VoucherPrefixes = ["GC-"] };
}
