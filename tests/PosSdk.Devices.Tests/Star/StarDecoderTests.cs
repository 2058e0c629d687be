using FsCheck;
using FsCheck.Fluent;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Star;
using PosSdk.Tests.Shared;

namespace PosSdk.Devices.Tests.Star;

public class StarDecoderTests
{
    [SharedDataFact]
    public void Streams_of_receiptline_decode_to_its_own_text()
    {
        var offenders = new List<string>();
        foreach (var stream in Files("receiptline", "*.starsbcs.bin"))
        {
            var expected = Lines(File.ReadAllText(stream.Replace(".starsbcs.bin", ".txt", StringComparison.Ordinal)));
            var actual = Lines(string.Join('\n', StarDecoder.Decode(File.ReadAllBytes(stream)).Lines.Select(line => line.Text)));
            if (!expected.SequenceEqual(actual)) offenders.Add($"{Path.GetFileName(stream)}\n{string.Join('\n', expected)}\n--- but was\n{string.Join('\n', actual)}");
        }
        Assert.True(offenders.Count == 0, string.Join("\n\n", offenders));
    }

    [SharedDataFact]
    public void Streams_of_receipt_printer_encoder_decode_to_their_letters_codes_cuts_and_pulses()
    {
        Assert.Equal(["Sklep Łódź", "Zażółć gęślą jaźń", "Razem 12,50 zł"], Encoder("star-line.polish.bin").Lines.Take(3).Select(line => line.Text.Trim()));
        Assert.Equal(["Été à Noël — cœur 3,50 €", "souligné"], Encoder("star-prnt.french.bin").Lines.Take(2).Select(line => line.Text));
        Assert.Equal("TOTAL 5,70", Encoder("star-line.table.bin").Lines.ElementAt(3).Text);
        Assert.Equal(("code128", "ABC-12345"), Assert.Single(Encoder("star-prnt.barcode_code128.bin").Barcodes.Select(code => (code.Kind, code.Data))));
        Assert.Equal(("qr", "https://example.com/r/42", 'M'), Assert.Single(Encoder("star-prnt.qr.bin").Barcodes.Select(code => (code.Kind, code.Data, code.Correction))));
        Assert.Equal(("ean13", "4006381333931"), Assert.Single(Encoder("star-line.barcode_ean13.bin").Barcodes.Select(code => (code.Kind, code.Data))));
        Assert.Equal(new PrintedItem.Pulse(2, 100, 500), Assert.Single(Encoder("star-prnt.drawer.bin").Pulses));
        Assert.Equal(5, Assert.Single(Encoder("star-line.drawer_pin5.bin").Pulses).Pin);
        Assert.True(Assert.Single(Encoder("star-line.polish.bin").Cuts).Partial);
        Assert.False(Assert.Single(Encoder("star-line.table.bin").Cuts).Partial);
    }

