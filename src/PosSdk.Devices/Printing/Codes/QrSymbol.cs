using System.Text;

namespace PosSdk.Devices.Printing.Codes;

/// <summary>A QR code as a square of modules (ISO/IEC 18004, model 2, byte mode).</summary>
internal sealed class QrSymbol
{
    // ECI mode and the number of UTF-8.
    private const int SaysUtf8 = 7 << 8 | 26;

    // For each version from 1: correction bytes a block, and blocks; by level L, M, Q, H (ISO/IEC 18004, table 9).
    private static readonly byte[][] CorrectionBytes =
    [
        [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
        [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
        [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
        [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
    ];

    private static readonly byte[][] BlockCounts =
    [
        [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
        [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
        [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68],
        [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81],
    ];

    private readonly bool[,] _isDark;
    private readonly bool[,] _isFixed;
    private readonly int _version;

    private QrSymbol(int version)
    {
        _version = version;
        Size = 17 + 4 * version;
        (_isDark, _isFixed) = (new bool[Size, Size], new bool[Size, Size]);
    }

    /// <summary>Modules a side.</summary>
    public int Size { get; }

    /// <summary>The smallest symbol that holds a text at level M; null when none does. Text beyond ASCII says that it is UTF-8, because readers guess otherwise.</summary>
    public static QrSymbol? Encode(string text) => Encode(Encoding.UTF8.GetBytes(text), 'M', Ascii.IsValid(text) ? 0 : SaysUtf8);

    /// <summary>The smallest symbol that holds the data at a level L, M, Q or H; null when none does.</summary>
    public static QrSymbol? Encode(ReadOnlySpan<byte> data, char level) => Encode(data, level, 0);

    private static QrSymbol? Encode(ReadOnlySpan<byte> data, char level, int prefix)
    {
        var prefixBits = prefix == 0 ? 0 : 12;
        var correction = Math.Max(0, "LMQH".IndexOf(level, StringComparison.Ordinal));
        for (var version = 1; version <= 40; version++)
        {
            if (prefixBits + (version < 10 ? 12 : 20) + data.Length * 8 > DataBytes(version, correction) * 8) continue;
            var symbol = new QrSymbol(version);
            symbol.DrawPatterns();
            symbol.DrawData(WithCorrection(Bits(data, version, DataBytes(version, correction), prefix, prefixBits), version, correction));
            symbol.ApplyBestMask(correction);
            return symbol;
        }
        return null;
    }

    /// <summary>The symbol as dots with its quiet zone; smaller modules when it would not fit; null when even one dot a module does not.</summary>
    /// <param name="dotsPerModule">1 to 16.</param>
    /// <param name="atMost">Dots that are there.</param>
    /// <param name="quiet">Modules that stay white on each side.</param>
    public MonochromeImage? Draw(int dotsPerModule, int atMost, int quiet = 4)
    {
        var side = Size + 2 * quiet;
        var module = Math.Min(Math.Clamp(dotsPerModule, 1, 16), atMost / side);
        return module < 1 ? null : Dots.Draw(side * module, side * module, (x, y) =>
        {
            var (column, row) = (x / module - quiet, y / module - quiet);
            return column >= 0 && row >= 0 && column < Size && row < Size && _isDark[row, column];
        });
    }

    private static int RawModules(int version)
    {
        var aligned = version < 2 ? 0 : version / 7 + 2;
        var modules = (16 * version + 128) * version + 64 - (aligned > 0 ? (25 * aligned - 10) * aligned - 55 : 0);
        return version >= 7 ? modules - 36 : modules;
    }

    private static int DataBytes(int version, int correction) =>
        RawModules(version) / 8 - CorrectionBytes[correction][version - 1] * BlockCounts[correction][version - 1];

    private static byte[] Bits(ReadOnlySpan<byte> data, int version, int capacity, int prefix, int prefixBits)
    {
        var bytes = new byte[capacity];
        var at = 0;
        Append(prefix, prefixBits);
        Append(4, 4);
        Append(data.Length, version < 10 ? 8 : 16);
        foreach (var value in data) Append(value, 8);
        Append(0, Math.Min(4, capacity * 8 - at));
        Append(0, (8 - at % 8) % 8);
        for (var pad = 0xEC; at < capacity * 8; pad ^= 0xEC ^ 0x11) Append(pad, 8);
        return bytes;

        void Append(int value, int length)
        {
            for (var i = length - 1; i >= 0; i--, at++)
                if ((value >> i & 1) != 0) bytes[at / 8] |= (byte)(0x80 >> at % 8);
        }
    }

    private static byte[] WithCorrection(byte[] data, int version, int correction)
    {
        var (blocks, extra) = ((int)BlockCounts[correction][version - 1], (int)CorrectionBytes[correction][version - 1]);
        var divisor = ReedSolomon.Divisor(extra);
        var (shortLength, longFrom, at) = (data.Length / blocks, blocks - data.Length % blocks, 0);
        var all = new byte[data.Length + blocks * extra];
        for (var block = 0; block < blocks; block++)
        {
            var part = data.AsSpan(at, shortLength + (block >= longFrom ? 1 : 0));
            at += part.Length;
            var rest = ReedSolomon.Remainder(part, divisor);
            // Because the blocks are dealt out byte by byte, and only the long ones have one more at the end.
            for (var i = 0; i < part.Length; i++) all[i * blocks + (i < shortLength ? block : block - longFrom)] = part[i];
            for (var i = 0; i < extra; i++) all[data.Length + i * blocks + block] = rest[i];
        }
        return all;
    }

    private void DrawPatterns()
    {
        for (var i = 0; i < Size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }
        foreach (var (row, column) in new[] { (3, 3), (3, Size - 4), (Size - 4, 3) }) DrawRings(row, column, 4, d => d is not (2 or 4));
        DrawAlignment(AlignmentCentres());
        DrawFormat(0, 0);
        if (_version >= 7) DrawVersion();
    }

    private void DrawAlignment(int[] centres)
    {
        var last = Size - 7;
        foreach (var (row, column) in centres.SelectMany(row => centres.Select(column => (row, column))).Where(at => at != (6, 6) && at != (6, last) && at != (last, 6)))
            DrawRings(row, column, 2, d => d != 1);
    }

    private void DrawRings(int row, int column, int radius, Func<int, bool> isDark)
    {
        for (var dy = -radius; dy <= radius; dy++)
            for (var dx = -radius; dx <= radius; dx++)
                if (row + dy >= 0 && row + dy < Size && column + dx >= 0 && column + dx < Size) Fix(row + dy, column + dx, isDark(Math.Max(Math.Abs(dx), Math.Abs(dy))));
    }

    private int[] AlignmentCentres()
    {
        if (_version == 1) return [];
        var count = _version / 7 + 2;
        var step = _version == 32 ? 26 : (_version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(i => Size - 7 - i * step).Reverse()];
    }

    private void DrawFormat(int correction, int mask)
    {
        var data = (correction ^ 1) << 3 | mask;
        var rest = data;
        for (var i = 0; i < 10; i++) rest = rest << 1 ^ (rest >> 9) * 0x537;
        var bits = (data << 10 | rest) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var isDark = (bits >> i & 1) != 0;
            var (row, column) = i switch { < 6 => (i, 8), 6 => (7, 8), 7 => (8, 8), 8 => (8, 7), _ => (8, 14 - i) };
            Fix(row, column, isDark);
            Fix(i < 8 ? 8 : Size - 15 + i, i < 8 ? Size - 1 - i : 8, isDark);
        }
        Fix(Size - 8, 8, true);
    }

    private void DrawVersion()
    {
        var rest = _version;
        for (var i = 0; i < 12; i++) rest = rest << 1 ^ (rest >> 11) * 0x1F25;
        var bits = _version << 12 | rest;
        for (var i = 0; i < 18; i++)
        {
            Fix(i / 3, Size - 11 + i % 3, (bits >> i & 1) != 0);
            Fix(Size - 11 + i % 3, i / 3, (bits >> i & 1) != 0);
        }
    }

    private void DrawData(byte[] data)
    {
        var i = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            if (right == 6) right = 5;
            for (var step = 0; step < Size; step++)
            {
                var row = (right + 1 & 2) == 0 ? Size - 1 - step : step;
                for (var column = right; column >= right - 1; column--)
                {
                    if (_isFixed[row, column] || i >= data.Length * 8) continue;
                    _isDark[row, column] = (data[i / 8] & 0x80 >> i % 8) != 0;
                    i++;
                }
            }
        }
    }

    private void ApplyBestMask(int correction)
    {
        var best = Enumerable.Range(0, 8).MinBy(mask =>
        {
            Mask(mask);
            var penalty = Penalty();
            Mask(mask);
            return penalty;
        });
        Mask(best);
        DrawFormat(correction, best);
    }

    private void Mask(int mask)
    {
        for (var y = 0; y < Size; y++)
            for (var x = 0; x < Size; x++)
                if (!_isFixed[y, x]) _isDark[y, x] ^= IsMasked(mask, x, y);
    }

    private static bool IsMasked(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => (x / 3 + y / 2) % 2 == 0,
        5 => x * y % 2 + x * y % 3 == 0,
        6 => (x * y % 2 + x * y % 3) % 2 == 0,
        _ => ((x + y) % 2 + x * y % 3) % 2 == 0,
    };

    // Blocks of one colour and a lack of balance: what scanners suffer from most.
    private int Penalty()
    {
        var (blocks, dark) = (0, 0);
        for (var y = 0; y < Size; y++)
            for (var x = 0; x < Size; x++)
            {
                if (_isDark[y, x]) dark++;
                if (x > 0 && y > 0 && _isDark[y, x] == _isDark[y, x - 1] && _isDark[y, x] == _isDark[y - 1, x] && _isDark[y, x] == _isDark[y - 1, x - 1]) blocks += 3;
            }
        return blocks + Math.Abs(dark * 20 - Size * Size * 10) / (Size * Size) * 10;
    }

    private void Fix(int row, int column, bool isDark) => (_isDark[row, column], _isFixed[row, column]) = (isDark, true);
}
