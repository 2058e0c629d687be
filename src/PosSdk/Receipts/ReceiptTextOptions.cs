using PosSdk.Domain.Decisions;
using PosSdk.Domain.Payments;

namespace PosSdk.Receipts;

/// <summary>What a shop puts on its receipts and reports beside the figures.</summary>
public sealed record ReceiptTextOptions
{
    /// <summary>The narrowest text there is.</summary>
    public const int Narrowest = 32;

    /// <summary>The widest text there is.</summary>
    public const int Widest = 64;

    private readonly int _width = 42;

    /// <summary>Columns of the text.</summary>
    /// <value><see cref="Narrowest"/> to <see cref="Widest"/>; 42 unless set.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less or more.</exception>
    public int Width
    {
        get => _width;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, Narrowest);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Widest);
            _width = value;
        }
    }

    /// <summary>The name on top; null for none.</summary>
    public string? ShopName { get; init; }

    /// <summary>Address, tax number and the like, below the name.</summary>
    public ValueList<string> Header { get; init; }

    /// <summary>Thanks, opening hours and the like, at the end of a receipt; a report has none.</summary>
    public ValueList<string> Footer { get; init; }

    /// <summary>The shop's offset from UTC, which makes the local time of a receipt. A report takes that of its shift instead.</summary>
    public TimeSpan UtcOffset { get; init; }

    /// <summary>True marks the receipt or the report as a copy, so that it cannot pass for a second sale or a second close. False unless set.</summary>
    public bool IsCopy { get; init; }

    /// <summary>Which copy it is, 1 and up, for a document that is told apart from its other copies; it marks like <see cref="IsCopy"/>. Null unless set.</summary>
    public int? CopyNumber { get; init; }

    /// <summary>True numbers the lines, so that a customer can say which one comes back. False unless set.</summary>
    public bool NumbersLines { get; init; }

    /// <summary>Names for the codes of tenders. A code that is not in here has the name that PosSdk gives it, or shows as it is.</summary>
    public ValueList<Tender> Tenders { get; init; }
}
