using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.StaffMembers;

/// <summary>What a staff member types to say who they are, and what is recorded as "by": <inheritdoc cref="IdText" path="/summary"/></summary>
public readonly record struct StaffCode
{
    private StaffCode(string value) => Value = value;

    /// <summary>The text; null only in <c>default</c>.</summary>
    public string Value { get; }

    /// <summary>Checks and takes a code.</summary>
    /// <exception cref="ArgumentException">It is not one.</exception>
    public static StaffCode Of(string value) => new(IdText.Check(value));

    /// <summary>Checks and takes a code; false when it is not one.</summary>
    public static bool TryOf(string? value, out StaffCode code)
    {
        var valid = IdText.IsValid(value);
        code = valid ? new StaffCode(value!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
