using System.Text.RegularExpressions;
using PosSdk.Architecture.Tests.Scanning;
using PosSdk.Tests.Shared;

namespace PosSdk.Architecture.Tests;

public partial class ReadmeCommandsTests
{
    [Fact]
    public void Every_dotnet_command_in_a_readme_names_something_that_exists() => Offenders.AssertNone(
        "A command in a page must work as it stands, from the root of the repository.",
        RepositoryFiles.Under(RepositoryRoot.Folder)
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(path => Broken(File.ReadAllLines(path)).Select(command => $"{RepositoryFiles.Relative(RepositoryRoot.Folder, path)}: {command}")));

    [Fact]
    public void The_readme_tells_how_to_test_in_exactly_one_line() =>
        Assert.Single(Commands(File.ReadAllLines(RepositoryRoot.At("README.md"))), command => command.StartsWith("dotnet test", StringComparison.Ordinal));

    [Fact]
    public void Every_link_to_a_file_leads_somewhere() => Offenders.AssertNone(
        "A page links to a file that is not there.",
        from path in RepositoryFiles.Under(RepositoryRoot.Folder)
        where path.EndsWith(".md", StringComparison.Ordinal)
        from Match link in FileLink().Matches(File.ReadAllText(path))
        let target = Path.Combine(Path.GetDirectoryName(path)!, link.Groups["file"].Value)
        where !Path.Exists(target)
        select $"{RepositoryFiles.Relative(RepositoryRoot.Folder, path)} -> {link.Groups["file"].Value}");

    [Fact]
    public void The_readme_of_a_package_has_no_link_into_the_repository() => Offenders.AssertNone(
        "A feed shows the page without the repository around it, so the link would be dead.",
        from package in Packages.Names
        let page = $"src/{package}/README.md"
        from Match link in FileLink().Matches(File.ReadAllText(RepositoryRoot.At(page)))
        select $"{page} -> {link.Groups["file"].Value}");

    [Fact]
    public void A_command_that_names_nothing_is_seen() => Assert.Equal(
        ["dotnet run --project samples/NoSuchRegister", "dotnet test PosSdk.slnx"],
        Broken(
        [
            "dotnet run --project outside/AnyFence", "```sh", "dotnet run --project samples/NoSuchRegister -- --json", "dotnet test PosSdk.slnx",
            "dotnet test PosSdk.sln", "dotnet add package PosSdk.Sqlite", "```",
        ]).Select(command => command.Replace(" -- --json", "", StringComparison.Ordinal)));

    private static IEnumerable<string> Broken(string[] page) =>
        Commands(page).Where(command => Target().Match(command) is { Success: true } found && !Path.Exists(RepositoryRoot.At(found.Groups["path"].Value)));

    private static IEnumerable<string> Commands(string[] page)
    {
        var isFenced = false;
        foreach (var line in page)
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isFenced = !isFenced;
            else if (isFenced && line.TrimStart('$', ' ').StartsWith("dotnet ", StringComparison.Ordinal)) yield return line.TrimStart('$', ' ');
        }
    }

    [GeneratedRegex(@"(--project\s+(?<path>\S+))|(^dotnet (test|build|pack|format)\s+(?<path>[^\s-]\S*))")]
    private static partial Regex Target();

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<file>[^)#\s]+)[^)]*\)")]
    private static partial Regex FileLink();
}
