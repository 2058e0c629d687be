using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using PosSdk.Devices.Star;

namespace PosSdk.Devices.Printing;

/// <summary>The code pages of receipt printers by the names that profiles use.</summary>
internal static class CodePages
{
    private const string Blank16 = "                ";

    private static readonly ConcurrentDictionary<string, CodePage?> Known = new(StringComparer.Ordinal);

    // The tables .NET lacks. TCVN-3 (with U+0110 where the source has U+00D0) and katakana: escpos-printer-db, CC BY 4.0.
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["KATAKANA"] = "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├¯─│▕┌┐└┘╭╮╰╯ ｡｢｣､･ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ═╞╪╡◢◣◥◤♠♥♦♣●○╱╲╳円年月日時分秒〒市区町村人▓\u00A0",
        ["TCVN-3-1"] = Blank16 + Blank16 + "        ăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ ",
        ["TCVN-3-2"] = Blank16 + Blank16 + " ĂÂ    Đ  ÊÔƠƯ       ÀẢÃÁẠ ẰẲẴẮ       ẶẦẨẪẤẬÈ ẺẼÉẸỀỂỄẾỆÌỈ   ĨÍỊÒ ỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙ ỦŨÚỤỪỬỮỨỰỲỶỸÝỴ ",
        ["RK1048"] = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏђ‘’“”•–—\uFFFD™љ›њқһџ\u00A0ҰұӘ¤Ө¦§Ё©Ғ«¬\u00AD®Ү°±Ііөµ¶·ё№ғ»әҢңүАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
        ["CP853"] = "ÇüéâäàĉçêëèïîìÄĈÉċĊôöòûùİÖÜĝ£Ĝ×ĵáíóúñÑĞğĤĥ\uFFFD½Ĵş«»░▒▓│┤ÁÂÀŞ╣║╗╝Żż┐└┴┬├─┼Ŝŝ╚╔╩╦╠═╬¤\uFFFD\uFFFDÊËÈıÍÎÏ┘┌█▄\uFFFDÌ▀ÓßÔÒĠġµĦħÚÛÙŬŭ\uFFFD´\u00AD\uFFFDℓŉ˘§÷¸°¨˙\uFFFD³²■\u00A0",
        ["CP1125"] = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёҐґЄєІіЇї·√№¤■\u00A0",
    };

    // Characters that newer versions of a page have: read where a sender has them, not sent, because older printers have not.
    private static readonly Dictionary<string, (byte Value, char Character)[]> AlsoRead = new(StringComparer.Ordinal)
    {
        ["CP857"] = [(0xD5, '€')],
        ["ISO_8859-7"] = [(0xA1, '‘'), (0xA2, '’'), (0xA4, '€'), (0xA5, '₯'), (0xAA, 'ͺ')],
    };

    /// <summary>A page; null when neither .NET nor we have its table.</summary>
    public static CodePage? Find(string name) => Known.GetOrAdd(name, Make);

    private static CodePage? Make(string name)
    {
        // Because what does not belong to a letter is blank in those tables, and blank is not a character of theirs.
        if ((Tables.GetValueOrDefault(name) ?? StarCodePages.Find(name)) is { } upper) return new(name, upper);
        var number = name switch
        {
            ['C', 'P', .. var digits] when int.TryParse(digits, CultureInfo.InvariantCulture, out var page) => page == 932 ? 0 : page,
            ['I', 'S', 'O', '_', '8', '8', '5', '9', '-', .. var part] when int.TryParse(part, CultureInfo.InvariantCulture, out var iso) => 28590 + iso,
            _ => 0,
        };
        return number == 0 ? null : Encoding(number) is { } encoding ? CodePage.Of(name, encoding, AlsoRead.GetValueOrDefault(name, [])) : null;
    }

    /// <summary>One of .NET's encodings by its number; null when it has none.</summary>
    public static Encoding? Encoding(int number)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(number) ?? System.Text.Encoding.GetEncoding(number);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
