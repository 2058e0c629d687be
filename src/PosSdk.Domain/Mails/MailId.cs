using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Mails;

/// <summary>A mail's own id, which makes asking for it twice safe: <inheritdoc cref="IdText" path="/summary"/></summary>
public readonly record struct MailId
{
    private MailId(string value) => Value = value;

    /// <summary>The text; null only in <c>default</c>.</summary>
    public string Value { get; }

    /// <summary>Checks and takes an id.</summary>
    /// <exception cref="ArgumentException">It is not one.</exception>
    public static MailId Of(string value) => new(IdText.Check(value));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
