using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PosSdk.Architecture.Tests.Scanning;
using PosSdk.Domain.Decisions;
using PosSdk.Tests.Shared;

namespace PosSdk.Architecture.Tests;

/// <summary>Programs branch on the codes of refusals: they are listed in one place, and the list is kept true from the sources.</summary>
public partial class RefusalCodesTests
{
    private const string Begin = "<!-- refusals:begin -->\n";
    private const string End = "<!-- refusals:end -->";

    private static readonly (string Code, string Where)[] Codes =
    [
        .. (from path in RepositoryFiles.Under(RepositoryRoot.At("src/PosSdk.Domain"))
            where path.EndsWith("Refusal.cs", StringComparison.Ordinal) && Path.GetFileName(path) != "Refusal.cs"
            from Match code in Code().Matches(File.ReadAllText(path))
            select (code.Groups["code"].Value, Path.GetFileNameWithoutExtension(path))).Distinct(),
    ];

    [Fact]
    public void No_two_streams_share_a_code()
    {
        Assert.True(Codes.Length > 100);
        Assert.Equal([], Codes.GroupBy(code => code.Code).Where(group => group.Count() > 1).Select(group => $"{group.Key} in {string.Join(", ", group.Select(code => code.Where))}"));
    }

    [Fact]
    public void What_a_refusal_carries_is_noun_and_reason() => Assert.All(
        typeof(Refusal).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Refusal", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static)).Where(property => property.PropertyType == typeof(Refusal)),
        property =>
        {
            RuntimeHelpers.RunClassConstructor(property.DeclaringType!.TypeHandle);
            var refusal = (Refusal)property.GetValue(null)!;
            Assert.Contains((refusal.Code, property.DeclaringType.Name), Codes);
        });

    [Fact]
    public void The_list_in_the_readme_is_complete()
    {
        var file = RepositoryRoot.At("src/PosSdk.Domain/README.md");
        var page = File.ReadAllText(file);
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = page.IndexOf(End, StringComparison.Ordinal);
        var list = "| in | codes |\n|---|---|\n" + string.Concat(
            Codes.GroupBy(code => code.Where).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"| `{group.Key}` | {string.Join(", ", group.Select(code => $"`{code.Code}`").Order(StringComparer.Ordinal))} |\n"));
        if (Environment.GetEnvironmentVariable("POSSDK_APPROVE") == "1") File.WriteAllText(file, page[..from] + list + page[to..]);
        else Assert.True(page[from..to] == list, "The refusals changed. If meant: POSSDK_APPROVE=1 dotnet test, and commit src/PosSdk.Domain/README.md.");
    }

    [GeneratedRegex("\"(?<code>[a-z][a-z-]*\\.[a-z][a-z-]*)\"")]
    private static partial Regex Code();
}
