using System.Globalization;

namespace PosSdk.Devices.Scanning;

/// <summary>Digits with an implied decimal point.</summary>
internal static class Scaled
{
    /// <summary>012345 with three decimals is 12.345.</summary>
    public static decimal Decimal(string digits, int decimals)
    {
        var whole = decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        for (var i = 0; i < decimals; i++) whole /= 10m;
        return whole;
    }
}
