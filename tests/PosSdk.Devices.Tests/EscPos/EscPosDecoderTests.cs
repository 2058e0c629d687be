using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Tests.Shared;

namespace PosSdk.Devices.Tests.EscPos;

public class EscPosDecoderTests
{
    [SharedDataFact]
    public void Streams_of_receiptline_decode_to_its_own_text()
    {
        var offenders = new List<string>();
        foreach (var stream in Files("receiptline", "*.escpos.bin"))
        {
            var expected = Lines(File.ReadAllText(stream.Replace(".escpos.bin", ".txt", StringComparison.Ordinal)));
            var actual = Lines(string.Join('\n', EscPosDecoder.Decode(File.ReadAllBytes(stream)).Lines.Select(line => line.Text)));
            if (!expected.SequenceEqual(actual)) offenders.Add($"{Path.GetFileName(stream)}\n{string.Join('\n', expected)}\n--- but was\n{string.Join('\n', actual)}");
        }
        Assert.True(offenders.Count == 0, string.Join("\n\n", offenders));
    }

    [SharedDataFact]
    public void A_receipt_with_a_logo_decodes_to_its_text_its_picture_its_cut_and_its_pulse()
    {
        var page = EscPosDecoder.Decode(File.ReadAllBytes(SharedData.File("data/devices/escpos-tools/receipt-with-logo.bin")));
        var lines = page.Lines.Select(line => line.Text).ToList();
        Assert.Equal(["ExampleMart Ltd.", "Shop No. 42.", "", "SALES INVOICE"], lines[..4]);
        Assert.Contains("Thank you for shopping at ExampleMart", lines);
        Assert.Contains(lines, line => line.StartsWith("Total", StringComparison.Ordinal) && line.EndsWith("$ 14.25", StringComparison.Ordinal));
        Assert.Equal((300, 236), Assert.Single(page.Images.Select(image => (image.Picture.Width, image.Picture.Height))));
        Assert.False(Assert.Single(page.Cuts).Partial);
        Assert.Equal(new PrintedItem.Pulse(2, 120, 240), Assert.Single(page.Pulses));
    }

    [SharedDataTheory]
    [InlineData("qr-code.bin", 0, 1)]
    [InlineData("text-size.bin", 0, 1)]
    [InlineData("character-tables.bin", 0, 1)]
    [InlineData("bit-image.bin", 4, 1)]
    [InlineData("demo.bin", 8, 14)]
    public void Streams_of_escpos_php_hold_so_many_pictures_and_cuts(string file, int images, int cuts)
    {
        var page = EscPosDecoder.Decode(File.ReadAllBytes(SharedData.File("data/devices/escpos-php/" + file)));
        Assert.Equal((images, cuts), (page.Images.Count(), page.Cuts.Count()));
    }

    [SharedDataFact]
    public void Streams_of_receipt_printer_encoder_decode_to_their_letters()
    {
        Assert.Equal("Sklep Łódź", Trimmed("esc-pos.polish.bin", 0));
        Assert.Equal("Zażółć gęślą jaźń", Trimmed("esc-pos.polish.bin", 1));
        Assert.Equal("Tiếng Việt: Đồng ₫ ăâêôơưđ ếềểễệ", Trimmed("esc-pos.vietnamese.bin", 0));
        Assert.Equal("TOTAL 5,70", Trimmed("esc-pos.table.bin", 3));
        var barcode = Assert.Single(Encoder("esc-pos.barcode_ean13.bin").Barcodes);
        Assert.Equal(("ean13", "4006381333931"), (barcode.Kind, barcode.Data));
        Assert.Equal(new PrintedItem.Pulse(5, 50, 250), Assert.Single(Encoder("esc-pos.drawer_pin5.bin").Pulses));

        static string Trimmed(string file, int line) => Encoder(file).Lines.ElementAt(line).Text.Trim();
        static PrintedPage Encoder(string file) => EscPosDecoder.Decode(File.ReadAllBytes(SharedData.File("data/devices/receipt-printer-encoder/" + file)));
    }

    [SharedDataFact]
    public void Positions_are_where_escpost_saw_them_on_paper()
    {
        var page = EscPosDecoder.Decode(Hex("positioning-and-print-area/input.hex"), PrinterProfiles.Nt5890K);
        int[] starts = [.. page.Lines.SelectMany(line => line.Cells).Where(cell => cell.Inverted).Select(cell => cell.X)];
        Assert.Equal([30, 17, 78, 40, 52], starts);
    }

    [SharedDataFact]
    public void The_codes_of_escpost_are_read()
    {
        var codes = EscPosDecoder.Decode(Hex("native-symbols-nt-5890k/input.hex"), PrinterProfiles.Nt5890K).Barcodes.Select(code => (code.Kind, code.Data, code.Module));
        Assert.Equal([("ean13", "590123412345"), ("ean13", "590123412345"), ("qr", "NETUM-QR-TEST")], codes.Select(code => (code.Kind, code.Data)));
    }

    [Fact]
    public void A_picture_of_the_page_is_as_wide_as_the_paper_and_shows_its_codes()
    {
        byte[] stream = [.. "Hi\n"u8, 0x1D, 0x6B, 67, 13, .. "4006381333931"u8];
        var picture = PagePicture.Draw(EscPosDecoder.Decode(stream));
        Assert.Equal((576, 30 + 162), (picture.Width, picture.Height));
        Assert.True(Codes(picture) > 5000);

        static int Codes(MonochromeImage picture) => picture.Bits.ToArray().Sum(bits => System.Numerics.BitOperations.PopCount(bits));
    }

