using PosSdk.Devices.Scanning;
using PosSdk.Domain.Catalogs;
using PosSdk.Tests.Shared;

namespace PosSdk.Devices.Tests.Scanning;

public class RetailSharedDataTests
{
    private const string File = "retail-barcodes/retail.json";

    [SharedDataFact]
    public void Every_label_of_variable_measure_is_written_and_read() => SharedCases.HoldIn(File, "variable_measure", record =>
    {
        var template = new VariableMeasureTemplate(record.Text("format"));
        var (item, measure, code) = (record.Text("item"), record.Text("price_or_weight"), record.Text("code"));
        var read = template.Read(code);
        return read is { IsVerified: true } && read.Item == item && read.Digits == measure && template.Write(item, measure) == code ? null : read?.ToString() ?? "nothing";
    });

    [SharedDataFact]
    public void Every_price_has_its_verifier() => SharedCases.HoldIn(File, "price_verifier", record =>
    {
        var got = PriceVerifier.Of(record.Text("digits")).ToString();
        return got == record.Text("verifier") ? null : got;
    });

    [SharedDataFact]
    public void Every_short_upc_is_expanded_and_compressed() => SharedCases.HoldIn(File, "upce", record =>
    {
        var got = Gtin.ExpandUpcE(record.Text("upce8"));
        return got == record.Text("upca") && Gtin.CompressUpcA(got) == record.Text("upce8") ? null : got ?? "nothing";
    });
}
