using System.Globalization;
using System.Text.RegularExpressions;
using PosSdk.Architecture.Tests.Scanning;
using PosSdk.Tests.Shared;
using Xunit.Abstractions;

namespace PosSdk.Architecture.Tests;

/// <summary>Which test proves which rule of the requirements: read from the traits, written into the test output.</summary>
public partial class RequirementsTableTests(ITestOutputHelper output)
{
    // Every rule that must be proved by now. A rule that is built later joins the list with its first test.
    private static readonly int[] Proved =
    [
        .. Enumerable.Range(1, 6), .. Enumerable.Range(9, 3), .. Enumerable.Range(14, 18), .. Enumerable.Range(58, 7), .. Enumerable.Range(67, 9),
        .. Enumerable.Range(79, 9), .. Enumerable.Range(89, 6),
    ];

    [Fact]
    public void Every_rule_that_is_built_names_the_tests_that_prove_it()
    {
        var table = Table(RepositoryRoot.At("tests"));
        foreach (var (rule, tests) in table) output.WriteLine($"R{rule}: {string.Join(", ", tests)}");

        Offenders.AssertNone(
            "A rule of the requirements has at least one test with [Trait(\"Requirement\", \"R...\")].",
            Proved.Where(rule => !table.ContainsKey(rule)).Select(rule => $"R{rule} has no test"));
    }

    [Fact]
    public void A_trait_is_read_on_a_test_on_several_and_on_a_class()
    {
        var folder = Directory.CreateTempSubdirectory("possdk-traits-");
        try
        {
            // Because this file is scanned too, the attribute does not stand in it in one piece.
            static string Trait(int rule) => $"[Tra{""}it(\"Requirement\", \"R{rule}\")]";
            File.WriteAllText(Path.Combine(folder.FullName, "OneTests.cs"), $$"""
                {{Trait(5)}}
                public class OneTests
                {
                    [Fact]
                    {{Trait(7)}}
                    {{Trait(8)[..^1]}}, {{Trait(9)[1..]}}
                    public void A_rule() { }
                }
                """);

            var table = Table(folder.FullName);

            Assert.Equal([5, 7, 8, 9], table.Keys);
            Assert.Equal(["OneTests"], table[5]);
            Assert.Equal(["OneTests.A_rule"], table[9]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SortedDictionary<int, List<string>> Table(string folder)
    {
        var table = new SortedDictionary<int, List<string>>();
        foreach (var path in RepositoryFiles.Under(folder).Where(path => path.EndsWith("Tests.cs", StringComparison.Ordinal)))
        {
            List<int> rules = [];
            foreach (var line in File.ReadLines(path).Select(line => line.Trim()))
            {
                if (line.StartsWith('[')) rules.AddRange(Rule().Matches(line).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));
                if (!line.StartsWith("public ", StringComparison.Ordinal)) continue;
                var method = Method().Match(line) is { Success: true } found ? "." + found.Groups[1].Value : "";
                foreach (var rule in rules.Distinct())
                {
                    if (!table.TryGetValue(rule, out var tests)) table[rule] = tests = [];
                    tests.Add(Path.GetFileNameWithoutExtension(path) + method);
                }
                rules.Clear();
            }
        }
        return table;
    }

    [GeneratedRegex("""Trait\("Requirement", "R(\d+)"\)""")]
    private static partial Regex Rule();

    [GeneratedRegex("""^public (?!.*\bclass\b).*?(\w+)\(""")]
    private static partial Regex Method();
}
