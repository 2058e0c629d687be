namespace PosSdk.Devices.Printing;

/// <summary>Keeps data from acting as a command: a printer obeys DLE DC4 (opens the drawer), DLE EOT and DLE ENQ wherever they stand, within a picture too. Star: ESC ACK (CAN behind it resets it).</summary>
internal static class RealTimePatterns
{
    public static bool IsIn(ReadOnlySpan<byte> data)
    {
        for (var i = 0; i + 1 < data.Length; i++)
            if (IsPattern(data[i], data[i + 1])) return true;
        return false;
    }

    /// <summary>Blanks the one dot that makes a pattern; nobody sees it in a picture.</summary>
    public static void Break(Span<byte> rows)
    {
        for (var i = 0; i + 1 < rows.Length; i++)
            if (IsPattern(rows[i], rows[i + 1])) rows[i] = 0;
    }

    private static bool IsPattern(byte first, byte second) => first == 0x10 && second is (0x04 or 0x05 or 0x14) || first == 0x1B && second == 0x06;
}
