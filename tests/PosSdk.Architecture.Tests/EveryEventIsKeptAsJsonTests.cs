using System.Reflection;
using PosSdk.Architecture.Tests.Scanning;
using PosSdk.Domain.Decisions;
using PosSdk.Tests.Shared;

namespace PosSdk.Architecture.Tests;

/// <summary>One file an event, as it was stored the first time. That each still reads is proved where the codecs are tested.</summary>
public class EveryEventIsKeptAsJsonTests
{
    [Fact]
    public void Every_event_has_one_stored_example_and_no_example_outlives_its_event() => Offenders.AssertNone(
        "tests/PosSdk.Domain.Tests/StoredEvents holds NAME.json for every event. A name is data for ever: an event may be superseded by a v2, never removed.",
        Mismatches(
            Packages.WrittenTypes.Select(type => type.GetCustomAttribute<EventNameAttribute>()?.Name).OfType<string>(),
            RepositoryFiles.Under(RepositoryRoot.At("tests/PosSdk.Domain.Tests/StoredEvents")).Select(path => Path.GetFileName(path))));

    [Fact]
    public void An_event_without_a_file_and_a_file_without_an_event_are_seen() => Assert.Equal(
        ["cart.opened.v1 has no cart.opened.v1.json", "cart.vanished.v1.json belongs to no event"],
        Mismatches(["cart.opened.v1", "cart.closed.v1"], ["cart.closed.v1.json", "cart.vanished.v1.json"]));

    private static IEnumerable<string> Mismatches(IEnumerable<string> events, IEnumerable<string> files)
    {
        HashSet<string> expected = [.. events.Select(name => $"{name}.json")];
        HashSet<string> found = [.. files];
        return expected.Except(found).Select(file => $"{file[..^".json".Length]} has no {file}")
            .Concat(found.Except(expected).Select(file => $"{file} belongs to no event"));
    }
}
