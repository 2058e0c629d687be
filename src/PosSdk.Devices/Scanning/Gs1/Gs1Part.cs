using System.Globalization;

namespace PosSdk.Devices.Scanning.Gs1;

/// <summary>One part of a value: <c>N6,yymmdd</c> is six digits that are a date.</summary>
/// <param name="Minimum">Fewest characters, unless it is optional and missing.</param>
/// <param name="Maximum">Most characters.</param>
/// <param name="IsOptional">It may be missing with all that follows.</param>
/// <param name="Rules">Names of linters, the one of the character set first.</param>
internal sealed record Gs1Part(int Minimum, int Maximum, bool IsOptional, IReadOnlyList<string> Rules)
{
    /// <summary>Reads the dictionary's notation.</summary>
    public static Gs1Part Parse(string notation)
    {
        var words = notation.Split(',');
        var isOptional = words[0][0] == '[';
        var shape = words[0].Trim('[', ']');
        var varies = shape.Contains("..", StringComparison.Ordinal);
        var maximum = int.Parse(shape.AsSpan(varies ? 3 : 1), CultureInfo.InvariantCulture);
        return new Gs1Part(varies ? 1 : maximum, maximum, isOptional, [CharacterSet(shape[0]), .. words[1..]]);
    }

    private static string CharacterSet(char letter) => letter switch
    {
        'N' => "csetnumeric",
        'X' => "cset82",
        'Y' => "cset39",
        'Z' => "cset64",
        _ => throw new FormatException($"The dictionary knows no character set {letter}."),
    };
}
