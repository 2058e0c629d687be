using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PosSdk.Architecture.Tests.Fixtures;
using PosSdk.Architecture.Tests.Scanning;
using PosSdk.Domain.Decisions;

namespace PosSdk.Architecture.Tests;

/// <summary>Shape and name of what is stored for ever. That old JSON still reads is proved where the codecs are tested.</summary>
public partial class EventsAreFrozenTests
{
    [Fact]
    public void Events_are_sealed_immutable_and_carry_a_unique_name() => Offenders.AssertNone(
        "An event is a sealed record nested in its stream's union, init-only, named noun.past-tense.vN.",
        Faults([.. Packages.WrittenTypes.Where(type => IsEvent(type) && IsOfTheDomain(type))]));

    [Fact]
    public void Each_way_to_spoil_an_event_is_seen() => Assert.Equal(
        [
            "SpoiledEvent.Kept has the name of another: spoiled.kept.v1",
            "SpoiledEvent.KeptAgain has the name of another: spoiled.kept.v1",
            "SpoiledEvent.Loud is called Spoiled.Shouted, not noun.past-tense.vN",
            "SpoiledEvent.Mutable.Number can be changed",
            "SpoiledEvent.Nameless has no [EventName]",
            "SpoiledEvent.Open is not sealed",
        ],
        Faults([.. typeof(SpoiledEvent).GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public)]).Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_an_event_is_found_by_its_union() => Assert.True(IsEvent(typeof(SpoiledEvent.Nameless)) && !IsEvent(typeof(SpoiledEvent)));

    // Because only the domain's events are stored; a device tells of itself in events too, and nobody keeps them.
    private static bool IsOfTheDomain(Type type) => type.Assembly.GetName().Name == "PosSdk.Domain";

    private static bool IsEvent(Type type) =>
        type.IsDefined(typeof(EventNameAttribute)) || (type is { IsAbstract: false, BaseType: { IsAbstract: true } union } && union.Name.EndsWith("Event", StringComparison.Ordinal));

    private static IEnumerable<string> Faults(IReadOnlyCollection<Type> events)
    {
        var names = events.CountBy(type => StoredName(type) ?? "").ToDictionary();
        return events.SelectMany(type => Faults(type, names).Select(fault => $"{type.DeclaringType?.Name}.{type.Name}{fault}"));
    }

    private static IEnumerable<string> Faults(Type type, Dictionary<string, int> names)
    {
        if (!type.IsSealed) yield return " is not sealed";
        if (type.DeclaringType != type.BaseType) yield return " does not stand inside its union";
        foreach (var property in type.GetProperties().Where(IsMutable)) yield return $".{property.Name} can be changed";
        foreach (var field in type.GetFields()) yield return $".{field.Name} is a field";
        if (StoredName(type) is not { } name) yield return " has no [EventName]";
        else if (!NounPastTenseVersion().IsMatch(name)) yield return $" is called {name}, not noun.past-tense.vN";
        else if (names[name] > 1) yield return $" has the name of another: {name}";
    }

    private static string? StoredName(Type type) => type.GetCustomAttribute<EventNameAttribute>()?.Name;

    private static bool IsMutable(PropertyInfo property) =>
        property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$")]
    private static partial Regex NounPastTenseVersion();
}
