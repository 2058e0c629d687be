using System.Xml.Linq;
using PosSdk.Architecture.Tests.Scanning;
using PosSdk.Tests.Shared;

namespace PosSdk.Architecture.Tests;

public class ProjectGraphTests
{
    // The whole architecture in one table: Domain <- PosSdk <- leaves, and no leaf sees another.
    // A row added here is a decision; it belongs into src/DECISIONS.md too.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["PosSdk.Domain"] = [],
        ["PosSdk"] =
        [
            "PosSdk.Domain",
            "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options", "Polly.Core",
        ],
        ["PosSdk.Sqlite"] = ["PosSdk", "SQLitePCLRaw.bundle_e_sqlite3"],
        ["PosSdk.Testing"] = ["PosSdk"],
        ["PosSdk.Devices"] = ["PosSdk", "Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions", "Microsoft.Extensions.Hosting.Abstractions", "Polly.Core"],
        ["PosSdk.Hub"] = ["PosSdk", "Microsoft.AspNetCore.App"],
        ["PosSdk.PostgreSql"] = ["PosSdk", "Npgsql"],
        ["PosSdk.Shopify"] = ["PosSdk"],
    };

    [Fact]
    public void Packages_reference_only_what_the_table_allows() => Offenders.AssertNone(
        "A reference is an architectural decision: add it to the table in ProjectGraphTests and to src/DECISIONS.md, or do without.",
        NotAllowed(RepositoryFiles.Projects(RepositoryRoot.At("src")).Select(path => (Path.GetFileNameWithoutExtension(path), XDocument.Load(path)))));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(RepositoryRoot.At("PosSdk.sln")).Replace('\\', '/');

        Offenders.AssertNone(
            "A project outside PosSdk.sln is built and tested by nobody: dotnet sln add.",
            RepositoryFiles.Projects(RepositoryRoot.Folder)
                .Select(path => RepositoryFiles.Relative(RepositoryRoot.Folder, path))
                .Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_table_catches_a_leaf_that_sees_a_leaf_a_foreign_package_and_an_unknown_project()
    {
        var leaf = XDocument.Parse("""
            <Project>
              <ItemGroup>
                <ProjectReference Include="..\PosSdk\PosSdk.csproj" />
                <ProjectReference Include="..\PosSdk.Testing\PosSdk.Testing.csproj" />
                <PackageReference Include="Newtonsoft.Json" />
              </ItemGroup>
            </Project>
            """);

        string[] found = [.. NotAllowed([("PosSdk.Sqlite", leaf), ("PosSdk.Novel", new XDocument(new XElement("Project")))])];

        Assert.Equal(["PosSdk.Sqlite -> PosSdk.Testing", "PosSdk.Sqlite -> Newtonsoft.Json", "PosSdk.Novel is not in the table"], found);
    }

    private static IEnumerable<string> NotAllowed(IEnumerable<(string Name, XDocument Project)> projects) =>
        projects.SelectMany(project => Allowed.TryGetValue(project.Name, out var allowed)
            ? References(project.Project).Except(allowed).Select(reference => $"{project.Name} -> {reference}")
            : [$"{project.Name} is not in the table"]);

    private static IEnumerable<string> References(XDocument project) =>
        from element in project.Descendants()
        where element.Name.LocalName is "ProjectReference" or "PackageReference" or "FrameworkReference" or "Reference"
        let included = element.Attribute("Include")?.Value.Replace('\\', '/') ?? ""
        select element.Name.LocalName is "ProjectReference" ? Path.GetFileNameWithoutExtension(included) : included;
}