    [Fact]
    public void Utf8_may_break_anywhere()
    {
        byte[] stream = [0x1C, 0x28, 0x43, 2, 0, 0x30, 2, .. Encoding.UTF8.GetBytes("Cơm tấm 75.000 ₫ 😀\n")];
        for (var split = 0; split < stream.Length; split++)
        {
            var (tokenizer, decoder) = (new EscPosTokenizer(), new EscPosDecoder());
            foreach (var part in new[] { stream[..split], stream[split..] })
            {
                tokenizer.Append(part);
                while (tokenizer.TryRead(out var token)) decoder.Take(token);
            }
            Assert.Equal("Cơm tấm 75.000 ₫ 😀", Assert.Single(decoder.Page().Lines).Text);
        }
    }

    [Fact]
    public void Any_bytes_decode_to_something_that_can_be_drawn() => Prop.ForAll(EscPosTokenizerTests.CommandLike, stream =>
    {
        var page = EscPosDecoder.Decode(stream);
        return page.ToText().Length > 0 && PagePicture.DrawPieces(page).All(piece => piece.Width == page.Dots);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null, "1C4331 8152 B6C5 410A", "ヽｶﾅA")]
    [InlineData(936, "1C26 BFA7 410A", "咖A")]
    [InlineData(950, "1C26 C160 C1C2 0A", "總謝")]
    [InlineData(949, "1C26 C4BF 1C2E 410A", "커A")]
    public void Double_bytes_are_read_by_the_printers_own_page(int? page, string hex, string text) => Assert.Equal(text,
        Assert.Single(EscPosDecoder.Decode(Convert.FromHexString("1B7401" + hex.Replace(" ", "", StringComparison.Ordinal)), PrinterProfiles.TmM30III with { DoubleBytePage = page }).Lines).Text);

    [Theory]
    [InlineData("F4410A", 12)]
    [InlineData("1C433193FA410A", 24)]
    public void A_sign_takes_one_column_in_a_code_table_and_two_in_double_bytes(string hex, int width)
    {
        var line = Assert.Single(EscPosDecoder.Decode(Convert.FromHexString("1B7401" + hex)).Lines);
        Assert.Equal([("日", 0, width), ("A", width, 12)], line.Cells.Select(cell => (cell.Text, cell.X, cell.Width)));
    }

    [Fact]
    public void A_row_of_signs_that_a_code_table_has_stays_one_line()
    {
        var row = new ReceiptElement.Columns([new("円 Tea"), new("120円", 10, TextAlignment.Right)]);
        var line = Assert.Single(EscPosDecoder.Decode(ReceiptRenderer.EscPos(PrinterProfiles.Generic80).Render(new([row])).Bytes).Lines);
        Assert.Equal("円 Tea" + new string(' ', 33) + "120円", line.Layout());
        Assert.Equal(42 * PrintedCell.NormalWidth, line.Cells[^1].X + line.Cells[^1].Width);
    }

    [Fact]
    public void Motion_units_count_from_the_inch()
    {
        // 101.5 units of 1/203 inch are half an inch, whatever the unit.
        byte[] stream = [0x1D, 0x50, 180, 180, 0x1B, 0x24, 90, 0, 0x41, 0x0A];
        Assert.Equal(101, Assert.Single(Assert.Single(EscPosDecoder.Decode(stream).Lines).Cells).X);
    }

    [Fact]
    public void Alignment_margin_and_area_wait_for_the_beginning_of_a_line()
    {
        byte[] stream = [.. "AB"u8, 0x1B, 0x61, 2, 0x1D, 0x4C, 100, 0, 0x0A];
        Assert.Equal([0, 12], Assert.Single(EscPosDecoder.Decode(stream).Lines).Cells.Select(cell => cell.X));
    }

    [Fact]
    public void Stripes_side_by_side_are_one_picture_as_high_as_their_pitch_says()
    {
        byte[] stripe = [0x1B, 0x2A, 33, 1, 0, 0xFF, 0xFF, 0xFF];
        byte[] line = [.. stripe, .. stripe, 0x0A];
        var image = Assert.Single(EscPosDecoder.Decode((byte[])[0x1B, 0x33, 20, .. line, .. line]).Images);
        Assert.Equal((2, 48, 40, 24, 20), (image.Picture.Width, image.Picture.Height, image.Height, image.StripeHeight, image.Pitch));
    }

    // Because the text has - | + where paper has lines, and blanks at its ends that paper has not.
    private static List<string> Lines(string text) => [.. string.Concat(text.Select(c => c switch { '─' => '-', '│' => '|', >= '┌' and <= '┼' or >= '╭' and <= '╰' => '+', _ => c }))
        .TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())];

    private static string[] Files(string folder, string pattern) =>
        Directory.GetFiles(Path.GetDirectoryName(SharedData.File($"data/devices/{folder}/LICENSE.txt"))!, pattern);

    private static byte[] Hex(string file) => Convert.FromHexString(string.Concat(File.ReadAllText(SharedData.File("data/devices/escpost/" + file)).Where(char.IsAsciiHexDigit)));
}
