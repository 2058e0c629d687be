using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PosSdk.Engine;

/// <summary>What a verb in one expression says of a null that its signature forbids, before anything is recorded.</summary>
internal static class Argument
{
    public static T NotNull<T>([NotNull] T? value, [CallerArgumentExpression(nameof(value))] string? name = null) where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }
}
