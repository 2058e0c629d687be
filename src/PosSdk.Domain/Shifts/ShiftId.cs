using System.Globalization;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Shifts;

/// <summary>Names a shift on its register: <c>0-17</c> is the seventeenth of epoch 0.</summary>
/// <param name="Epoch">The enrolment of the register, from 0; written in base 36.</param>
/// <param name="Number">The closure (Z) number, from 1 in each epoch and without gaps.</param>
public readonly record struct ShiftId(int Epoch, int Number)
{
    /// <summary>The first shift of an epoch.</summary>
    public static ShiftId FirstOf(int epoch) => new(epoch, 1);

    /// <summary>The shift that follows on the same register; what keeps closure numbers gapless.</summary>
    public ShiftId Next() => this with { Number = Number + 1 };

    /// <summary>Epoch in base 36, a dash, the number: <c>z-3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Base36.Of(Epoch)}-{Number}");

    /// <summary>Reads what <see cref="ToString"/> wrote; false for anything else, also for a number below 1, idle zeros and upper case.</summary>
    public static bool TryParse(string? text, out ShiftId id)
    {
        id = default;
        if (text?.IndexOf('-', StringComparison.Ordinal) is not (> 0 and var dash)) return false;
        if (!Base36.TryRead(text.AsSpan(0, dash), out var epoch) || epoch > int.MaxValue) return false;
        if (!int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return false;
        id = new ShiftId((int)epoch, number);
        // Because one shift has one name: "0-01" would be another stream.
        return id.ToString() == text;
    }
}
