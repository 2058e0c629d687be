namespace PosSdk.Devices.Printing.Codes;

/// <summary>Makes pictures dot by dot.</summary>
internal static class Dots
{
    public static MonochromeImage Draw(int width, int height, Func<int, int, bool> isBlack)
    {
        var stride = (width + 7) / 8;
        var bits = new byte[stride * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                if (isBlack(x, y)) bits[y * stride + x / 8] |= (byte)(0x80 >> x % 8);
        return new(width, height, bits);
    }

    public static bool IsBlack(this MonochromeImage picture, int x, int y) =>
        (picture.Bits.Span[y * ((picture.Width + 7) / 8) + x / 8] & 0x80 >> x % 8) != 0;
}
