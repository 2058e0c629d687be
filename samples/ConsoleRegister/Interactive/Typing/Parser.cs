using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace ConsoleRegister.Interactive.Typing;

/// <summary>Reads what was scanned or typed: a command of the table, a code, or a quantity times a code.</summary>
/// <param name="currency">What amounts are counted in.</param>
/// <param name="sells">Tells whether a word is the code of a product.</param>
internal sealed class Parser(Currency currency, Func<string, bool> sells)
{
    public Entry Parse(string line)
    {
        var words = Word.Split(line);
        if (words.Count == 0) return new Entry.Empty();
        if (CommandTable.Find(words[0].Text) is { } spec) return Command(spec, [.. words.Skip(1)]);
        return line.Contains('*', StringComparison.Ordinal) ? Times(string.Join(' ', words.Select(word => word.Text))) : Code([.. words.Select(word => word.Text)]);
    }

    private Entry Command(CommandSpec spec, IReadOnlyList<Word> words)
    {
        var arguments = new Arguments(words, currency, sells);
        var command = spec.Read(arguments);
        if (!arguments.AtEnd) arguments.Wrong<string>($"I do not know what to do with '{arguments.TakeSearch()}'.");
        return arguments.Fault is { } fault
            ? new Entry.Mistyped(fault, $"Type {spec.Usage}, for example: {spec.Example}")
            : new Entry.Understood(command);
    }

    private static Entry Times(string text)
    {
        var star = text.IndexOf('*', StringComparison.Ordinal);
        var (number, code) = (text[..star].TrimEnd(), text[(star + 1)..].TrimStart());
        if (!Quantity.TryParse(number, out var quantity))
            return new Entry.Mistyped(Arguments.NumberFault(number, "a quantity", "3 or 0.482"), "Type the quantity, a star and the code, for example: 3*MILK");
        if (code.Split(' ') is { Length: > 1 } words) return OneCode(words);
        return code.Length == 0
            ? new Entry.Mistyped($"{quantity} of what?", $"Put the code after the star, for example: {quantity}*MILK")
            : new Entry.Understood(new TillCommand.Sell(code, quantity));
    }

    private Entry Code(string[] words)
    {
        if (words.Length == 1 || sells(words[0])) return OneCode(words);
        var close = Suggestions.For(words[0]);
        return new Entry.Mistyped(
            $"There is no command '{words[0]}'.",
            close.Count > 0 ? $"Did you mean {string.Join(" or ", close)}?" : "'help' lists the commands; a code is scanned or typed on a line of its own.");
    }

    private static Entry OneCode(string[] words) => words.Length == 1
        ? new Entry.Understood(new TillCommand.Sell(words[0], null))
        : new Entry.Mistyped($"I do not know what '{string.Join(' ', words[1..])}' after the code means.", $"For more than one piece type, for example: 3*{words[0]}");
}
