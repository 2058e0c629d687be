using PosSdk.Devices.Scanning.Gs1;

namespace PosSdk.Devices.Scanning;

/// <summary>What a register wants to know of GS1 elements.</summary>
internal static class ElementFacts
{
    /// <summary>The facts of elements that were read from a text.</summary>
    public static ParsedBarcode Of(string text, Gs1Reading reading, BarcodeKind kind) => new()
    {
        Data = text,
        Kind = KindOf(reading, kind),
        Gtin14 = Gtin14(reading),
        Elements = reading.Elements,
        Price = Price(reading),
        Weight = Weight(reading),
        Errors = [.. Errors(reading)],
        Warnings = [.. Gs1Associations.Missing(reading.Elements)],
    };

    private static IEnumerable<BarcodeError> Errors(Gs1Reading reading) =>
        reading.Error is null ? Gs1Associations.Contradictions(reading.Elements) : [reading.Error];

    private static BarcodeKind KindOf(Gs1Reading reading, BarcodeKind kind) =>
        kind != BarcodeKind.ElementString || reading.Elements.Count == 0 ? kind
        : reading.Elements[0].Ai switch
        {
            "8110" or "8112" or "255" => BarcodeKind.Coupon,
            "8018" => BarcodeKind.Customer,
            _ => kind,
        };

    // Because a made-to-order number (03) and an individual piece (8006) are sold like the article they begin with.
    private static string? Gtin14(Gs1Reading reading) =>
        (First(reading, "01") ?? First(reading, "03") ?? First(reading, "8006"))?.Value[..14];

    private static BarcodePrice? Price(Gs1Reading reading)
    {
        if (First(reading, "392") is { } local) return new BarcodePrice(Scaled.Decimal(local.Value, Decimals(local)), null);
        return First(reading, "393") is { } foreign
            ? new BarcodePrice(Scaled.Decimal(foreign.Value[3..], Decimals(foreign)), foreign.Value[..3])
            : null;
    }

    private static BarcodeWeight? Weight(Gs1Reading reading)
    {
        if (First(reading, "310") is { } metric) return new BarcodeWeight(Scaled.Decimal(metric.Value, Decimals(metric)), WeightUnit.Kilogram);
        return First(reading, "320") is { } imperial ? new BarcodeWeight(Scaled.Decimal(imperial.Value, Decimals(imperial)), WeightUnit.Pound) : null;
    }

    private static BarcodeElement? First(Gs1Reading reading, string ai) =>
        reading.Elements.FirstOrDefault(element => element.Ai.StartsWith(ai, StringComparison.Ordinal) && element.Ai.Length == (ai.Length == 3 ? 4 : ai.Length));

    // Because the last digit of these identifiers says how many digits stand behind the point.
    private static int Decimals(BarcodeElement element) => element.Ai[^1] - '0';
}
