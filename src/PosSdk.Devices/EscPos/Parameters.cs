namespace PosSdk.Devices.EscPos;

/// <summary>Reads parameters of commands that may have been cut short: what is not there is zero.</summary>
internal static class Parameters
{
    public static byte At(this ReadOnlySpan<byte> bytes, int index) => index < bytes.Length ? bytes[index] : (byte)0;

    public static int WordAt(this ReadOnlySpan<byte> bytes, int index) => bytes.At(index) | bytes.At(index + 1) << 8;

    public static ReadOnlySpan<byte> From(this ReadOnlySpan<byte> bytes, int index) => index < bytes.Length ? bytes[index..] : default;
}
