using System.Text.Json;
using PosSdk.Devices.Scanning;
using PosSdk.Devices.Scanning.Gs1;
using PosSdk.Devices.Scanning.Gs1.Linting;
using PosSdk.Tests.Shared;

namespace PosSdk.Devices.Tests.Scanning;

/// <summary>GS1's own cases for its dictionary and its syntax engine.</summary>
public class Gs1SharedDataTests
{
    private const string Engine = "gs1-syntax-engine/";

    private static readonly Gs1ElementString Elements = new();
    private static readonly Gs1ScanData Scans = new();

    // Because some cases were run with a list of company prefixes plugged in that refused or could not be asked.
    private static readonly Gs1Linters[] LinterSets = [new(), new(_ => CompanyPrefix.NotAllocated), new(_ => CompanyPrefix.Unavailable)];

    [SharedDataFact]
    public void Every_linter_case_has_its_verdict() => SharedCases.Hold("gs1-syntax-dictionary/linter_cases.json", record =>
    {
        var expected = record.TryGetProperty("error", out var error) ? error.GetString() : null;
        string?[] got = [.. LinterSets.Select(linters => Upstream(linters.Lint(record.Text("linter"), record.Text("value"))))];
        return got.Contains(expected) ? null : got[0] ?? "passes";
    });

    [SharedDataFact]
    public void Every_identifier_applies_its_linters() => SharedCases.Hold(Engine + "linters_by_ai.json", record =>
    {
        var error = Elements.ReadBracketed(record.Text("bracketed")).Error;
        var got = error is null ? "GS1_LINTER_OK" : Upstream(error.Code["gs1.".Length..]);
        return got == record.Text("linter_error") ? null : got;
    });

    [SharedDataFact]
    public void Every_bracketed_text_is_read() => SharedCases.Hold(Engine + "parse_bracketed_ai.json", record =>
        Differs(record, Fnc1(Elements.ReadBracketed(record.Text("bracketed")))));

    [SharedDataFact]
    public void Every_element_string_has_its_verdict() => SharedCases.Hold(Engine + "process_fnc1_data.json", record =>
        Elements.ReadFnc1(record.Text("fnc1_data")).Error is null == record.GetProperty("ok").GetBoolean() ? null : "the opposite");

    [SharedDataFact]
    public void Every_link_is_read() => SharedCases.Hold(Engine + "parse_digital_link.json", record =>
    {
        // Because the cases do not say which of them were run with short GTINs allowed.
        var strict = Differs(record, Fnc1(new Gs1DigitalLink(allowsShortGtin: false).Read(record.Text("uri"))));
        return strict is null || Differs(record, Fnc1(new Gs1DigitalLink().Read(record.Text("uri")))) is null ? null : strict;
    });

    [SharedDataFact]
    public void Every_link_is_written() => SharedCases.Hold(Engine + "generate_digital_link.json", record =>
    {
        var text = Gs1DigitalLink.Write(record.Text("stem"), Elements.ReadBracketed(record.Text("bracketed")).Elements).Text ?? "";
        return text == record.Text("uri") ? null : text;
    });

    [SharedDataFact]
    public void Every_scan_is_read() => SharedCases.Hold(Engine + "process_scan_data.json", record =>
    {
        var message = Scans.Read(record.Text("scan"));
        var (symbology, data) = (record.Text("symbology"), record.Text("data"));
        return message is null
            ? symbology == "NONE" ? null : "nothing"
            : message.Symbology == Symbologies[symbology] && message.Data == data ? null : message.ToString();
    });

    [SharedDataFact]
    public void Every_scan_is_written() => SharedCases.Hold(Engine + "generate_scan_data.json", record =>
    {
        var scan = Scans.Write(new Gs1Message(Symbologies[record.Text("symbology")], record.Text("data")));
        return scan == record.GetProperty("scan").GetString() ? null : scan ?? "nothing";
    });

    private static readonly Dictionary<string, Symbology> Symbologies = new()
    {
        ["NONE"] = Symbology.Unknown,
        ["QR"] = Symbology.QrCode,
        ["DM"] = Symbology.DataMatrix,
        ["DotCode"] = Symbology.DotCode,
        ["DataBarExpanded"] = Symbology.DataBarExpanded,
        ["DataBarOmni"] = Symbology.DataBar,
        ["DataBarTruncated"] = Symbology.DataBar,
        ["DataBarStacked"] = Symbology.DataBar,
        ["DataBarStackedOmni"] = Symbology.DataBar,
        ["DataBarLimited"] = Symbology.DataBarLimited,
        ["GS1_128_CCA"] = Symbology.Gs1Code128,
        ["GS1_128_CCC"] = Symbology.Gs1Code128,
        ["EAN13"] = Symbology.Ean13,
        ["EAN8"] = Symbology.Ean8,
        ["UPCA"] = Symbology.UpcA,
        ["UPCE"] = Symbology.UpcE,
    };

    private static string? Differs(JsonElement record, string? got) =>
        got == (record.GetProperty("ok").GetBoolean() ? record.Text("fnc1_data") : null) ? null : got ?? "an error";

    private static string? Fnc1(Gs1Reading reading) => reading.Error is null ? Gs1ElementString.WriteFnc1(reading.Elements) : null;

    // Because the original has a slip of the pen in two of its names.
    private static string? Upstream(string? broken) => broken is null
        ? null
        : "GS1_LINTER_" + broken.Replace('-', '_').ToUpperInvariant().Replace("INVALID_EXPIRATION", "INVALID_EXIPIRATION", StringComparison.Ordinal);
}
