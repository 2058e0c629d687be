using System.IO.Compression;
using System.Reflection.Metadata;
using System.Xml.Linq;
using PosSdk.Tests.Shared;

namespace PosSdk.Packaging.Tests;

[Collection(PackedOnce.Name)]
public class PackageContentTests(PackedPackages packages)
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static TheoryData<string> Names => [.. PackedPackages.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_brings_its_readme_its_docs_and_nothing_unexpected(string name)
    {
        using var package = packages.Open(name, "nupkg");

        string[] content = [.. package.Entries.Select(entry => entry.FullName).Where(entry => !IsEnvelope(entry)).Order(StringComparer.Ordinal)];

        // Because facts taken from others travel with their attribution.
        string[] notice = File.Exists(RepositoryRoot.At($"src/{name}/NOTICE.md")) ? ["NOTICE.md"] : [];
        Assert.Equal([.. notice, $"{name}.nuspec", "README.md", $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml"], content);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_says_what_it_is_and_under_which_licence(string name)
    {
        using var package = packages.Open(name, "nupkg");
        var facts = XDocument.Parse(Text(package, $"{name}.nuspec")).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);

        Assert.Equal("MIT", facts["license"].Single());
        Assert.Equal("README.md", facts["readme"].Single());
        Assert.EndsWith(".", facts["description"].Single(), StringComparison.Ordinal);
        Assert.NotEmpty(facts["tags"].Single());
        Assert.Contains($"# {name}", Text(package, "README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Packages_need_each_other_in_the_version_they_were_packed_with(string name)
    {
        using var package = packages.Open(name, "nupkg");

        var ours = XDocument.Parse(Text(package, $"{name}.nuspec")).Descendants()
            .Where(element => element.Name.LocalName == "dependency" && PackedPackages.Names.Contains(element.Attribute("id")!.Value));

        Assert.All(ours, dependency => Assert.Equal(packages.Version, dependency.Attribute("version")!.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_debugger_can_step_into_every_file(string name)
    {
        using var package = packages.Open(name, "snupkg");
        using var symbols = new MemoryStream(Bytes(package, $"lib/net10.0/{name}.pdb"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var reader = provider.GetMetadataReader();

        var isLinked = Kinds(reader, reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition)).Contains(SourceLink);

        Assert.NotEmpty(reader.Documents);
        Assert.All(reader.Documents, document =>
            Assert.True(isLinked || Kinds(reader, reader.GetCustomDebugInformation(document)).Contains(EmbeddedSource), reader.GetString(reader.GetDocument(document).Name)));
    }

    private static IEnumerable<Guid> Kinds(MetadataReader reader, IEnumerable<CustomDebugInformationHandle> handles) =>
        handles.Select(handle => reader.GetGuid(reader.GetCustomDebugInformation(handle).Kind));

    private static bool IsEnvelope(string entry) =>
        entry.StartsWith("_rels/", StringComparison.Ordinal) || entry.StartsWith("package/", StringComparison.Ordinal) || entry == "[Content_Types].xml";

    private static string Text(ZipArchive package, string entry)
    {
        using var reader = new StreamReader(package.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Bytes(ZipArchive package, string entry)
    {
        using var copy = new MemoryStream();
        using var content = package.GetEntry(entry)!.Open();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