    [SharedDataFact]
    public void The_language_of_every_stream_is_told_from_its_bytes()
    {
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(SharedData.File("data/devices/receiptline/LICENSE.txt")))!;
        var wrong = Directory.GetFiles(folder, "*.bin", SearchOption.AllDirectories)
            .Where(file => (StreamLanguages.Of(File.ReadAllBytes(file)) == StreamLanguage.Star) != Path.GetFileName(file).Contains("star", StringComparison.Ordinal));
        Assert.Empty(wrong);
    }

    [SharedDataFact]
    public void No_single_command_of_escpos_is_taken_for_star()
    {
        using var commands = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(SharedData.File("data/devices/kunif-EscPosUtils/escpos_commands.json")));
        Assert.DoesNotContain(
            commands.RootElement.EnumerateArray().Select(command => command.GetProperty("hex").GetString()!), hex => StreamLanguages.Of(Convert.FromHexString(hex)) == StreamLanguage.Star);
    }

    [Fact]
    public void A_receipt_says_the_same_in_both_languages()
    {
        var receipt = EscPos.Receipts.Of("1");
        var star = StarDecoder.Decode(ReceiptRenderer.Star().Render(receipt).Bytes);
        var escpos = EscPosDecoder.Decode(ReceiptRenderer.EscPos(PrinterProfiles.TmM30III).Render(receipt).Bytes);
        Assert.Equal(escpos.Lines.Select(line => line.Text), star.Lines.Select(line => line.Text));
        Assert.Equal(escpos.Barcodes.Select(code => (code.Kind, code.Data)), star.Barcodes.Select(code => (code.Kind, code.Data)));
        Assert.Equal((escpos.Cuts.Count(), escpos.Pulses.Count()), (star.Cuts.Count(), star.Pulses.Count()));
        Assert.Equal(StreamLanguage.Star, StreamLanguages.Of(ReceiptRenderer.Star().Render(receipt).Bytes));
    }

    [Theory]
    [InlineData(BarcodeKind.UpcE, "01234565", "upc-e", "012345000065")]
    [InlineData(BarcodeKind.Code128, "50% off", "code128", "50% off")]
    [InlineData(BarcodeKind.Gs1128, "(01)04006381333931(10)A1", "code128", "010400638133393110A1")]
    public void A_barcode_is_written_as_star_wants_it(BarcodeKind kind, string data, string printed, string says)
    {
        var page = StarDecoder.Decode(ReceiptRenderer.Star().Render(new([new ReceiptElement.Barcode(data, kind)])).Bytes);
        Assert.Equal((printed, says), Assert.Single(page.Barcodes.Select(code => (code.Kind, code.Data))));
    }

    [Fact]
    public void Pictures_come_out_of_columns_of_rows_and_of_raster_mode()
    {
        byte[] columns = [0x1B, 0x58, 2, 0, 0x80, 0, 0, 0x40, 0, 1, 0x0A], stripe = [0x1B, 0x6B, 1, 0, .. Enumerable.Repeat((byte)0xAA, 24), 0x0A];
        byte[] raster = [0x1B, 0x2A, 0x72, 0x41, 0x62, 1, 0, 0xF0, .. "\x1B*rY2\0"u8, 0x62, 2, 0, 0x0F, 0xFF, 0x1B, 0x2A, 0x72, 0x42];
        Assert.Equal([(2, 24), (8, 24), (16, 4)], StarDecoder.Decode((byte[])[.. columns, .. stripe, .. raster]).Images.Select(image => (image.Picture.Width, image.Picture.Height)));
    }

    [Fact]
    public void However_a_stream_is_split_it_decodes_to_the_same()
    {
        var stream = ReceiptRenderer.Star().Render(EscPos.Receipts.Of("1")).Bytes.ToArray();
        var whole = StarDecoder.Decode(stream).ToText();
        for (var split = 0; split < stream.Length; split++)
        {
            var (tokenizer, decoder) = (new StarTokenizer(), new StarDecoder());
            foreach (var part in new[] { stream[..split], stream[split..] })
            {
                tokenizer.Append(part);
                while (tokenizer.TryRead(out var token)) decoder.Take(token);
            }
            Assert.Equal(whole, decoder.Page().ToText());
        }
    }

    [Fact]
    public void Any_bytes_decode_to_something_and_none_is_lost() => Prop.ForAll(
        CommandLike, stream => StarDecoder.Decode(stream).ToText().Length >= 0 && StarTokenizer.Tokenize(stream).Sum(token => token.Length) == stream.Length).QuickCheckThrowOnFailure();

    // Because random bytes seldom hold a command: half of these are introducers and their letters.
    private static Arbitrary<byte[]> CommandLike => Gen.OneOf(
        Gen.Elements<byte>(0x1B, 0x1B, 0x1D, 0x1E, 0x1C, 0x06), Gen.Choose(0, 255).Select(b => (byte)b), Gen.Elements("bkXSyxtD*rABYlQiWdpq"u8.ToArray()), Gen.Elements<byte>(0, 1, 2, 48, 49, 255))
        .ArrayOf(300).ToArbitrary();

    private static PrintedPage Encoder(string file) => StarDecoder.Decode(File.ReadAllBytes(SharedData.File("data/devices/receipt-printer-encoder/" + file)));

    // Because the text has - | + where paper has lines, and blanks at its ends that paper has not.
    private static List<string> Lines(string text) => [.. string.Concat(text.Select(c => c switch { '─' => '-', '│' => '|', >= '┌' and <= '┼' or >= '╭' and <= '╰' => '+', _ => c }))
        .TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())];

    private static string[] Files(string folder, string pattern) =>
        Directory.GetFiles(Path.GetDirectoryName(SharedData.File($"data/devices/{folder}/LICENSE.txt"))!, pattern);
}
