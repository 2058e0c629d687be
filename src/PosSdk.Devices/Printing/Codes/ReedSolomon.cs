namespace PosSdk.Devices.Printing.Codes;

/// <summary>Reed-Solomon over the field of QR codes (polynomial 0x11D).</summary>
internal static class ReedSolomon
{
    public static byte[] Divisor(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                result[j] = Multiply(result[j], root);
                if (j + 1 < degree) result[j] ^= result[j + 1];
            }
            root = Multiply(root, 2);
        }
        return result;
    }

    public static byte[] Remainder(ReadOnlySpan<byte> data, byte[] divisor)
    {
        var result = new byte[divisor.Length];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ result[0]);
            result.AsSpan(1).CopyTo(result);
            result[^1] = 0;
            for (var i = 0; i < divisor.Length; i++) result[i] ^= Multiply(divisor[i], factor);
        }
        return result;
    }

    private static byte Multiply(byte x, byte y)
    {
        var z = 0;
        for (var i = 7; i >= 0; i--) z = z << 1 ^ (z >> 7) * 0x11D ^ (y >> i & 1) * x;
        return (byte)z;
    }
}
