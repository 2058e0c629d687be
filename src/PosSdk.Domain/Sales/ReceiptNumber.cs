using System.Globalization;
using PosSdk.Domain.Registers;

namespace PosSdk.Domain.Sales;

/// <summary>A receipt's number: register, series and a count from 1 without gaps, such as <c>R1-0-17</c> (settled 7). Sales and returns share the series.</summary>
/// <remarks>The series is the register's epoch in base 36, so a restored or cloned register begins a series of its own and no number is given twice.</remarks>
public readonly record struct ReceiptNumber
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    private ReceiptNumber(RegisterCode register, string series, long number) => (Register, Series, Number) = (register, series, number);

    /// <summary>The register's short code.</summary>
    public RegisterCode Register { get; }

    /// <summary>The epoch in base 36, lower case.</summary>
    public string Series { get; }

    /// <summary>1, 2, 3... in the series.</summary>
    public long Number { get; }

    /// <summary>Makes the number of a receipt.</summary>
    /// <param name="register">Whose.</param>
    /// <param name="epoch">Zero or more.</param>
    /// <param name="number">One or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static ReceiptNumber Of(RegisterCode register, long epoch, long number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return new ReceiptNumber(register, SeriesOf(epoch), number);
    }

    /// <summary>Reads a number as it is printed, upper or lower case.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static ReceiptNumber Parse(string text) => TryParse(text, out var receipt)
        ? receipt
        : throw new FormatException($"'{text}' is not a receipt number such as R1-0-17.");

    /// <summary>Reads a number as it is printed, upper or lower case; false when it is not one.</summary>
    public static bool TryParse(string? text, out ReceiptNumber receipt)
    {
        receipt = default;
        var parts = text?.Split('-');
        if (parts is not [var code, var series, var number]) return false;
        if (!RegisterCode.TryOf(code.ToUpperInvariant(), out var register)) return false;
        var lower = series.ToLowerInvariant();
        if (lower.Length is 0 or > 13 || lower.Any(c => !Digits.Contains(c))) return false;
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1) return false;
        receipt = new ReceiptNumber(register, lower, count);
        return true;
    }

    /// <summary>An epoch as a series: base 36, lower case.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The epoch is below zero.</exception>
    public static string SeriesOf(long epoch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        var series = "";
        do series = Digits[(int)(epoch % Digits.Length)] + series;
        while ((epoch /= Digits.Length) > 0);
        return series;
    }

    /// <summary>As it is printed and stored: <c>R1-0-17</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Register}-{Series}-{Number}");
}
