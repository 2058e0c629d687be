using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PosSdk.Devices.Scanning.Gs1;

/// <summary>The application identifiers by their code, read once from the table that is compiled in.</summary>
internal static class Gs1Dictionary
{
    private const int ShortestCode = 2;
    private const int LongestCode = 4;

    private static readonly FrozenDictionary<string, ApplicationIdentifier> ByCode =
        Gs1Data.Lines("application-identifiers.txt").SelectMany(Entries).ToFrozenDictionary(entry => entry.Code);

    /// <summary>Every identifier, in no order.</summary>
    public static IReadOnlyCollection<ApplicationIdentifier> All => ByCode.Values;

    /// <summary>The identifier of exactly this code.</summary>
    public static bool TryGet(string code, [NotNullWhen(true)] out ApplicationIdentifier? identifier) => ByCode.TryGetValue(code, out identifier);

    /// <summary>The identifier that this text begins with; null when none does.</summary>
    public static ApplicationIdentifier? BeginningOf(string text, int at)
    {
        for (var length = ShortestCode; length <= LongestCode && at + length <= text.Length; length++)
            if (ByCode.TryGetValue(text.Substring(at, length), out var found))
                return found;
        return null;
    }

    private static IEnumerable<ApplicationIdentifier> Entries(string line)
    {
        var columns = line.Split('\t');
        var identifier = new ApplicationIdentifier(
            columns[0],
            columns[1].StartsWith("ends", StringComparison.Ordinal),
            columns[1].EndsWith("+attribute", StringComparison.Ordinal),
            [.. columns[2].Split(' ').Select(Gs1Part.Parse)],
            List(columns[3], ' '),
            List(columns[4].Replace(' ', ','), ','),
            Qualifiers(columns[5]),
            columns[6]);
        return Codes(columns[0]).Select(code => identifier with { Code = code });
    }

    private static IEnumerable<string> Codes(string column)
    {
        var ends = column.Split('-');
        var first = int.Parse(ends[0], CultureInfo.InvariantCulture);
        var last = int.Parse(ends[^1], CultureInfo.InvariantCulture);
        var format = "D" + ends[0].Length.ToString(CultureInfo.InvariantCulture);
        return Enumerable.Range(first, last - first + 1).Select(code => code.ToString(format, CultureInfo.InvariantCulture));
    }

    private static string[] List(string column, char separator) => column == "-" ? [] : column.Split(separator);

    private static string[][]? Qualifiers(string column) => column switch
    {
        "-" => null,
        "key" => [[]],
        _ => [.. column["key:".Length..].Split('|').Select(list => list.Split(','))],
    };
}
