using System.Text.RegularExpressions;
using PosSdk.Architecture.Tests.Scanning;
using PosSdk.Tests.Shared;

namespace PosSdk.Architecture.Tests;

public partial class NoMachinePathsTests
{
    private static readonly HashSet<string> BinaryKinds = new(StringComparer.OrdinalIgnoreCase) { ".gz", ".png", ".bin", ".db", ".nupkg", ".snupkg" };

    [Fact]
    public void No_file_names_a_folder_of_one_machine_or_the_host_of_a_package_feed() => Offenders.AssertNone(
        "The repository builds anywhere: name files from its root, and leave package sources to the machine.",
        Machines(RepositoryRoot.Folder));

    [Fact]
    public void Paths_and_hosts_of_a_machine_are_seen_and_look_alikes_are_not()
    {
        var folder = Directory.CreateTempSubdirectory("possdk-paths-");
        try
        {
            // Because this file is scanned too, no path and no host stands in it in one piece.
            File.WriteAllText(Path.Combine(folder.FullName, "home.sh"), "cd /" + "home/ann/till");
            File.WriteAllText(Path.Combine(folder.FullName, "work.md"), "see `/" + "work/notes`");
            File.WriteAllText(Path.Combine(folder.FullName, "windows.cs"), "var a = @\"C:\\" + "Users\\ann\";");
            File.WriteAllText(Path.Combine(folder.FullName, "feed.config"), "https://api.nuget" + ".org/v3/index.json");
            File.WriteAllText(Path.Combine(folder.FullName, "fine.md"), "src/work/x, ../home/, https://example.com/, paperwork/done, NuGet");

            Assert.Equal(["feed.config:1", "home.sh:1", "windows.cs:1", "work.md:1"], Machines(folder.FullName).Select(found => found.Split(' ')[0]).Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Machines(string root) =>
        from path in RepositoryFiles.Under(root)
        where !BinaryKinds.Contains(Path.GetExtension(path))
        from line in File.ReadLines(path).Index()
        where MachinePath().IsMatch(line.Item) || FeedHost().IsMatch(line.Item)
        select $"{RepositoryFiles.Relative(root, path)}:{line.Index + 1} {line.Item.Trim()}";

    [GeneratedRegex(@"(^|[^\w.\-/])/(home|root|work|Users|tmp/[a-z_]+)[./]|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(api\.nuget\.org|www\.nuget\.org|registry\.npmjs\.org|deb\.debian\.org|pypi\.org)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FeedHost();
}
