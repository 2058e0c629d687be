using PosSdk.Architecture.Tests.Scanning;
using PosSdk.Tests.Shared;

namespace PosSdk.Architecture.Tests;

public class TheMapIsCompleteTests
{
    [Fact]
    public void Every_package_and_every_folder_of_the_domain_stands_on_the_map() => Offenders.AssertNone(
        "src/README.md is where a stranger starts: link the new folder there, with the file to open first.",
        Unmapped(File.ReadAllText(RepositoryRoot.At("src/README.md")), [.. Packages.Names.Select(name => $"{name}/README.md"), .. DomainFolders()]));

    [Fact]
    public void A_folder_without_a_link_is_seen() =>
        Assert.Equal(["PosSdk.Domain/Laybys"], Unmapped("see [Carts](PosSdk.Domain/Carts) and PosSdk.Domain/Laybys", ["PosSdk.Domain/Carts", "PosSdk.Domain/Laybys"]));

    private static IEnumerable<string> DomainFolders() =>
        RepositoryFiles.Sources(RepositoryRoot.At("src/PosSdk.Domain"))
            .Select(path => RepositoryFiles.Relative(RepositoryRoot.At("src"), Path.GetDirectoryName(path)!))
            .Where(folder => folder != "PosSdk.Domain")
            .Distinct();

    private static IEnumerable<string> Unmapped(string map, IEnumerable<string> places) =>
        places.Where(place => !map.Contains($"]({place})", StringComparison.Ordinal));
}
