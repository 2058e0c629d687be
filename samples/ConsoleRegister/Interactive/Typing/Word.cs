using System.Globalization;
using System.Text;
using PosSdk.Domain.Money;

namespace ConsoleRegister.Interactive.Typing;

/// <summary>A word of a line that was typed.</summary>
/// <param name="Text">It, without its quotes.</param>
/// <param name="Quoted">True when it stood in double quotes, and so is text whatever it looks like.</param>
internal readonly record struct Word(string Text, bool Quoted = false)
{
    private const char Quote = '"';

    /// <summary>True when somebody who types this means a number, also when it is none: it begins as one does, or with a currency's sign.</summary>
    public bool BeginsAsNumber => !Quoted && Text is [var first, .. var rest] && (char.IsDigit(first) || IsSign(first) || (first is '+' or '-' or '.' or ',' && BeginsWithDigit(rest)));

    /// <summary>
    /// True for what is money or a share and no name: a currency's sign or code, or a number with a dot, a comma or a percent sign. A whole number may be a name,
    /// such as a slip's.
    /// </summary>
    public bool LooksLikeMoney(Currency currency)
    {
        if (Quoted || Text.Length == 0) return false;
        if (Text.Any(IsSign)) return true;
        var figures = Without(Text, currency.Code);
        if (figures.Length < Text.Length && figures.All(IsOfNumber)) return true;
        return figures.All(IsOfNumber) && figures.Any(char.IsDigit) && figures.Any(symbol => symbol is '.' or ',' or '%');
    }

    /// <summary>The words of a line. What stands between double quotes is one word; a quote that is never closed is a letter like any other.</summary>
    public static IReadOnlyList<Word> Split(string line)
    {
        List<Word> words = [];
        var rest = line.AsSpan().Trim();
        while (rest.Length > 0)
        {
            var close = rest[0] == Quote ? rest[1..].IndexOf(Quote) : -1;
            var end = close >= 0 ? close + 2 : EndOfWord(rest);
            words.Add(close >= 0 ? new Word(rest[1..(close + 1)].ToString(), Quoted: true) : new Word(rest[..end].ToString()));
            rest = rest[end..].TrimStart();
        }
        return words;
    }

    /// <summary>A line without what a terminal would take for an order of its own: control characters and halves of characters.</summary>
    public static string Printable(string line)
    {
        var printable = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar) continue;
            if (!Rune.IsControl(rune)) printable.Append(rune.ToString());
            else if (Rune.IsWhiteSpace(rune)) printable.Append(' ');
        }
        return printable.ToString();
    }

    private static int EndOfWord(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end])) end++;
        return end;
    }

    private static bool BeginsWithDigit(string text) => text is [var first, ..] && (char.IsDigit(first) || first is '.' or ',' || IsSign(first));

    private static bool IsSign(char symbol) => char.GetUnicodeCategory(symbol) == UnicodeCategory.CurrencySymbol;

    private static bool IsOfNumber(char symbol) => char.IsDigit(symbol) || symbol is '.' or ',' or '\'' or '%' or '+' or '-' or 'x';

    private static string Without(string text, string code) =>
        text.StartsWith(code, StringComparison.OrdinalIgnoreCase) ? text[code.Length..]
        : text.EndsWith(code, StringComparison.OrdinalIgnoreCase) ? text[..^code.Length]
        : text;
}
