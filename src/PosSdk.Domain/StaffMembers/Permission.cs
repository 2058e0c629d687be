using System.Buffers;

namespace PosSdk.Domain.StaffMembers;

/// <summary>A stable code of something that not everybody may do, such as <c>sale.discount</c>: lower case letters, dots and dashes, at most 64 characters.</summary>
/// <remarks>Data: an app may add its own beside those of <see cref="Permissions"/>. Compared ordinally.</remarks>
public readonly record struct Permission
{
    private const int Longest = 64;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz.-");

    private Permission(string code) => Code = code;

    /// <summary>The code; null only in <c>default</c>.</summary>
    public string Code { get; }

    /// <summary>Checks and takes a code.</summary>
    /// <exception cref="ArgumentException">It is not one.</exception>
    public static Permission Of(string code) => code is { Length: >= 1 and <= Longest } && !code.AsSpan().ContainsAnyExcept(Letters)
        ? new Permission(code)
        : throw new ArgumentException($"'{code}' is not a permission: 1 to {Longest} characters of a-z, dot and dash.", nameof(code));

    /// <inheritdoc/>
    public override string ToString() => Code;
}
