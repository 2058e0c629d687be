using PosSdk.Domain.Capabilities;
using PosSdk.Tests.Shared;

namespace PosSdk.Domain.Tests.Capabilities;

public class OfflineTableTests
{
    private const string Begin = "<!-- offline-table:begin -->\n";
    private const string End = "<!-- offline-table:end -->";

    [Fact, Trait("Requirement", "R19")]
    public void The_table_in_the_readme_is_what_the_profiles_answer()
    {
        var file = RepositoryRoot.At("src/PosSdk.Domain/README.md");
        var page = File.ReadAllText(file);
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = page.IndexOf(End, StringComparison.Ordinal);
        var drawn = string.Concat(Lines().Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable("POSSDK_APPROVE") == "1") File.WriteAllText(file, page[..from] + drawn + page[to..]);
        else Assert.True(page[from..to] == drawn, "The profiles changed. If meant: POSSDK_APPROVE=1 dotnet test, and commit src/PosSdk.Domain/README.md.");
    }

    private static IEnumerable<string> Lines()
    {
        var reports = PolicyProfile.Presets.Select(profile => CapabilityReport.Of(profile, Tills.Offline)).ToList();
        yield return $"| | code | {string.Join(" | ", PolicyProfile.Presets.Select(profile => profile.Name))} |";
        yield return "|---|---|---|---|---|";
        foreach (var capability in Capability.All)
            yield return $"| {capability.Name} | `{capability.Code}` | {string.Join(" | ", reports.Select(report => Word(report.Find(capability.Code)!)))} |";
    }

    private static string Word(CapabilityRow row) => (row.Offline, row.Now) switch
    {
        (OfflineUse.AsDriverSays, _) => "if its driver says so",
        (OfflineUse.AsRouteSays, _) => "unless printed through the internet",
        (OfflineUse.WithLocalIndex, _) => "if the names are on the till",
        (_, { IsAllowed: false }) => "no",
        (_, { Cause: CapabilityCause.Queued }) => "later, by itself",
        (_, { Cause: CapabilityCause.AskProvider }) => "if its provider says so",
        _ => "yes",
    };
}
