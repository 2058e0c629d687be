using System.Reflection;
using PosSdk.Architecture.Tests.Fixtures;
using PosSdk.Architecture.Tests.Scanning;

namespace PosSdk.Architecture.Tests;

public class PublicTypesAreSealedTests
{
    // Open on purpose, with the reason; everything else is closed until somebody needs it open.
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["JournalException"] = "the one type to catch for what went wrong outside; its kinds are sealed",
        ["DeviceException"] = "the one type to catch for a device that failed; its kinds are sealed",
    };

    [Fact]
    public void Public_classes_are_sealed_static_or_a_closed_union() => Offenders.AssertNone(
        "Seal it, or make it an abstract record with a private constructor. Being open is a promise: then it stands in the table with its reason.",
        Inheritable(Packages.WrittenTypes).Where(name => !Open.ContainsKey(name)));

    [Fact]
    public void The_table_names_only_what_is_open() =>
        Offenders.AssertNone("This type is not open any more: drop its row.", Open.Keys.Except(Inheritable(Packages.WrittenTypes)));

    [Fact]
    public void A_class_that_can_be_inherited_is_seen_and_a_union_is_not() =>
        Assert.Equal(["OpenForAnyone", "OpenThroughItsConstructor"], Inheritable(typeof(TypesToSeal).GetNestedTypes()).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Inheritable(IEnumerable<Type> types) =>
        from type in types
        where type is { IsClass: true, IsVisible: true, IsSealed: false } && !typeof(Delegate).IsAssignableFrom(type) && !IsClosedUnion(type)
        select type.Name;

    // Because a record's copy constructor is protected and nobody can leave it away, it does not count.
    private static bool IsClosedUnion(Type type) =>
        type.IsAbstract && type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .All(made => made.IsPrivate || made.IsAssembly || made.IsFamilyAndAssembly || made.GetParameters() is [{ ParameterType: var copied }] && copied == type);
}
