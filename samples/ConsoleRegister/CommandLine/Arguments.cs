namespace ConsoleRegister.CommandLine;

/// <summary>What was typed after a command: words, options with a value (<c>--db PATH</c> or <c>--db=PATH</c>) and switches.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _switches = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    private Arguments() { }

    /// <summary>Takes the words apart.</summary>
    /// <param name="words">As they were typed.</param>
    /// <param name="values">The options that need a value.</param>
    /// <param name="switches">Those that stand alone.</param>
    /// <exception cref="UsageException">An option is unknown, said twice, or lacks its value.</exception>
    public static Arguments Of(ReadOnlySpan<string> words, string[] values, string[] switches)
    {
        var arguments = new Arguments();
        for (var i = 0; i < words.Length; i++)
        {
            var (name, value) = Split(words[i]);
            if (!name.StartsWith("--", StringComparison.Ordinal)) arguments._words.Add(words[i]);
            else if (switches.Contains(name) && value is null) arguments._switches.Add(name);
            else if (values.Contains(name)) arguments.Take(name, value ?? (i + 1 < words.Length ? words[++i] : ""));
            else throw new UsageException($"There is no option {words[i]} here. {Known([.. values, .. switches])}");
        }
        return arguments;
    }

    /// <summary>True when the switch was given.</summary>
    public bool Has(string name) => _switches.Contains(name);

    /// <summary>An option's value; null when it was not given.</summary>
    public string? Value(string name) => _values.GetValueOrDefault(name);

    /// <summary>The one word that the command needs.</summary>
    /// <exception cref="UsageException">It is missing, or there are more.</exception>
    public string Word(string what) => _words switch
    {
        [var word] => word,
        [] => throw new UsageException($"{what} is missing."),
        [_, var second, ..] => throw new UsageException($"Only one {what} can be given; '{second}' is one too many."),
    };

    /// <summary>For a command that takes none.</summary>
    /// <exception cref="UsageException">There is one.</exception>
    public void NoWords()
    {
        if (_words.Count > 0) throw new UsageException($"'{_words[0]}' is not understood.");
    }

    private void Take(string name, string value)
    {
        if (value.Length == 0) throw new UsageException($"{name} needs a value.");
        if (!_values.TryAdd(name, value)) throw new UsageException($"{name} was given twice.");
    }

    private static (string Name, string? Value) Split(string word)
    {
        var equals = word.StartsWith("--", StringComparison.Ordinal) ? word.IndexOf('=', StringComparison.Ordinal) : -1;
        return equals < 0 ? (word, null) : (word[..equals], word[(equals + 1)..]);
    }

    private static string Known(string[] options) => options.Length == 0 ? "It takes none." : $"It takes {string.Join(", ", options)}.";
}
