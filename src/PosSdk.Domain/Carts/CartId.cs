using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Carts;

/// <summary>A cart's own id, given by whoever opens it: <inheritdoc cref="IdText" path="/summary"/></summary>
public readonly record struct CartId
{
    private CartId(string value) => Value = value;

    /// <summary>The text; null only in <c>default</c>.</summary>
    public string Value { get; }

    /// <summary>Checks and takes an id.</summary>
    /// <exception cref="ArgumentException">It is not one.</exception>
    public static CartId Of(string value) => new(IdText.Check(value));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
