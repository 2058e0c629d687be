namespace PosSdk.Devices.Printing.Codes;

/// <summary>Code 93 (AIM BC5) with all of ASCII: what is not its own letter is a shift and a letter.</summary>
internal static class Code93
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

    // The four shifts, in their order behind the letters.
    private const string Shifts = "$%/+";

    private const int StartStop = 0x15E;

    // Nine modules for each letter and then the four shifts.
    private static readonly int[] Patterns =
    [
        0x114, 0x148, 0x144, 0x142, 0x128, 0x124, 0x122, 0x150, 0x112, 0x10A, 0x1A8, 0x1A4, 0x1A2, 0x194, 0x192, 0x18A, 0x168, 0x164, 0x162, 0x134, 0x11A, 0x158, 0x14C, 0x146,
        0x12C, 0x116, 0x1B4, 0x1B2, 0x1AC, 0x1A6, 0x196, 0x19A, 0x16C, 0x166, 0x136, 0x13A, 0x12E, 0x1D4, 0x1D2, 0x1CA, 0x16E, 0x176, 0x1AE, 0x126, 0x1DA, 0x1D6, 0x132,
    ];

    /// <summary>The bars as ones, between start and stop; null when a character is not ASCII.</summary>
    public static string? Modules(string data)
    {
        if (data.Any(c => c > 127)) return null;
        List<int> values = [.. data.SelectMany(Values)];
        values.Add(Check(values, 20));
        values.Add(Check(values, 15));
        return string.Concat(values.Select(value => Patterns[value]).Prepend(StartStop).Append(StartStop).Select(pattern => Convert.ToString(pattern, 2).PadLeft(9, '0'))) + "1";
    }

    private static int[] Values(char character)
    {
        if (Letters.IndexOf(character, StringComparison.Ordinal) is >= 0 and var own) return [own];
        var (shift, letter) = (int)character switch
        {
            0 => ('%', 'U'),
            <= 26 => ('$', (char)('A' + character - 1)),
            <= 31 => ('%', (char)('A' + character - 27)),
            <= 58 => ('/', (char)('A' + character - 33)),
            <= 63 => ('%', (char)('F' + character - 59)),
            64 => ('%', 'V'),
            <= 95 => ('%', (char)('K' + character - 91)),
            96 => ('%', 'W'),
            <= 122 => ('+', (char)('A' + character - 97)),
            _ => ('%', (char)('P' + character - 123)),
        };
        return [Letters.Length + Shifts.IndexOf(shift, StringComparison.Ordinal), Letters.IndexOf(letter, StringComparison.Ordinal)];
    }

    private static int Check(List<int> values, int longest) => values.AsEnumerable().Reverse().Select((value, i) => value * (i % longest + 1)).Sum() % 47;
}
