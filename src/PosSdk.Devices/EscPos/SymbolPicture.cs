using PosSdk.Devices.Printing;
using PosSdk.Devices.Printing.Codes;
using PosSdk.Domain.Catalogs;
using BarcodeKind = PosSdk.Devices.Printing.BarcodeKind;

namespace PosSdk.Devices.EscPos;

/// <summary>Draws barcodes as printers do: without a quiet zone, which the paper around them gives.</summary>
internal static class SymbolPicture
{
    private static readonly Dictionary<string, BarcodeKind> Kinds = new()
    {
        ["upc-a"] = BarcodeKind.UpcA, ["upc-e"] = BarcodeKind.UpcE, ["ean13"] = BarcodeKind.Ean13, ["ean8"] = BarcodeKind.Ean8, ["code39"] = BarcodeKind.Code39,
        ["itf"] = BarcodeKind.Itf, ["codabar"] = BarcodeKind.Codabar, ["code93"] = BarcodeKind.Code93,
    };

    private const char Separator = '\u001D';

    /// <summary>Its dots; null for a kind that is not drawn here, and for data that does not fit it.</summary>
    public static MonochromeImage? Draw(PrintedItem.Barcode code, int atMost) => code.Kind switch
    {
        "qr" => QrSymbol.Encode(code.Raw.Span, code.Correction)?.Draw(code.Module, atMost, quiet: 0),
        "code128" or "gs1-128" => Bars.Draw(Code128Modules(code), code.Module, code.Height, atMost, quiet: 0),
        _ => Kinds.TryGetValue(code.Kind, out var kind) ? Bars.Draw(kind == BarcodeKind.Code39 ? code.Data.Trim('*') : code.Data, kind, code.Module, code.Height, atMost, quiet: 0) : null,
    };

    // Because only ESC/POS says each set in braces; Star and the automatic form leave that to the printer.
    private static string? Code128Modules(PrintedItem.Barcode code)
    {
        if (code.Raw.Span is [(byte)'{', ..]) return Code128.Modules(code.Raw.Span);
        if (!code.Data.All(c => c is >= ' ' and <= '~' or Separator)) return null;
        return Code128.Modules(code.Kind == "code128" ? Code128.Encode(code.Data)
            : Code128.Encode(code.Data.TrimStart(Separator).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal), Separator));
    }

    /// <summary>What stands below it: with the check digit that the printer adds.</summary>
    public static string Text(PrintedItem.Barcode code) => code.Kind switch
    {
        "upc-a" when code.Data.Length == 11 => code.Data + Gtin.CheckDigit(code.Data),
        "ean13" when code.Data.Length == 12 => code.Data + Gtin.CheckDigit(code.Data),
        "ean8" when code.Data.Length == 7 => code.Data + Gtin.CheckDigit(code.Data),
        "upc-e" => Bars.UpcEDigits(code.Data) ?? code.Data,
        _ => code.Data,
    };
}
