using System.Buffers.Binary;
using System.IO.Compression;
using PosSdk.Devices.Printing;

namespace PosSdk.Devices.Tests.EscPos;

/// <summary>Reads PNG files of one bit a dot, whoever wrote them.</summary>
internal static class PngFile
{
    public static MonochromeImage Read(string path)
    {
        ReadOnlySpan<byte> file = File.ReadAllBytes(path);
        var (width, height) = (0, 0);
        using var packed = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            var type = file.Slice(at + 4, 4);
            var data = file.Slice(at + 8, length);
            if (type.SequenceEqual("IHDR"u8))
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                Assert.Equal("01-00-00-00-00", BitConverter.ToString(data[8..].ToArray()));
            }
            if (type.SequenceEqual("IDAT"u8)) packed.Write(data);
            at += 12 + length;
        }
        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        return new(width, height, Rows(zlib, (width + 7) / 8, height));
    }

    private static byte[] Rows(ZLibStream zlib, int stride, int height)
    {
        var rows = new byte[stride * height];
        var (above, row) = (new byte[stride], new byte[stride]);
        for (var y = 0; y < height; y++)
        {
            var filter = zlib.ReadByte();
            zlib.ReadExactly(row);
            for (var i = 0; i < stride; i++) row[i] = unchecked((byte)(row[i] + Predicted(filter, i > 0 ? row[i - 1] : (byte)0, above[i], i > 0 ? above[i - 1] : (byte)0)));
            // Because black is 0 there and 1 here.
            for (var i = 0; i < stride; i++) rows[y * stride + i] = unchecked((byte)~row[i]);
            (above, row) = (row, above);
        }
        return rows;
    }

    private static byte Predicted(int filter, byte left, byte up, byte upLeft)
    {
        if (filter != 4) return filter switch { 1 => left, 2 => up, 3 => (byte)((left + up) / 2), _ => (byte)0 };
        var (a, b, c) = (Math.Abs(up - upLeft), Math.Abs(left - upLeft), Math.Abs(left + up - 2 * upLeft));
        return a <= b && a <= c ? left : b <= c ? up : upLeft;
    }
}
