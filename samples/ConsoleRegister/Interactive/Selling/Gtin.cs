namespace ConsoleRegister.Interactive.Selling;

/// <summary>The number below the bars.</summary>
internal static class Gtin
{
    /// <summary>True for the length of an EAN-8, UPC-A, EAN-13 or GTIN-14 whose last digit does not follow from the others.</summary>
    public static bool HasWrongCheckDigit(string code) => code.Length is 8 or 12 or 13 or 14 && code.All(char.IsAsciiDigit) && !HoldsCheckDigit(code);

    private static bool HoldsCheckDigit(string digits)
    {
        // Because weights run 3, 1, 3, 1 from the digit beside the check digit leftward (GS1 General Specifications 7.9).
        var sum = 0;
        for (var i = 0; i < digits.Length; i++) sum += (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 1 : 3);
        return sum % 10 == 0;
    }
}
