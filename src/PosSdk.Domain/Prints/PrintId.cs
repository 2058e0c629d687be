using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Prints;

/// <summary>What kind of document is printed.</summary>
public enum PrintKind
{
    /// <summary>A sale's receipt; its number is the receipt's.</summary>
    Receipt,

    /// <summary>A shift's Z report; its number is the shift's.</summary>
    Report,

    /// <summary>A text of its own, such as a card terminal's slip; its number is whatever tells it from others.</summary>
    Slip,
}

/// <summary>A printed document: its kind and its number. Asked for twice, it is one document, so that its original comes out once at most.</summary>
public readonly record struct PrintId
{
    private static readonly (PrintKind Kind, string Word)[] Words = [(PrintKind.Receipt, "receipt"), (PrintKind.Report, "report"), (PrintKind.Slip, "slip")];

    private PrintId(PrintKind kind, string number) => (Kind, Number) = (kind, number);

    /// <summary>What it is.</summary>
    public PrintKind Kind { get; }

    /// <summary>Which one: <inheritdoc cref="IdText" path="/summary"/> Null only in <c>default</c>.</summary>
    public string Number { get; }

    /// <summary>Checks and takes an id.</summary>
    /// <exception cref="ArgumentException">The number is not one, or the kind unknown.</exception>
    public static PrintId Of(PrintKind kind, string number) => Enum.IsDefined(kind)
        ? new PrintId(kind, IdText.Check(number))
        : throw new ArgumentException($"There is no kind of document {kind}.", nameof(kind));

    /// <summary>Reads what <see cref="ToString"/> wrote; false for anything else.</summary>
    public static bool TryParse(string? text, out PrintId id)
    {
        id = default;
        if (text?.IndexOf('-', StringComparison.Ordinal) is not (> 0 and var dash) || !IdText.IsValid(text[(dash + 1)..])) return false;
        foreach (var (kind, word) in Words)
        {
            if (text.AsSpan(0, dash).SequenceEqual(word)) id = new PrintId(kind, text[(dash + 1)..]);
        }
        return id.Number is not null;
    }

    /// <summary>The kind, a dash, the number: <c>receipt-R1-0-17</c>.</summary>
    public override string ToString() => $"{Words[(int)Kind].Word}-{Number}";
}
