using PosSdk.Tests.Shared;

namespace PosSdk.Packaging.Tests;

/// <summary>What somebody does who has the packages and not the repository.</summary>
[Collection(PackedOnce.Name)]
public class OutsideProjectTests(PackedPackages packages)
{
    private static string Templates => RepositoryRoot.At("tests/PosSdk.Packaging.Tests/OutsideProject");

    [Fact]
    public async Task A_project_outside_the_repository_sells_with_the_packages_alone()
    {
        var folder = Directory.CreateTempSubdirectory("possdk-outside-");
        try
        {
            foreach (var template in Directory.GetFiles(Templates, "*.txt"))
                File.Copy(template, Path.Combine(folder.FullName, Path.GetFileNameWithoutExtension(template)));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "nuget.config"), await NuGetConfigAsync(folder.FullName));

            var output = await DotNet.RunAsync(folder.FullName, "run", $"-p:PosSdkVersion={packages.Version}", "-nodeReuse:false");

            Assert.Contains("Receipt R1-0-1: 2.38 EUR, change 2.62 EUR", output, StringComparison.Ordinal);
            Assert.Contains("Tax 7 %, net 2.22 ", output, StringComparison.Ordinal);
            Assert.Contains("Z 1: over or short 0.00 EUR", output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_readme_shows_that_very_program()
    {
        var program = await File.ReadAllTextAsync(Path.Combine(Templates, "Program.cs.txt"));

        Assert.Contains($"```csharp\n{program}```", await File.ReadAllTextAsync(RepositoryRoot.At("README.md")), StringComparison.Ordinal);
    }

    // Our packages land in a folder that goes with the project; those of others are taken from where the machine has them already.
    private async Task<string> NuGetConfigAsync(string folder)
    {
        const string answer = "global-packages: ";
        var known = (await DotNet.RunAsync(folder, "nuget", "locals", "global-packages", "--list")).Trim();
        return $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="packages" />
              </config>
              <fallbackPackageFolders>
                <add key="machine" value="{known[(known.IndexOf(answer, StringComparison.Ordinal) + answer.Length)..]}" />
              </fallbackPackageFolders>
              <packageSources>
                <add key="packed" value="{packages.Folder}" />
              </packageSources>
            </configuration>
            """;
    }
}
