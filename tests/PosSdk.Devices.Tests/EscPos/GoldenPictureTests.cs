using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Printing.Codes;
using PosSdk.Tests.Shared;

namespace PosSdk.Devices.Tests.EscPos;

/// <summary>Paper as escpost's authors drew it, some of it checked on a real printer, against ours: everything but the form of letters.</summary>
public class GoldenPictureTests
{
    [SharedDataTheory]
    [InlineData("character-sizes", "TM-T20II", 2)]
    [InlineData("native-symbols-nt-5890k", "NT-5890K", 1)]
    [InlineData("positioning-and-print-area", "NT-5890K", 1)]
    [InlineData("receiptful-html2escpos", "NT-5890K", 1)]
    public void The_pieces_of_paper_are_as_wide_and_as_high(string folder, string profile, int pieces)
    {
        var ours = Ours(folder, profile);
        Assert.Equal(pieces, ours.Count);
        for (var i = 0; i < pieces; i++)
        {
            var golden = Golden(folder, i + 1);
            Assert.Equal((golden.Width, golden.Height), (ours[i].Width, ours[i].Height));
        }
    }

    [SharedDataTheory]
    [InlineData("positioning-and-print-area", 0, 120)]
    [InlineData("native-symbols-nt-5890k", 60, 140)]
    [InlineData("native-symbols-nt-5890k", 224, 304)]
    [InlineData("receiptful-html2escpos", 138, 148)]
    public void Bars_boxes_and_pictures_are_the_same_dots(string folder, int fromRow, int toRow)
    {
        var (golden, ours) = (Golden(folder, 1), Ours(folder, "NT-5890K")[0]);
        var differing = from y in Enumerable.Range(fromRow, toRow - fromRow)
                        from x in Enumerable.Range(0, golden.Width)
                        where golden.IsBlack(x, y) != ours.IsBlack(x, y) && !IsLetter(folder, x, y)
                        select (x, y);
        Assert.Empty(differing.Take(5));
    }

    [SharedDataFact]
    public void A_qr_code_takes_the_same_square()
    {
        // Because which of the eight masks a symbol has is free, its dots may differ, not its place and its corners.
        var (golden, ours) = (Golden("native-symbols-nt-5890k", 1), Ours("native-symbols-nt-5890k", "NT-5890K")[0]);
        foreach (var (left, top) in new[] { (150, 388), (150 + 14 * 4, 388), (150, 388 + 14 * 4) })
            for (var y = top; y < top + 28; y++)
                for (var x = left; x < left + 28; x++) Assert.Equal(golden.IsBlack(x, y), ours.IsBlack(x, y));
    }

    // The one letter between the boxes.
    private static bool IsLetter(string folder, int x, int y) => folder == "positioning-and-print-area" && y is >= 30 and < 60 && x < 12;

    private static IReadOnlyList<MonochromeImage> Ours(string folder, string profile)
    {
        var hex = string.Concat(File.ReadAllText(SharedData.File($"data/devices/escpost/{folder}/input.hex")).Where(char.IsAsciiHexDigit));
        return PagePicture.DrawPieces(EscPosDecoder.Decode(Convert.FromHexString(hex), PrinterProfiles.Find(profile)));
    }

    private static MonochromeImage Golden(string folder, int number) => PngFile.Read(SharedData.File($"data/devices/escpost/{folder}/expected-{number:000}.png"));
}
