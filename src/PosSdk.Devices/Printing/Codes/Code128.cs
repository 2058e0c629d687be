using System.Text;
using System.Text.RegularExpressions;

namespace PosSdk.Devices.Printing.Codes;

/// <summary>Code 128 (ISO/IEC 15417).</summary>
internal static partial class Code128
{
    private const int ToC = 99, ToB = 100, ToA = 101, Function1 = 102, Function2 = 97, Function3 = 96, Shift = 98, Stop = 106;

    // Widths of bar and space in turn for the values 0 to 105, then the stop.
    private static readonly string[] Widths = (
        "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 "
        + "311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 "
        + "313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 "
        + "122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 "
        + "114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112").Split(' ');

    /// <summary>
    /// Printable ASCII as printers take it, with its sets in braces: runs of four digits and more in set C, where two take the room of one, all else in set B.
    /// With a separator GS1's form: function 1 before, and where the separator stands.
    /// </summary>
    public static byte[] Encode(string data, char? separator = null)
    {
        var text = data.Replace("{", "{{", StringComparison.Ordinal);
        if (separator is { } sign) text = text.Replace(sign.ToString(), "{1", StringComparison.Ordinal);
        var dense = Encoding.Latin1.GetBytes(Begun(Pairs().Replace(text, run => "{C" + Packed(run.Value) + (run.Index + run.Length == text.Length ? "" : "{B")), separator));
        // Because a pair of digits is a byte of any value, and some of those act as commands.
        return RealTimePatterns.IsIn(dense) ? Encoding.Latin1.GetBytes(Begun(text, separator)) : dense;
    }

    /// <summary>
    /// Data with its sets in braces, as printers take it: {A {B {C sets, {S shift, {1 to {4 functions, {{ a brace; pairs of digits as bytes in set C.
    /// Data without them is in set B. Null when a byte is not in its set.
    /// </summary>
    public static string? Modules(ReadOnlySpan<byte> data)
    {
        var begins = data.Length > 1 && data[0] == '{' && IsSet(data[1]);
        var symbol = new Symbol(begins ? (char)data[1] : 'B');
        for (var i = begins ? 2 : 0; i < data.Length; i++)
        {
            var isControl = data[i] == '{' && i + 1 < data.Length && data[++i] != '{';
            if (!(isControl ? symbol.TryControl(data[i]) : symbol.TryAdd(data[i]))) return null;
        }
        return Modules([.. symbol.Values]);
    }

    private static string Begun(string text, char? separator)
    {
        var begins = text.StartsWith("{C", StringComparison.Ordinal);
        return (begins ? "{C" : "{B") + (separator is null ? "" : "{1") + (begins ? text[2..] : text);
    }

    private static string Packed(string digits) => string.Concat(digits.Chunk(2).Select(pair => (char)((pair[0] - '0') * 10 + pair[1] - '0')));

    // Pairs to the end of a run, so that one digit too many goes first.
    [GeneratedRegex("(?:[0-9]{2}){2,}(?![0-9])")]
    private static partial Regex Pairs();

    private static bool IsSet(byte sign) => sign is (byte)'A' or (byte)'B' or (byte)'C';

    private static int? Control(char sign, char set) => sign switch
    {
        'A' => ToA,
        'B' => ToB,
        'C' => ToC,
        'S' when set != 'C' => Shift,
        '1' => Function1,
        '2' when set != 'C' => Function2,
        '3' when set != 'C' => Function3,
        '4' when set != 'C' => set == 'A' ? ToA : ToB,
        _ => null,
    };

    private static int? Value(byte value, char set) => set switch
    {
        'A' => value < 32 ? value + 64 : value < 96 ? value - 32 : null,
        'B' => value is >= 32 and < 128 ? value - 32 : null,
        _ => value < 100 ? value : null,
    };

    private static string Modules(int[] values)
    {
        var check = values.Select((value, i) => value * Math.Max(1, i)).Sum() % 103;
        var modules = new StringBuilder();
        foreach (var value in values.Append(check).Append(Stop))
            for (var i = 0; i < Widths[value].Length; i++) modules.Append(i % 2 == 0 ? '1' : '0', Widths[value][i] - '0');
        return modules.ToString();
    }

    private sealed class Symbol(char set)
    {
        private char _set = set;
        private bool _isShifted;

        public List<int> Values { get; } = [103 + (set - 'A')];

        public bool TryControl(byte sign)
        {
            if (Control((char)sign, _set) is not { } value) return false;
            Values.Add(value);
            _isShifted = sign == 'S';
            if (IsSet(sign)) _set = (char)sign;
            return true;
        }

        public bool TryAdd(byte data)
        {
            if (Value(data, !_isShifted ? _set : _set == 'A' ? 'B' : 'A') is not { } value) return false;
            Values.Add(value);
            _isShifted = false;
            return true;
        }
    }
}
