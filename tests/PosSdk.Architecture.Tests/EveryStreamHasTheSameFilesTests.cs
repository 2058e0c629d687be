using PosSdk.Architecture.Tests.Scanning;
using PosSdk.Tests.Shared;

namespace PosSdk.Architecture.Tests;

public class EveryStreamHasTheSameFilesTests
{
    private const string EventSuffix = "Event.cs";

    // The folder is the noun, the file says what kind of thing it holds: whoever knows one stream finds everything in the next.
    private static readonly string[] Kinds = ["", "Event", "Command", "Decider", "Refusal", "Stream"];

    // Streams of which a register has exactly one, so that they need no id.
    private static readonly string[] OneOfAKind = ["Catalog", "Register"];

    // Streams whose id has a name of its own in the trade.
    private static readonly Dictionary<string, string> CalledOtherwise = new(StringComparer.Ordinal) { ["Sale"] = "ReceiptNumber", ["StaffMember"] = "StaffCode" };

    // Events of one stream that outgrew one file: a union inside the stream's union, told by the stream's own files.
    private static readonly string[] PartsOfAStream = ["CartMoney"];

    [Fact]
    public void A_stream_is_a_folder_with_the_usual_files()
    {
        var domain = RepositoryRoot.At("src/PosSdk.Domain");

        Offenders.AssertNone("Each stream in src/PosSdk.Domain has the same files: add what is missing.", Missing(domain));
    }

    [Fact]
    public void A_stream_that_lacks_files_is_seen()
    {
        var domain = Directory.CreateTempSubdirectory("possdk-streams-");
        try
        {
            var layaways = domain.CreateSubdirectory("Layaways");
            foreach (var file in (string[])["Layaway.cs", "LayawayEvent.cs", "LayawayCommand.cs", "LayawayRefusal.cs", "LayawayStream.cs"])
                File.WriteAllText(Path.Combine(layaways.FullName, file), "");
            domain.CreateSubdirectory("Money").CreateSubdirectory("bin");

            Assert.Equal(["Layaways/LayawayDecider.cs is missing", "Layaways/LayawayId.cs is missing"], Missing(domain.FullName));
        }
        finally
        {
            domain.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Missing(string domain) =>
        from eventFile in RepositoryFiles.Sources(domain)
        where eventFile.EndsWith(EventSuffix, StringComparison.Ordinal)
        let folder = Path.GetDirectoryName(eventFile)!
        let noun = Path.GetFileName(eventFile)[..^EventSuffix.Length]
        where !PartsOfAStream.Contains(noun)
        from name in Kinds.Select(kind => noun + kind).Concat(OneOfAKind.Contains(noun) ? [] : [CalledOtherwise.GetValueOrDefault(noun, $"{noun}Id")])
        let expected = Path.Combine(folder, $"{name}.cs")
        where !File.Exists(expected)
        select $"{RepositoryFiles.Relative(domain, expected)} is missing";
}
