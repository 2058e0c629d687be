using System.Text;

namespace PosSdk.Devices.Scanning.Gs1;

/// <summary>
/// Reads and writes GS1 element strings in three spellings: as scanners send them (GS, 0x1D, between elements), with <c>^</c> for FNC1 in
/// front of and between the elements, and with brackets as people print them: <c>(01)09520123456788(10)ABC</c>.
/// </summary>
public sealed class Gs1ElementString
{
    /// <summary>What scanners send for FNC1 between elements.</summary>
    public const char GroupSeparator = '\x1D';

    /// <summary>What stands for FNC1 in text that people type; it is in no GS1 character set.</summary>
    public const char Fnc1 = '^';

    private readonly Gs1Validation _validation;

    /// <summary>Reads with GS1's rules.</summary>
    /// <param name="lookup">Who holds which company prefix; null when nobody is asked.</param>
    public Gs1ElementString(CompanyPrefixLookup? lookup = null) => _validation = new Gs1Validation(lookup);

    /// <summary>Reads what a scanner sent behind its symbology identifier.</summary>
    public Gs1Reading ReadScan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains(Fnc1, StringComparison.Ordinal) ? new Gs1Reading([], Gs1Errors.IllegalCharacter) : Read(text, GroupSeparator);
    }

    /// <summary>Reads the spelling with <c>^</c>, which must come first.</summary>
    public Gs1Reading ReadFnc1(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(Fnc1) ? Read(text[1..], Fnc1) : new Gs1Reading([], Gs1Errors.NoSeparatorFirst);
    }

    /// <summary>Reads the spelling with brackets; a bracket inside a value is written <c>\(</c>.</summary>
    public Gs1Reading ReadBracketed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<BarcodeElement> elements = [];
        var error = text.Length == 0 ? Gs1Errors.Empty : null;
        for (var at = 0; at < text.Length && error is null;)
            error = ReadBracketed(text, ref at, elements);
        return new Gs1Reading([.. elements], error);
    }

    /// <summary>Writes the spelling with <c>^</c>: separators only where they are needed.</summary>
    /// <exception cref="ArgumentException">An element's identifier is not in the dictionary.</exception>
    public static string WriteFnc1(IReadOnlyList<BarcodeElement> elements) => Fnc1 + Write(elements, Fnc1);

    /// <summary>Writes what a scanner would send behind the symbology identifier.</summary>
    /// <exception cref="ArgumentException">An element's identifier is not in the dictionary.</exception>
    public static string WriteScan(IReadOnlyList<BarcodeElement> elements) => Write(elements, GroupSeparator);

    /// <summary>Writes the spelling with brackets.</summary>
    public static string WriteBracketed(IReadOnlyList<BarcodeElement> elements) =>
        string.Concat(elements.Select(element => $"({element.Ai}){element.Value.Replace("(", @"\(", StringComparison.Ordinal)}"));

    private BarcodeError? ReadBracketed(string text, ref int at, List<BarcodeElement> elements)
    {
        var close = text.IndexOf(')', at);
        if (text[at] != '(' || close < 0) return Gs1Errors.Brackets;
        var code = text[(at + 1)..close];
        if (!Gs1Dictionary.TryGet(code, out var identifier)) return Gs1Errors.UnknownIdentifier(code);
        var value = new StringBuilder();
        for (at = close + 1; at < text.Length && text[at] != '('; at++)
        {
            var isEscaped = text[at] == '\\' && at + 1 < text.Length && text[at + 1] == '(';
            value.Append(isEscaped ? text[++at] : text[at]);
        }
        return Add(identifier, value.ToString(), elements);
    }

    private Gs1Reading Read(string text, char separator)
    {
        List<BarcodeElement> elements = [];
        var error = text.Length == 0 ? Gs1Errors.Empty : null;
        for (var at = 0; at < text.Length && error is null;)
            error = Read(text, separator, ref at, elements);
        return new Gs1Reading([.. elements], error);
    }

    private BarcodeError? Read(string text, char separator, ref int at, List<BarcodeElement> elements)
    {
        if (Gs1Dictionary.BeginningOf(text, at) is not { } identifier)
            return Gs1Errors.UnknownIdentifier(text.Substring(at, Math.Min(4, text.Length - at)));
        var start = at + identifier.Code.Length;
        var end = text.IndexOf(separator, start);
        if (end < 0) end = text.Length;
        // Because a value of fixed length ends where it ends, whether or not a separator follows.
        if (!identifier.NeedsSeparator) end = Math.Min(end, start + identifier.MaximumLength);
        at = end < text.Length && text[end] == separator ? end + 1 : end;
        return Add(identifier, text[start..end], elements);
    }

    private BarcodeError? Add(ApplicationIdentifier identifier, string value, List<BarcodeElement> elements)
    {
        var error = _validation.Check(identifier, value);
        if (error is null) elements.Add(new BarcodeElement(identifier.Code, value));
        return error;
    }

    private static string Write(IReadOnlyList<BarcodeElement> elements, char separator)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var text = new StringBuilder();
        var isOpen = false;
        foreach (var element in elements)
        {
            if (!Gs1Dictionary.TryGet(element.Ai, out var identifier))
                throw new ArgumentException($"The dictionary knows no ({element.Ai}).", nameof(elements));
            if (isOpen) text.Append(separator);
            text.Append(element.Ai).Append(element.Value);
            isOpen = identifier.NeedsSeparator;
        }
        return text.ToString();
    }
}
