namespace PosSdk.Domain.Payments;

/// <summary>Names a payment everywhere and for ever; also the key under which a terminal is asked, so that asking again is never charging again.</summary>
/// <remarks>One to 64 letters A-Z a-z, digits, dots, dashes and underscores; compared by ordinal, so case counts. <c>default</c> is no id and has an empty value.</remarks>
public readonly record struct PaymentId
{
    /// <summary>The longest id.</summary>
    public const int MaximumLength = 64;

    private readonly string? _value;

    /// <summary>Takes an id as it is.</summary>
    /// <exception cref="ArgumentException">It is empty, longer than 64 characters, or holds a character that is not allowed.</exception>
    public PaymentId(string value) => _value = IsValid(value)
        ? value
        : throw new ArgumentException($"'{value}' is not a payment id: 1 to {MaximumLength} letters, digits, dots, dashes or underscores.", nameof(value));

    /// <summary>The text of the id.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads an id from outside; false when the text cannot be one.</summary>
    public static bool TryParse(string? text, out PaymentId id)
    {
        var read = IsValid(text);
        id = read ? new PaymentId(text!) : default;
        return read;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaximumLength } && text.AsSpan().IndexOfAnyExcept(Allowed) < 0;

    private static readonly System.Buffers.SearchValues<char> Allowed =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");
}
