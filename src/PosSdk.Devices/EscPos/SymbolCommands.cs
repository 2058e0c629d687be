using System.Text;

namespace PosSdk.Devices.EscPos;

/// <summary>Follows the commands that have the printer draw barcodes.</summary>
internal sealed class SymbolCommands(PrintHead head)
{
    private static readonly string[] Linear =
        ["upc-a", "upc-e", "ean13", "ean8", "code39", "itf", "codabar", "code93", "code128", "gs1-128", "databar", "databar-truncated", "databar-limited", "databar-expanded", "code128"];

    private static readonly string[] Square = ["pdf417", "qr", "maxicode", "databar-stacked", "composite", "aztec", "datamatrix"];

    private readonly Dictionary<int, byte[]> _data = [];
    private int _height = 162;
    private int _module = 3;
    private int _squareModule = 3;
    private char _correction = 'L';
    private bool _showsText;

    public void Initialise()
    {
        _data.Clear();
        (_height, _module, _squareModule, _correction, _showsText) = (162, 3, 3, 'L', false);
    }

    public void SetHeight(byte dots) => _height = Math.Max((byte)1, dots);

    public void SetModule(byte dots) => _module = dots is >= 1 and <= 6 ? dots : 3;

    public void SetText(byte position) => _showsText = (position & 3) != 0;

    /// <summary>GS k.</summary>
    public void Print(ReadOnlySpan<byte> bytes)
    {
        var mode = bytes.At(2);
        var form = mode < 65 ? mode : mode - 65;
        var data = mode < 65 ? bytes.From(3).TrimEnd((byte)0) : bytes.From(4);
        if (form >= Linear.Length) return;
        var text = Linear[form] is "code128" or "gs1-128" ? Code128Text(data) : Encoding.Latin1.GetString(data);
        head.Add(new PrintedItem.Barcode(Linear[form], text, _module, _height, _showsText, head.Alignment, data.ToArray(), head.Left, head.AreaWidth));
    }

    /// <summary>GS ( k, from its symbol's number on.</summary>
    public void Function(ReadOnlySpan<byte> bytes)
    {
        var symbol = bytes.At(0) - 48;
        if (symbol < 0 || symbol >= Square.Length) return;
        switch (bytes.At(1))
        {
            case 67 when bytes.At(2) > 0: _squareModule = bytes.At(2); break;
            case 69 when symbol == 1: _correction = "LMQH"[bytes.At(2) & 3]; break;
            case 80: _data[symbol] = bytes.From(3).ToArray(); break;
            case 81 when _data.TryGetValue(symbol, out var data):
                head.Add(new PrintedItem.Barcode(Square[symbol], Readable(data), _squareModule, 0, false, head.Alignment, data, head.Left, head.AreaWidth, _correction));
                break;
        }
    }

    internal static string Readable(byte[] data)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(data);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(data);
        }
    }

    // Code 128 comes with its sets in braces: {A {B text, {C pairs of digits as bytes, {1 to {4 functions, {{ a brace.
    private static string Code128Text(ReadOnlySpan<byte> data)
    {
        var text = new StringBuilder();
        var pairs = false;
        for (var i = 0; i < data.Length; i++)
        {
            if (data[i] == '{' && i + 1 < data.Length)
            {
                var sign = (char)data[++i];
                if (sign is 'A' or 'B' or 'C') pairs = sign == 'C';
                if (sign == '{') text.Append(sign);
            }
            else if (pairs && data[i] < 100) text.Append(data[i] / 10).Append(data[i] % 10);
            else text.Append((char)data[i]);
        }
        return text.ToString();
    }
}
