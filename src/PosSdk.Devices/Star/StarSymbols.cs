using System.Text;
using PosSdk.Devices.EscPos;

namespace PosSdk.Devices.Star;

/// <summary>Follows the commands that have a Star printer draw barcodes.</summary>
internal sealed class StarSymbols(PrintHead head)
{
    private static readonly string[] Linear =
        ["upc-e", "upc-a", "ean8", "ean13", "code39", "itf", "code128", "code93", "codabar", "gs1-128", "databar", "databar-truncated", "databar-limited", "databar-expanded"];

    private byte[] _qr = [], _pdf417 = [];
    private int _module = 3, _bar = 3;
    private char _correction = 'L';

    public void Initialise() => (_qr, _pdf417, _module, _bar, _correction) = ([], [], 3, 3, 'L');

    /// <summary>ESC b: kind, text and feed, width, height, data, RS.</summary>
    public void Print(ReadOnlySpan<byte> bytes)
    {
        var kind = bytes.At(2) >= 0x30 ? bytes.At(2) - 0x30 : bytes.At(2);
        if (kind >= Linear.Length) return;
        var data = bytes.From(6).TrimEnd(StarCommands.Rs);
        var text = Linear[kind] is "code128" or "code93" or "gs1-128" ? Unescaped(data) : Encoding.Latin1.GetString(data);
        var afterwards = bytes.At(3) & 0x0F;
        head.Add(new PrintedItem.Barcode(Linear[kind], text, Module(Linear[kind], bytes.At(4) & 0x0F), Math.Max((byte)8, bytes.At(5)), afterwards is 2 or 4, head.Alignment, data.ToArray(), head.Left, head.AreaWidth));
    }

    /// <summary>ESC GS y.</summary>
    public void QrCode(ReadOnlySpan<byte> bytes)
    {
        switch ((char)bytes.At(3), (char)bytes.At(4))
        {
            case ('S', '1'): _correction = "LMQH"[bytes.At(5) & 3]; break;
            case ('S', '2'): _module = Math.Clamp((int)bytes.At(5), 1, 8); break;
            case ('D', '1'): _qr = bytes.From(8).ToArray(); break;
            case ('D', '2'): _qr = bytes.From(9).ToArray(); break;
            case ('P', _) when _qr.Length > 0: head.Add(new PrintedItem.Barcode("qr", SymbolCommands.Readable(_qr), _module, 0, false, head.Alignment, _qr, head.Left, head.AreaWidth, _correction)); break;
        }
    }

    /// <summary>ESC GS x.</summary>
    public void Pdf417(ReadOnlySpan<byte> bytes)
    {
        switch ((char)bytes.At(3), (char)bytes.At(4))
        {
            case ('S', '2'): _bar = Math.Clamp((int)bytes.At(5), 1, 10); break;
            case ('D', _): _pdf417 = bytes.From(6).ToArray(); break;
            case ('P', _) when _pdf417.Length > 0: head.Add(new PrintedItem.Barcode("pdf417", SymbolCommands.Readable(_pdf417), _bar, 0, false, head.Alignment, _pdf417, head.Left, head.AreaWidth)); break;
        }
    }

    // Because what two widths of bars need cannot be said by one number, each mode stands for a pair; this is the narrow one.
    private static int Module(string kind, int mode) => kind switch
    {
        "itf" => mode is >= 1 and <= 9 ? "246246234"[mode - 1] - '0' : 2,
        "code39" or "codabar" => mode is >= 1 and <= 9 ? (mode - 1) % 3 + 2 : 2,
        _ => Math.Clamp(mode, 1, 3) + 1,
    };

    // %0 is a percent sign, %1 to %4 are functions, %5 is DEL, %6 to %8 select a set, %@ and up are control characters.
    private static string Unescaped(ReadOnlySpan<byte> data)
    {
        var text = new StringBuilder();
        for (var i = 0; i < data.Length; i++)
        {
            if (data[i] != '%' || i + 1 == data.Length) text.Append((char)data[i]);
            else if ((char)data[++i] is '0') text.Append('%');
            else if ((char)data[i] is '5') text.Append('\x7F');
            else if (data[i] is >= 0x40 and < 0x60) text.Append((char)(data[i] - 0x40));
        }
        return text.ToString();
    }
}
