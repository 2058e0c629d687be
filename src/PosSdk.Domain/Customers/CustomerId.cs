using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Customers;

/// <summary>A customer's own id, made by the register that adds them, so that no one need be asked: <inheritdoc cref="IdText" path="/summary"/></summary>
public readonly record struct CustomerId
{
    private CustomerId(string value) => Value = value;

    /// <summary>The text; null only in <c>default</c>.</summary>
    public string Value { get; }

    /// <summary>Checks and takes an id.</summary>
    /// <exception cref="ArgumentException">It is not one.</exception>
    public static CustomerId Of(string value) => new(IdText.Check(value));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
