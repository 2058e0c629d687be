using System.Text.RegularExpressions;
using PosSdk.Domain.Catalogs;

namespace PosSdk.Devices.Scanning;

/// <summary>What the measure field of a label says.</summary>
public enum VariableMeasure
{
    /// <summary>The price of the piece in the shop's currency.</summary>
    Price,

    /// <summary>Its net weight in kilograms.</summary>
    Weight,
}

/// <summary>What a template read from a label.</summary>
/// <param name="Item">The shop's number of the article.</param>
/// <param name="Digits">The measure field as printed.</param>
/// <param name="Value">The measure with its decimal point.</param>
/// <param name="IsVerified">False when the label has a verifier digit and it is wrong.</param>
public sealed record VariableMeasureReading(string Item, string Digits, decimal Value, bool IsVerified);

/// <summary>
/// How a country or a shop lays out restricted circulation numbers of 12 or 13 digits: <c>20IIIIIVPPPPC</c> is the prefix 20, an item number,
/// a verifier, four digits of price or weight, and the check digit. No layout is in force until a shop names it, because the same prefix
/// means a price in one shop and a weight in the next.
/// </summary>
public sealed partial class VariableMeasureTemplate
{
    private readonly int _item, _itemLength, _measure, _measureLength, _verifier;
    private readonly string _prefix;

    /// <summary>Reads a layout.</summary>
    /// <param name="format">12 or 13 characters: digits of the prefix, then I for item, P for price or weight, V for verifier, at last C.</param>
    /// <param name="measure">What P is.</param>
    /// <param name="decimals">Digits behind the point; null for two of a price, three of a weight.</param>
    /// <exception cref="ArgumentException">The format is none, or its verifier does not check four or five digits.</exception>
    public VariableMeasureTemplate(string format, VariableMeasure measure = VariableMeasure.Price, int? decimals = null)
    {
        ArgumentNullException.ThrowIfNull(format);
        if (format.Length is not (12 or 13) || format.Count(letter => letter == 'V') > 1 || !Layout().IsMatch(format))
            throw new ArgumentException($"{format} is no layout: digits, then I, P and V in one run each, then C, 12 or 13 in all.", nameof(format));
        (Format, Measure, Decimals) = (format, measure, decimals ?? (measure == VariableMeasure.Price ? 2 : 3));
        ArgumentOutOfRangeException.ThrowIfNegative(Decimals, nameof(decimals));
        (_item, _itemLength) = (format.IndexOf('I', StringComparison.Ordinal), format.Count(letter => letter == 'I'));
        (_measure, _measureLength) = (format.IndexOf('P', StringComparison.Ordinal), format.Count(letter => letter == 'P'));
        _verifier = format.IndexOf('V', StringComparison.Ordinal);
        _prefix = string.Concat(format.TakeWhile(char.IsAsciiDigit));
        if (_verifier >= 0 && _measureLength is not (4 or 5))
            throw new ArgumentException($"{format} has a verifier, which only fields of four and five digits have.", nameof(format));
    }

    /// <summary>The layout as given.</summary>
    public string Format { get; }

    /// <summary>What its P is.</summary>
    public VariableMeasure Measure { get; }

    /// <summary>Digits behind the point of the measure.</summary>
    public int Decimals { get; }

    /// <summary>
    /// Reads a label; null when it has another prefix or length, or its check digit is wrong. A 12-digit layout also reads its EAN-13 form with a zero in front.
    /// </summary>
    public VariableMeasureReading? Read(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (digits.Length == Format.Length + 1 && digits[0] == '0') digits = digits[1..];
        if (digits.Length != Format.Length || !Gtin.IsValid(digits) || !digits.StartsWith(_prefix, StringComparison.Ordinal)) return null;
        var measure = digits.Substring(_measure, _measureLength);
        var isVerified = _verifier < 0 || digits[_verifier] == PriceVerifier.Of(measure);
        return new VariableMeasureReading(digits.Substring(_item, _itemLength), measure, Scaled.Decimal(measure, Decimals), isVerified);
    }

    /// <summary>Writes a label's digits.</summary>
    /// <param name="item">As many digits as the layout has I.</param>
    /// <param name="measure">As many digits as it has P, without a point.</param>
    /// <exception cref="ArgumentException">A field has another length or something is not a digit.</exception>
    public string Write(string item, string measure)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(measure);
        if (item.Length != _itemLength || measure.Length != _measureLength || !(item + measure).All(char.IsAsciiDigit))
            throw new ArgumentException($"{Format} takes {_itemLength} digits of item and {_measureLength} of measure.", nameof(item));
        var digits = Format[..^1].ToCharArray();
        item.CopyTo(0, digits, _item, _itemLength);
        measure.CopyTo(0, digits, _measure, _measureLength);
        if (_verifier >= 0) digits[_verifier] = PriceVerifier.Of(measure);
        return new string(digits) + Gtin.CheckDigit(digits);
    }

    [GeneratedRegex(@"\A[0-9]{1,3}V?(I+V?P+|P+V?I+)V?C\z")]
    private static partial Regex Layout();
}
