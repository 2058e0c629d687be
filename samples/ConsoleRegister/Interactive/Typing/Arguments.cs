using System.Globalization;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;

namespace ConsoleRegister.Interactive.Typing;

/// <summary>What follows a command's word, read from left to right. The first thing that is wrong is kept; what is read after it does not count.</summary>
/// <remarks>
/// One rule keeps money apart from words. Where an amount may stand, whatever begins as a number has to be one. Where text stands, nothing may look like money
/// unless it is quoted; a reference may be marked with <c>ref:</c> instead. So an amount that was mistyped never becomes the name of something.
/// </remarks>
internal sealed class Arguments(IReadOnlyList<Word> words, Currency currency, Func<string, bool> sells)
{
    private const string ReferenceMark = "ref:";

    // Because no drawer holds that much, while every barcode is that long.
    private const int LongestAmount = 9;

    private const int MostPieces = 99_999;

    private int _next;

    /// <summary>What is wrong, in words; null when nothing is.</summary>
    public string? Fault { get; private set; }

    public bool AtEnd => _next >= words.Count;

    /// <summary>True when at least two words are left.</summary>
    public bool Many => _next + 1 < words.Count;

    public bool IsWhole => int.TryParse(Next, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>True when the word after the next is meant as a reduction, so the next one is a line.</summary>
    public bool NextIsReduction => Many && (words[_next + 1] is var word) && (word.BeginsAsNumber || word.Text is "none" || word.Text.EndsWith('%'));

    /// <summary>True when counted money comes next: a sum, or pieces such as 2x50.</summary>
    public bool IsCount => Next is [>= '0' and <= '9', ..];

    public bool IsLetter => Next is [var letter] && char.IsLetter(letter);

    public Amount Zero => Amount.Zero(currency);

    private string Next => AtEnd ? "" : words[_next].Text;

    private bool MeansNumber => !AtEnd && words[_next].BeginsAsNumber;

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

    /// <summary>Takes a word that is no money.</summary>
    public string TakeWord(string what, string example)
    {
        if (AtEnd) Wrong<string>($"It still needs {what}, such as {example}.");
        else if (words[_next].LooksLikeMoney(currency)) Misplaced(what, example);
        return Raw();
    }

    /// <summary>All that is left, in which nothing may look like money; null when nothing is left.</summary>
    public string? TakeRest()
    {
        if (words.Skip(_next).Any(word => word.LooksLikeMoney(currency))) Misplaced("words", "no 4711");
        return TakeSearch();
    }

    /// <summary>All that is left, whatever it looks like, because it is only looked for; null when nothing is left.</summary>
    public string? TakeSearch()
    {
        var rest = AtEnd ? null : string.Join(' ', words.Skip(_next).Select(word => word.Text));
        _next = words.Count;
        return rest;
    }

    /// <summary>All that is left as the number of a slip, a card or a note; null when nothing is left. Marked with ref: it may look like anything.</summary>
    public string? TakeReference()
    {
        if (!Next.StartsWith(ReferenceMark, StringComparison.OrdinalIgnoreCase) || Next.Length == ReferenceMark.Length) return TakeRest();
        var reference = Next[ReferenceMark.Length..];
        _next++;
        return TakeRest() is { } rest ? $"{reference} {rest}" : reference;
    }

    public string TakeReferenceOf(string what, string example) => TakeReference() ?? Wrong<string>($"It still needs {what}, such as {example}.") ?? "";

    /// <summary>Takes one word as the number of a card or a note, before an amount.</summary>
    public string TakeCode(string what, string example)
    {
        if (!Next.StartsWith(ReferenceMark, StringComparison.OrdinalIgnoreCase) || Next.Length == ReferenceMark.Length) return TakeWord(what, example);
        return Raw()[ReferenceMark.Length..];
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
        var word = TakeNumber("a line's number", "1");
        var read = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0;
        return read ? line : Wrong<int>($"'{word}' is not the number of a line: they are in the first column, such as 1.");
    }

    public Quantity TakeQuantity()
    {
        var word = TakeNumber("a quantity", "3 or 0.482");
        return Quantity.TryParse(word, out var quantity) ? quantity : Wrong<Quantity>(NumberFault(word, "a quantity", "3 or 0.482"));
    }

    /// <summary>Takes a quantity when a number comes next.</summary>
    public Quantity? TakeQuantityIfAny() => MeansNumber ? TakeQuantity() : null;

    /// <summary>Takes an amount when a number comes next, or what was meant as one.</summary>
    public Amount? TakeAmountIfAny() => MeansNumber ? TakeAmount() : null;

    /// <summary>Takes an amount that is not below zero. Nobody types a sign: the command says which way money goes.</summary>
    public Amount TakeAmount()
    {
        var word = TakeNumber("an amount", "12.50");
        return Amount.TryParse(word, currency, out var amount) && IsInReach(word, amount) ? amount : Nothing(FaultOf(word));
    }

    /// <summary>Takes counted money: pieces such as 2x50, and at most one sum, which counts as loose.</summary>
    public MoneyCount TakeCount()
    {
        Amount? loose = null;
        List<DenominationCount> pieces = [];
        do
        {
            if (Next.Split('x', 'X') is [var number, _]) pieces.AddRange(TakePieces(number));
            else if (loose is null) loose = TakeAmount();
            else Wrong<string>($"'{Raw()}' would be a second sum. Notes and coins are typed as 2x50, and all the rest as one sum.");
        }
        while (IsCount && Fault is null);
        return new MoneyCount(loose ?? Zero, [.. pieces]);
    }

    /// <summary>Takes one of a few words.</summary>
    public string TakeOneOf(string what, string[] words)
    {
        var word = TakeNumber(what, words[0]);
        return words.FirstOrDefault(known => string.Equals(known, word, StringComparison.OrdinalIgnoreCase))
            ?? Wrong<string>($"'{word}' is not {what}: {string.Join(", ", words)}.") ?? "";
    }

    public UnitPrice TakePrice()
    {
        var word = TakeNumber("a price", "0.99");
        if (IsTooLong(word)) return Wrong<UnitPrice>(TooMuch(word));
        return UnitPrice.TryParse(word, currency, out var price) ? price : Wrong<UnitPrice>(NumberFault(word, "a price", "0.99"));
    }

    public Discount TakeDiscount()
    {
        var word = TakeNumber("a discount", "10% or 1.50");
        if (word.EndsWith('%') && Percentage.TryParse(word[..^1], out var percent)) return Discount.Of(percent);
        if (Amount.TryParse(word, currency, out var amount) && !IsTooLong(word)) return Discount.Of(amount);
        Wrong<string>(IsTooLong(word) ? TooMuch(word) : NumberFault(word, "a discount", "10% or 1.50"));
        return new Discount();
    }

    /// <summary>What is wrong with a whole number that may be a line as well as money.</summary>
    public string SaysBoth() => $"Is {Next} a line or money? Type {Next}.00 for money, or what it gets behind the line, as {Next} 10%.";

    private IEnumerable<DenominationCount> TakePieces(string number)
    {
        var word = TakeNumber("pieces", "2x50");
        var value = word[(number.Length + 1)..];
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var pieces) && pieces <= MostPieces && Amount.TryParse(value, currency, out var denomination) && IsInReach(value, denomination))
            return [new DenominationCount { Denomination = denomination, Pieces = pieces }];
        Wrong<string>($"'{word}' is not a number of notes or coins such as 2x50 or 7x0.10.");
        return [];
    }

    /// <summary>Takes the next word, whatever it is; whoever asks reads a number or a fixed word from it.</summary>
    private string TakeNumber(string what, string example)
    {
        if (AtEnd) Wrong<string>($"It still needs {what}, such as {example}.");
        return Raw();
    }

    private string Raw() => AtEnd ? "" : words[_next++].Text;

    private void Misplaced(string what, string example) => Wrong<string>(
        $"'{words.Skip(_next).First(word => word.LooksLikeMoney(currency)).Text}' looks like money where {what} such as {example} should be. If it belongs there, put it in quotes.");

    private Amount Nothing(string fault)
    {
        Wrong<string>(fault);
        // Because what is read after a fault may still count with it, it keeps the currency.
        return Zero;
    }

    private static bool IsInReach(string word, Amount amount) => !IsTooLong(word) && !amount.IsNegative;

    private static bool IsTooLong(string word) => word.Split('.')[0].Length > LongestAmount;

    private static string FaultOf(string word) =>
        IsTooLong(word) ? TooMuch(word)
        : word.StartsWith('-') ? $"'{word}' is below zero. Type amounts without a sign."
        : NumberFault(word, "an amount", "12.50");

    private static string TooMuch(string word) => $"'{word}' is too much money. Is it a barcode? Scan it on a line of its own.";

    /// <summary>Notes what is wrong, unless something was before.</summary>
    public T Wrong<T>(string fault)
    {
        Fault ??= fault;
        return default!;
    }

    /// <summary>Why a number could not be read; a comma is the usual slip.</summary>
    public static string NumberFault(string word, string what, string example)
    {
        if (word.Length == 0) return $"It still needs {what}, such as {example}.";
        var dotted = word.Replace(',', '.');
        return dotted != word && decimal.TryParse(dotted.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            ? $"Write '{word}' with a dot: {dotted}."
            : $"'{word}' is not {what} such as {example}.";
    }
}
