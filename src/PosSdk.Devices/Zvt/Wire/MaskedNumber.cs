namespace PosSdk.Devices.Zvt.Wire;

/// <summary>A card's number on its way out of the wire: stars, and the last four digits.</summary>
internal static class MaskedNumber
{
    private const int Kept = 4;

    /// <summary>Masks the value of field 22: half a byte a digit, E for a digit the terminal masked itself, F for filling.</summary>
    /// <returns>Null when the field is empty.</returns>
    public static string? Of(ReadOnlySpan<byte> field)
    {
        if (field.IsEmpty) return null;
        var digits = Convert.ToHexString(field).TrimEnd('F');
        var signs = digits.ToCharArray();
        for (var at = 0; at < signs.Length; at++)
        {
            if (at < signs.Length - Kept || !char.IsAsciiDigit(signs[at])) signs[at] = '*';
        }

        return new string(signs);
    }

    /// <summary>The last four digits of a masked number; null when it does not end in four.</summary>
    public static string? Last4(string? masked) =>
        masked is { Length: > Kept } && masked.AsSpan(masked.Length - Kept).IndexOfAnyExceptInRange('0', '9') < 0 ? masked[^Kept..] : null;
}
