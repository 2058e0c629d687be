using System.Globalization;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;

namespace ConsoleRegister.Interactive.Typing;

/// <summary>What follows a command's word, read from left to right. The first thing that is wrong is kept; what is read after it does not count.</summary>
internal sealed class Arguments(IReadOnlyList<string> words, Currency currency, Func<string, bool> sells)
{
    // Because no drawer holds that much, while every barcode is that long.
    private const int LongestAmount = 9;

    private int _next;

    /// <summary>What is wrong, in words; null when nothing is.</summary>
    public string? Fault { get; private set; }

    public bool AtEnd => _next >= words.Count;

    /// <summary>True when at least two words are left.</summary>
    public bool Many => _next + 1 < words.Count;

    public bool IsAmount => Amount.TryParse(Next, currency, out _);

    public bool IsQuantity => Quantity.TryParse(Next, out _);

    public bool IsWhole => int.TryParse(Next, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>True when the word after the next could be a reduction, so the next one is a line.</summary>
    public bool NextIsReduction => Many && (words[_next + 1] is var word) && (word is "none" || word.EndsWith('%') || Amount.TryParse(word, currency, out _));

    /// <summary>True when counted money comes next: a sum, or pieces such as 2x50.</summary>
    public bool IsCount => Next is [>= '0' and <= '9', ..];

    public Amount Zero => Amount.Zero(currency);

    private string Next => AtEnd ? "" : words[_next];

    public bool Sells(string code) => sells(code);

    public static bool LooksLikeReceipt(string text) => ReceiptNumber.TryParse(text, out _) || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    public bool IsWord(string word) => string.Equals(Next, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the next word when it is this one.</summary>
    public bool TakesWord(string word)
    {
        var found = IsWord(word);
        if (found) _next++;
        return found;
    }

    public string TakeWord(string what, string example)
    {
        if (AtEnd) Wrong<string>($"It still needs {what}, such as {example}.");
        return AtEnd ? "" : words[_next++];
    }

    /// <summary>All that is left; null when nothing is.</summary>
    public string? TakeRest()
    {
        var rest = AtEnd ? null : string.Join(' ', words.Skip(_next));
        _next = words.Count;
        return rest;
    }

    public string TakeRestOf(string what, string example) => TakeRest() ?? Wrong<string>($"It still needs {what}, such as {example}.") ?? "";

    /// <summary>Takes all that is left; its last word is an e-mail address when it looks like one.</summary>
    public (string Name, string? Email) TakeNameAndEmail(string what, string example)
    {
        var rest = TakeRestOf(what, example);
        var last = rest.LastIndexOf(' ') + 1;
        return last > 0 && rest[last..].Contains('@', StringComparison.Ordinal) ? (rest[..(last - 1)], rest[last..]) : (rest, null);
    }

    public int TakeLine()
    {
        var word = TakeWord("a line's number", "1");
        var read = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0;
        return read ? line : Wrong<int>($"'{word}' is not the number of a line: they are in the first column, such as 1.");
    }

    public Quantity TakeQuantity()
    {
        var word = TakeWord("a quantity", "3 or 0.482");
        return Quantity.TryParse(word, out var quantity) ? quantity : Wrong<Quantity>(NumberFault(word, "a quantity", "3 or 0.482"));
    }

    public Amount TakeAmount()
    {
        var word = TakeWord("an amount", "12.50");
        if (word.Split('.')[0].Length > LongestAmount) return Wrong<Amount>($"'{word}' is too much money. Is it a barcode? Scan it on a line of its own.");
        return Amount.TryParse(word, currency, out var amount) ? amount : Wrong<Amount>(NumberFault(word, "an amount", "12.50"));
    }

    /// <summary>Takes counted money: pieces such as 2x50, and sums, which count as loose.</summary>
    public MoneyCount TakeCount()
    {
        var loose = Zero;
        List<DenominationCount> pieces = [];
        do
        {
            if (Next.Split('x', 'X') is not [var number, _]) loose += TakeAmount();
            else if (TakePieces(number) is { } counted) pieces.Add(counted);
        }
        while (IsCount && Fault is null);
        return new MoneyCount(loose, [.. pieces]);
    }

    /// <summary>Takes one of a few words.</summary>
    public string TakeOneOf(string what, string[] words)
    {
        var word = TakeWord(what, words[0]);
        return words.FirstOrDefault(known => string.Equals(known, word, StringComparison.OrdinalIgnoreCase))
            ?? Wrong<string>($"'{word}' is not {what}: {string.Join(", ", words)}.") ?? "";
    }

    public UnitPrice TakePrice()
    {
        var word = TakeWord("a price", "0.99");
        return UnitPrice.TryParse(word, currency, out var price) ? price : Wrong<UnitPrice>(NumberFault(word, "a price", "0.99"));
    }

    public Discount TakeDiscount()
    {
        var word = TakeWord("a discount", "10% or 1.50");
        if (word.EndsWith('%') && Percentage.TryParse(word[..^1], out var percent)) return Discount.Of(percent);
        if (Amount.TryParse(word, currency, out var amount)) return Discount.Of(amount);
        Wrong<string>(NumberFault(word, "a discount", "10% or 1.50"));
        return new Discount();
    }

    private DenominationCount? TakePieces(string number)
    {
        var word = TakeWord("pieces", "2x50");
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var pieces) && Amount.TryParse(word[(number.Length + 1)..], currency, out var value)
            ? new DenominationCount { Denomination = value, Pieces = pieces }
            : Wrong<DenominationCount>($"'{word}' is not a number of notes or coins such as 2x50 or 7x0.10.");
    }

    /// <summary>Notes what is wrong, unless something was before.</summary>
    public T Wrong<T>(string fault)
    {
        Fault ??= fault;
        return default!;
    }

    /// <summary>Why a number could not be read; a comma is the usual slip.</summary>
    public static string NumberFault(string word, string what, string example)
    {
        var dotted = word.Replace(',', '.');
        return dotted != word && decimal.TryParse(dotted.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            ? $"Write '{word}' with a dot: {dotted}."
            : $"'{word}' is not {what} such as {example}.";
    }
}
