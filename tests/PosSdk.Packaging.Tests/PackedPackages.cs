using System.IO.Compression;
using PosSdk.Tests.Shared;

namespace PosSdk.Packaging.Tests;

/// <summary>All packages, packed once into a folder of their own under a version that nobody has seen before.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("possdk-packages-");

    public string Folder => _folder.FullName;

    // Because a version that was restored before would be taken from a cache instead of from here.
    public string Version { get; } = $"0.0.0-test.{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}";

    public static string[] Names { get; } =
        [.. Directory.GetDirectories(RepositoryRoot.At("src")).Select(folder => Path.GetFileName(folder)).Where(IsProject).Order(StringComparer.Ordinal)];

    public async Task InitializeAsync()
    {
        var script = Path.Combine(Folder, "pack.proj");
        await File.WriteAllTextAsync(script, $"""
            <Project>
              <Target Name="Pack">
                <ItemGroup><Packed Include="{RepositoryRoot.At("src")}/*/*.csproj" /></ItemGroup>
                <MSBuild Projects="@(Packed)" Targets="Pack" BuildInParallel="true"
                         Properties="Configuration=Release;PackageVersion={Version};PackageOutputPath={Folder}" />
              </Target>
            </Project>
            """);
        await DotNet.RunAsync(RepositoryRoot.Folder, "msbuild", script, "-t:Pack", "-m", "-v:q", "-nologo", "-nodeReuse:false");
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <param name="name">The package.</param>
    /// <param name="kind">nupkg, or snupkg for the symbols.</param>
    public ZipArchive Open(string name, string kind) => ZipFile.OpenRead(Path.Combine(Folder, $"{name}.{Version}.{kind}"));

    private static bool IsProject(string name) => File.Exists(RepositoryRoot.At($"src/{name}/{name}.csproj"));
}

/// <summary>Packs once for all who look into the packages, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackedOnce : ICollectionFixture<PackedPackages>
{
    public const string Name = "packed once";
}
