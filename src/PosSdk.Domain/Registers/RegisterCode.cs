namespace PosSdk.Domain.Registers;

/// <summary>A register's short code, the first part of its receipt numbers: 1 to 8 characters of A-Z and 0-9, such as <c>R1</c>.</summary>
/// <remarks>Two registers of one tenant must not share a code, or their receipts look alike. Equal when the text is.</remarks>
public readonly record struct RegisterCode
{
    private const int Longest = 8;

    private RegisterCode(string value) => Value = value;

    /// <summary>The text; null only in <c>default</c>.</summary>
    public string Value { get; }

    /// <summary>Checks and takes a code.</summary>
    /// <exception cref="ArgumentException">It is empty, longer than 8, or holds anything but A-Z and 0-9.</exception>
    public static RegisterCode Of(string value) => TryOf(value, out var code)
        ? code
        : throw new ArgumentException($"'{value}' is not a register code: 1 to {Longest} characters of A-Z and 0-9, such as R1.", nameof(value));

    /// <summary>Checks and takes a code; false when it is not one.</summary>
    public static bool TryOf(string? value, out RegisterCode code)
    {
        code = default;
        if (value is not { Length: >= 1 and <= Longest }) return false;
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c)) return false;
        }
        code = new RegisterCode(value);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
