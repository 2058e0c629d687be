using System.Globalization;

namespace PosSdk.Domain.Shifts;

/// <summary>Names a shift on its register: <c>0-17</c> is the seventeenth of epoch 0.</summary>
/// <param name="Epoch">The enrolment of the register, from 0; written in base 36.</param>
/// <param name="Number">The closure (Z) number, from 1 in each epoch and without gaps.</param>
public readonly record struct ShiftId(int Epoch, int Number)
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The first shift of an epoch.</summary>
    public static ShiftId FirstOf(int epoch) => new(epoch, 1);

    /// <summary>The shift that follows on the same register; what keeps closure numbers gapless.</summary>
    public ShiftId Next() => this with { Number = Number + 1 };

    /// <summary>Epoch in base 36, a dash, the number: <c>z-3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Base36(Epoch)}-{Number}");

    /// <summary>Reads what <see cref="ToString"/> wrote; false for anything else, also for a number below 1, idle zeros and upper case.</summary>
    public static bool TryParse(string? text, out ShiftId id)
    {
        id = default;
        if (text?.IndexOf('-', StringComparison.Ordinal) is not (> 0 and var dash)) return false;
        if (!TryBase36(text.AsSpan(0, dash), out var epoch)) return false;
        if (!int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return false;
        id = new ShiftId(epoch, number);
        // Because one shift has one name: "00-1" and "0-01" would be other streams.
        return id.ToString() == text;
    }

    private static string Base36(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value < Digits.Length ? Digits[value].ToString() : Base36(value / Digits.Length) + Digits[value % Digits.Length];
    }

    private static bool TryBase36(ReadOnlySpan<char> text, out int value)
    {
        var sum = 0L;
        foreach (var letter in text)
        {
            var digit = Digits.IndexOf(letter, StringComparison.Ordinal);
            sum = digit < 0 ? long.MaxValue : (sum * Digits.Length) + digit;
            if (sum > int.MaxValue) break;
        }
        value = sum > int.MaxValue ? 0 : (int)sum;
        return sum <= int.MaxValue;
    }
}
