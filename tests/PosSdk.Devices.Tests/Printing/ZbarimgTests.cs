using System.Text;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Domain.Catalogs;
using BarcodeKind = PosSdk.Devices.Printing.BarcodeKind;

namespace PosSdk.Devices.Tests.Printing;

/// <summary>What we print as codes, another's reader reads: symbols that the printer draws (as our decoder draws them) and those that go out as dots.</summary>
public class ZbarimgTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("POSSDK_LONG") == "1";

    private static readonly PrinterProfile AsDots = PrinterProfiles.TmT20II with { QrCode = false, Barcodes = false };

    [ZbarimgFact]
    public async Task Barcodes_of_every_kind_are_read()
    {
        var chance = new Random(1);
        var cases = new List<(PrinterProfile Profile, BarcodeKind Kind, string Data)>();
        foreach (var kind in Enum.GetValues<BarcodeKind>())
            for (var i = 0; i < (IsLong ? 100 : 10); i++) cases.Add((i % 2 == 0 ? AsDots : PrinterProfiles.TmT20II, kind, Data(kind, chance)));
        var read = await Zbarimg.ReadAsync([.. cases.Select(c => Paper(new ReceiptElement.Barcode(c.Data, c.Kind, 80, ShowText: chance.Next(2) == 0), c.Profile))]);
        Assert.Equal(cases.Select(c => Expected(c.Kind, c.Data)), read.Select(codes => Assert.Single(codes)));
    }

    [ZbarimgFact]
    public async Task Qr_codes_of_every_size_are_read()
    {
        var chance = new Random(2);
        List<(PrinterProfile Profile, string Data)> cases = [];
        foreach (var length in Lengths(1, 900, IsLong ? 60 : 12)) cases.Add((cases.Count % 2 == 0 ? AsDots : PrinterProfiles.TmT20II, Letters(length, chance)));
        var read = await Zbarimg.ReadAsync([.. cases.Select(c => Paper(new ReceiptElement.QrCode(c.Data, c.Data.Length < 300 ? 6 : 3), c.Profile))]);
        Assert.Equal(cases.Select(c => ("QR-Code", c.Data)), read.Select(codes => Assert.Single(codes)));
    }

    [ZbarimgFact]
    public async Task A_qr_code_says_that_its_letters_are_utf8()
    {
        const string Text = "Zażółć gęślą jaźń — Đường ₫ 茶";
        Assert.Equal(Text, await Zbarimg.ReadTextAsync(Paper(new ReceiptElement.QrCode(Text), AsDots)));
    }

    [ZbarimgFact]
    public async Task Qr_codes_that_a_stream_asks_for_are_read_at_every_level()
    {
        var chance = new Random(3);
        List<string> data = [.. Lengths(1, 1200, IsLong ? 60 : 12).Select(length => Letters(length, chance))];
        var read = await Zbarimg.ReadAsync([.. data.Select((text, i) => PagePicture.Draw(EscPosDecoder.Decode(Stream(text, (byte)(48 + i % 4)))))]);
        Assert.Equal(data.Select(text => ("QR-Code", text)), read.Select(codes => Assert.Single(codes)));
    }

    private static byte[] Stream(string data, byte level) =>
    [
        0x0A, 0x1B, 0x61, 1, 0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, 3, 0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, level, 0x1D, 0x28, 0x6B, (byte)((data.Length + 3) & 0xFF), (byte)((data.Length + 3) >> 8),
        0x31, 0x50, 0x30, .. Encoding.ASCII.GetBytes(data), 0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30, 0x0A,
    ];

    private static MonochromeImage Paper(ReceiptElement element, PrinterProfile profile)
    {
        var receipt = ReceiptRenderer.EscPos(profile).Render(new([new ReceiptElement.Text("Corner Shop"), new ReceiptElement.Feed(), element, new ReceiptElement.Text("Thank you")]));
        Assert.Empty(receipt.Warnings);
        return PagePicture.Draw(EscPosDecoder.Decode(receipt.Bytes, profile));
    }

    private static (string, string) Expected(BarcodeKind kind, string data) => kind switch
    {
        BarcodeKind.UpcA => ("UPC-A", data),
        BarcodeKind.UpcE => ("UPC-E", data),
        BarcodeKind.Ean13 => ("EAN-13", data),
        BarcodeKind.Ean8 => ("EAN-8", data),
        BarcodeKind.Code39 => ("CODE-39", data),
        BarcodeKind.Itf => ("I2/5", data),
        BarcodeKind.Codabar => ("Codabar", data),
        BarcodeKind.Code93 => ("CODE-93", data),
        BarcodeKind.Gs1128 => ("CODE-128", data.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)),
        _ => ("CODE-128", data),
    };

    private static string Data(BarcodeKind kind, Random chance) => kind switch
    {
        BarcodeKind.UpcA => Checked(Digits(11, chance)),
        BarcodeKind.UpcE => "0" + Digits(6, chance) is var seven ? seven + Gtin.ExpandUpcE(seven[1..])![^1] : "",
        BarcodeKind.Ean13 => Checked(chance.Next(1, 10) + Digits(11, chance)),
        BarcodeKind.Ean8 => Checked(Digits(7, chance)),
        BarcodeKind.Code39 => Of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%", chance.Next(4, 12), chance),
        BarcodeKind.Itf => Digits(2 * chance.Next(3, 9), chance),
        BarcodeKind.Codabar => "A" + Of("0123456789-$:/.+", chance.Next(4, 12), chance) + "B",
        BarcodeKind.Gs1128 => "(01)0" + Digits(13, chance) + "(10)" + Digits(5, chance),
        _ => Letters(chance.Next(4, 15), chance),
    };

    private static string Checked(string digits) => digits + Gtin.CheckDigit(digits);

    private static string Digits(int count, Random chance) => Of("0123456789", count, chance);

    private static string Letters(int count, Random chance) => Of(string.Concat(Enumerable.Range(33, 94).Select(c => (char)c)), count, chance);

    private static string Of(string alphabet, int count, Random chance) => string.Concat(Enumerable.Range(0, count).Select(_ => alphabet[chance.Next(alphabet.Length)]));

    private static IEnumerable<int> Lengths(int from, int to, int count) => Enumerable.Range(0, count).Select(i => from + (to - from) * i / (count - 1));
}
