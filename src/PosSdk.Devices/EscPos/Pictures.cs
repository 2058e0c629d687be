using PosSdk.Devices.Printing;
using PosSdk.Devices.Printing.Codes;

namespace PosSdk.Devices.EscPos;

/// <summary>Makes pictures of dots from the forms that ESC/POS has for them, and keeps those that a stream stores to print later.</summary>
internal sealed class Pictures
{
    private readonly Dictionary<string, MonochromeImage> _stored = [];

    public static MonochromeImage None { get; } = new(0, 0, ReadOnlyMemory<byte>.Empty);

    public void Store(string key, MonochromeImage picture) => _stored[key] = picture;

    public MonochromeImage? Find(string key) => _stored.GetValueOrDefault(key);

    /// <summary>Rows of dots; a stream that ends within them leaves the rest white.</summary>
    public static MonochromeImage FromRows(ReadOnlySpan<byte> data, int width, int height, int timesX = 1, int timesY = 1)
    {
        var stride = (width + 7) / 8;
        height = Math.Min(height, stride == 0 ? 0 : (data.Length + stride - 1) / stride);
        if (timesX == 1 && timesY == 1)
        {
            var bits = new byte[stride * height];
            data[..Math.Min(data.Length, bits.Length)].CopyTo(bits);
            return new(width, height, bits);
        }
        var source = data.ToArray();
        return Dots.Draw(width * timesX, height * timesY, (x, y) => Bit(source, y / timesY * stride * 8 + x / timesX));
    }

    /// <summary>Columns of so many bytes, the highest bit on top.</summary>
    public static MonochromeImage FromColumns(ReadOnlySpan<byte> data, int bytesPerColumn, int timesX = 1, int timesY = 1)
    {
        if (bytesPerColumn == 0) return None;
        var (source, columns) = (data.ToArray(), data.Length / bytesPerColumn);
        return Dots.Draw(columns * timesX, bytesPerColumn * 8 * timesY, (x, y) => Bit(source, x / timesX * bytesPerColumn * 8 + y / timesY));
    }

    public static MonochromeImage Scale(MonochromeImage picture, int timesX, int timesY) => timesX == 1 && timesY == 1 ? picture
        : FromRows(picture.Bits.Span, picture.Width, picture.Height, timesX, timesY);

    /// <summary>What several make together, each at its place, seen from the first one's left edge.</summary>
    public static MonochromeImage Beside(IReadOnlyList<(MonochromeImage Picture, int X)> pictures)
    {
        var left = pictures[0].X;
        return Dots.Draw(
            pictures.Max(part => part.X + part.Picture.Width) - left,
            pictures.Max(part => part.Picture.Height),
            (x, y) => pictures.Any(part => x + left >= part.X && x + left < part.X + part.Picture.Width && y < part.Picture.Height && part.Picture.IsBlack(x + left - part.X, y)));
    }

    private static bool Bit(byte[] bytes, int at) => at / 8 < bytes.Length && (bytes[at / 8] & 0x80 >> at % 8) != 0;
}
