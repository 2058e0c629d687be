namespace ConsoleRegister.Interactive.Typing;

/// <summary>Words that somebody may have meant.</summary>
internal static class Suggestions
{
    private const int Most = 3;

    /// <summary>Commands that are close to a word, closest first; none when nothing is.</summary>
    public static IReadOnlyList<string> For(string word) => Among(CommandTable.All.SelectMany(spec => spec.Names), word);

    /// <summary>Candidates that begin with the word or differ by a slip of the finger.</summary>
    public static IReadOnlyList<string> Among(IEnumerable<string> candidates, string word) =>
    [
        .. candidates
            .Select(candidate => (candidate, distance: DistanceOf(candidate.ToUpperInvariant(), word.ToUpperInvariant())))
            .Where(pair => pair.distance <= Slips(word) && pair.distance < pair.candidate.Length)
            .OrderBy(pair => pair.distance)
            .Take(Most)
            .Select(pair => pair.candidate),
    ];

    private static int Slips(string word) => word.Length switch { <= 3 => 1, <= 7 => 2, _ => 3 };

    private static int DistanceOf(string candidate, string word) =>
        word.Length >= 2 && candidate.StartsWith(word, StringComparison.Ordinal) ? 1 : Edits(candidate, word);

    /// <summary>Letters to insert, drop or replace; two that changed places count once (optimal string alignment).</summary>
    private static int Edits(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (Swapped(a, b, i, j)) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }
        return table[a.Length, b.Length];
    }

    private static bool Swapped(string a, string b, int i, int j) => i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
}
