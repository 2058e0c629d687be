using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;

namespace PosSdk.Devices.Scanning;

/// <summary>One element of GS1 data.</summary>
/// <param name="Ai">The application identifier, two to four digits.</param>
/// <param name="Value">Its value, as it came.</param>
public sealed record BarcodeElement(string Ai, string Value);

/// <summary>What is wrong with a code.</summary>
/// <param name="Code">Stable, such as <c>gs1.incorrect-check-digit</c>.</param>
/// <param name="Text">For a cashier.</param>
public sealed record BarcodeError(string Code, string Text)
{
    /// <summary>The application identifier it is about; null when it is about the whole.</summary>
    public string? Ai { get; init; }
}

/// <summary>A price that a code carries.</summary>
/// <param name="Value">In units of the currency, such as 2.99.</param>
/// <param name="Currency">ISO 4217 as three digits; null for the shop's own.</param>
public sealed record BarcodePrice(decimal Value, string? Currency);

/// <summary>A net weight that a code carries.</summary>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Unit">Kilograms or pounds.</param>
public sealed record BarcodeWeight(decimal Value, WeightUnit Unit)
{
    private const decimal KilogramsPerPound = 0.45359237m;

    /// <summary>The weight in kilograms, unrounded.</summary>
    public decimal Kilograms => Unit == WeightUnit.Kilogram ? Value : Value * KilogramsPerPound;
}

/// <summary>What a weight is counted in.</summary>
public enum WeightUnit
{
    /// <summary>Kilograms (310n and templates).</summary>
    Kilogram,

    /// <summary>International pounds (320n).</summary>
    Pound,
}

/// <summary>What a scan says. Two are equal when all of it is.</summary>
public sealed record ParsedBarcode
{
    /// <summary>The data without the symbology identifier.</summary>
    public required string Data { get; init; }

    /// <summary>Where it came from.</summary>
    public Symbology Symbology { get; init; }

    /// <summary>Where it goes.</summary>
    public BarcodeKind Kind { get; init; }

    /// <summary>
    /// The article's number in fourteen digits; for restricted numbers the same form, good for a look-up in this shop only. Null without a valid one.
    /// </summary>
    public string? Gtin14 { get; init; }

    /// <summary>The shop's article number on a label of variable measure.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>Two or five digits: an issue of a magazine, the price of a book.</summary>
    public string? AddOn { get; init; }

    /// <summary>GS1 elements in their order; with errors, those before the first.</summary>
    public ValueList<BarcodeElement> Elements { get; init; }

    /// <summary>The address, when it is a GS1 Digital Link.</summary>
    public string? DigitalLink { get; init; }

    /// <summary>What the piece costs, when the code says so.</summary>
    public BarcodePrice? Price { get; init; }

    /// <summary>What it weighs net, when the code says so.</summary>
    public BarcodeWeight? Weight { get; init; }

    /// <summary>Why the code must not be trusted; empty when all is well.</summary>
    public ValueList<BarcodeError> Errors { get; init; }

    /// <summary>What the code lacks by GS1's rules but a second code on the same item may bring.</summary>
    public ValueList<BarcodeError> Warnings { get; init; }

    /// <summary>
    /// What a catalog may know the article by, the likeliest first: the shop's item number, or the code as scanned and the number with fewer leading zeros.
    /// </summary>
    public IReadOnlyList<string> LookUpCodes => ItemNumber is { } item ? [item] : [.. Spellings().Distinct()];

    private IEnumerable<string> Spellings()
    {
        if (Elements.Count == 0) yield return Data;
        if (Gtin14 is not { } gtin) yield break;
        yield return gtin;
        foreach (var spelling in Gtin.OtherSpellings(gtin)) yield return spelling;
    }
}
