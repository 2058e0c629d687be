using System.Globalization;

namespace PosSdk.Devices.Scanning;

/// <summary>The extra check digit that labels of variable measure carry for their price or weight (GS1 General Specifications 7.9.2 to 7.9.4).</summary>
public static class PriceVerifier
{
    private const string TwoMinus = "0246891357";
    private const string Three = "0369258147";
    private const string FivePlus = "0516273849";
    private const string FiveMinus = "0594837261";

    /// <summary>The verifier of four or five digits.</summary>
    /// <exception cref="ArgumentException">There are more or fewer, or something is not a digit.</exception>
    public static char Of(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (!digits.All(char.IsAsciiDigit)) throw new ArgumentException("A price field holds digits only.", nameof(digits));
        return digits.Length switch
        {
            4 => Digit(3 * Sum(digits, TwoMinus, TwoMinus, Three, FiveMinus) % 10),
            // Because the five-digit rule asks which digit would complete the sum when it is itself weighed with five minus.
            5 => Digit(FiveMinus.IndexOf(Digit((10 - (Sum(digits, FivePlus, TwoMinus, FiveMinus, FivePlus, TwoMinus) % 10)) % 10), StringComparison.Ordinal)),
            _ => throw new ArgumentException("Only price fields of four and five digits have a verifier.", nameof(digits)),
        };
    }

    private static int Sum(string digits, params ReadOnlySpan<string> weights)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++) sum += weights[i][digits[i] - '0'] - '0';
        return sum;
    }

    private static char Digit(int value) => value.ToString(CultureInfo.InvariantCulture)[0];
}
