using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using PosSdk.Tests.Shared;

namespace PosSdk.Architecture.Tests.Scanning;

/// <summary>What is built from src: one assembly a package.</summary>
internal static class Packages
{
    public static IReadOnlyList<string> Names { get; } =
        [.. RepositoryFiles.Projects(RepositoryRoot.At("src")).Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    public static Assembly Domain { get; } = Assembly.Load("PosSdk.Domain");

    public static IEnumerable<Type> WrittenTypes { get; } = [.. Names.SelectMany(name => WrittenIn(Assembly.Load(name)))];

    /// <summary>
    /// The types whose code stands in a file of ours. Closures and state machines count, as they hold bodies we wrote;
    /// what a source generator or the compiler made for itself does not.
    /// </summary>
    public static IEnumerable<Type> WrittenIn(Assembly assembly) => assembly.GetTypes().Where(IsWritten);

    /// <summary>The type a reader would open: that of the file, not the closure inside it.</summary>
    public static Type Outermost(Type type) => type is { IsNested: true, DeclaringType: { } owner } && IsCompilers(type) ? Outermost(owner) : type;

    public static bool IsCompilers(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool IsWritten(Type type) =>
        type.Namespace?.StartsWith("PosSdk", StringComparison.Ordinal) is true && !IsGenerators(type) && !(IsCompilers(type) && !type.IsNested);

    private static bool IsGenerators(Type type) =>
        type.IsDefined(typeof(GeneratedCodeAttribute), inherit: false) || (type.DeclaringType is { } owner && IsGenerators(owner));
}
