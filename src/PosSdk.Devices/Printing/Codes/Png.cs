using System.Buffers.Binary;
using System.IO.Compression;

namespace PosSdk.Devices.Printing.Codes;

/// <summary>Writes pictures of black and white dots as PNG files.</summary>
public static class Png
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var c = (uint)n;
        for (var k = 0; k < 8; k++) c = (c & 1) != 0 ? 0xEDB88320 ^ c >> 1 : c >> 1;
        return c;
    })];

    /// <summary>The file's bytes: one bit a dot.</summary>
    public static byte[] Write(MonochromeImage picture)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        header[8] = 1;
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Compressed(picture));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compressed(MonochromeImage picture)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            var stride = (picture.Width + 7) / 8;
            var row = new byte[stride + 1];
            for (var y = 0; y < picture.Height; y++)
            {
                // Because 1 is black here and white there.
                for (var i = 0; i < stride; i++) row[i + 1] = (byte)(~picture.Bits.Span[y * stride + i] & 0xFF);
                zlib.Write(row);
            }
        }
        return data.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(data, Crc(type, uint.MaxValue)));
        file.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes, uint crc)
    {
        foreach (var value in bytes) crc = CrcTable[(crc ^ value) & 0xFF] ^ crc >> 8;
        return crc;
    }
}
