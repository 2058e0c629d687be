using System.Text.RegularExpressions;
using System.Xml.Linq;
using PosSdk.Tests.Shared;

namespace PosSdk.Architecture.Tests;

public partial class ChangelogNamesTheVersionTests
{
    [Fact]
    public void The_newest_heading_of_the_changelog_is_the_version_of_the_packages() => Assert.Equal(
        XDocument.Load(RepositoryRoot.At("src/Directory.Build.props")).Descendants("Version").Single().Value,
        Newest(File.ReadAllText(RepositoryRoot.At("CHANGELOG.md"))));

    [Theory]
    [InlineData("# Changelog\n\n## 0.2.0\n- x\n\n## 0.1.0\n", "0.2.0")]
    [InlineData("# Changelog\n\n## [1.0.0-beta.1] - 2026-01-31\n", "1.0.0-beta.1")]
    [InlineData("# Changelog of 0.1.0\n", null)]
    public void The_newest_heading_is_the_first_of_second_level(string changelog, string? version) => Assert.Equal(version, Newest(changelog));

    private static string? Newest(string changelog) => Heading().Match(changelog) is { Success: true } found ? found.Groups["version"].Value : null;

    [GeneratedRegex(@"^## \[?(?<version>\d+\.\d+\.\d+[^\s\]]*)", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
