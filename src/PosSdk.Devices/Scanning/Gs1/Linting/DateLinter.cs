using System.Globalization;

namespace PosSdk.Devices.Scanning.Gs1.Linting;

/// <summary>Rules of days and times.</summary>
internal static class DateLinter
{
    private const int LeapYear = 2000;

    /// <summary>Year, month and day; a day of 00, where allowed, means some day of the month.</summary>
    public static string? Date(string value, int yearDigits, bool isDayOptional)
    {
        if (value.Length < yearDigits + 4) return "date-too-short";
        if (value.Length > yearDigits + 4) return "date-too-long";
        if (TextLinter.Digits(value) is { } broken) return broken;
        var month = Number(value.AsSpan(yearDigits, 2));
        if (month is < 1 or > 12) return "illegal-month";
        var day = Number(value.AsSpan(yearDigits + 2, 2));
        if (day == 0 && isDayOptional) return null;
        return day < 1 || day > LastDay(Number(value.AsSpan(0, yearDigits)), month) ? "illegal-day" : null;
    }

    /// <summary>Two digits from 00 to the last one.</summary>
    public static string? Clock(string value, string unit, int last)
    {
        if (value.Length < 2) return unit + "-too-short";
        if (value.Length > 2) return unit + "-too-long";
        return TextLinter.Digits(value) ?? (Number(value) > last ? "illegal-" + unit : null);
    }

    /// <summary>Four digits from 0000 to 2359.</summary>
    public static string? HourAndMinute(string value)
    {
        if (value.Length < 4) return "hour-with-minute-too-short";
        if (value.Length > 4) return "hour-with-minute-too-long";
        return TextLinter.Digits(value) ?? Clock(value[..2], "hour", 23) ?? Clock(value[2..], "minute", 59);
    }

    // Because a year of two digits lies within 49 years before and 50 after now, where each fourth year is a leap year, as after 2000.
    private static int LastDay(int year, int month) => DateTime.DaysInMonth(year < 100 ? LeapYear + year : year, month);

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
