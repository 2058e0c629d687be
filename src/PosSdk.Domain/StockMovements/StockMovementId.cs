using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.StockMovements;

/// <summary>A movement's own id, given by whoever records it: <inheritdoc cref="IdText" path="/summary"/></summary>
public readonly record struct StockMovementId
{
    private StockMovementId(string value) => Value = value;

    /// <summary>The text; null only in <c>default</c>.</summary>
    public string Value { get; }

    /// <summary>Checks and takes an id.</summary>
    /// <exception cref="ArgumentException">It is not one.</exception>
    public static StockMovementId Of(string value) => new(IdText.Check(value));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
