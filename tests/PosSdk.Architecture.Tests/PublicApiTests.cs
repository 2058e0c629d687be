using System.Reflection;
using PosSdk.Architecture.Tests.Fixtures;
using PosSdk.Architecture.Tests.Scanning;
using PosSdk.Tests.Shared;

namespace PosSdk.Architecture.Tests;

public class PublicApiTests
{
    public static TheoryData<string> Names => [.. Packages.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_public_api_changes_on_purpose(string package)
    {
        var file = RepositoryRoot.At($"tests/PosSdk.Architecture.Tests/Approved/{package}.approved.txt");
        string[] actual = [.. PublicApi.Of(Assembly.Load(package).GetExportedTypes())];
        if (Environment.GetEnvironmentVariable("POSSDK_APPROVE") == "1") await File.WriteAllTextAsync(file, string.Concat(actual.Select(line => $"{line}\n")));

        string[] changes = [.. Changes(File.Exists(file) ? await File.ReadAllLinesAsync(file) : [], actual)];

        if (changes.Length > 0)
            Assert.Fail($"""
                The public API of {package} changed:
                {string.Join('\n', changes)}
                If it was meant: POSSDK_APPROVE=1 dotnet test, commit {Path.GetFileName(file)}, and add a line to CHANGELOG.md.
                """);
    }

    [Fact]
    public void Each_promise_of_a_signature_is_printed() => Assert.Equal(
        """
        enum PosSdk.Architecture.Tests.Fixtures.TypesToPrint.Colour
        TypesToPrint.Colour :: Green = 2
        TypesToPrint.Colour :: Red = 1
        sealed record PosSdk.Architecture.Tests.Fixtures.TypesToPrint.Line
        TypesToPrint.Line :: List<string?> Notes { get; init; }
        TypesToPrint.Line :: const int Limit = 5
        TypesToPrint.Line :: int? Many { get; init; }
        TypesToPrint.Line :: new(string? Sku, int? Many = default)
        TypesToPrint.Line :: required string Text { get; init; }
        TypesToPrint.Line :: static bool TryRead(ReadOnlySpan<char> text, out TypesToPrint.Line? line)
        TypesToPrint.Line :: string? Sku { get; init; }
        readonly struct PosSdk.Architecture.Tests.Fixtures.TypesToPrint.Pair<T>
        TypesToPrint.Pair<T> :: TypesToPrint.Pair<TOther> With<TOther>(params TOther[] others)
        """,
        string.Join('\n', PublicApi.Of(typeof(TypesToPrint).GetNestedTypes())));

    [Fact]
    public void A_change_is_told_as_what_went_and_what_came() =>
        Assert.Equal(["- A :: Int32 Old()", "+ A :: Int64 Old()"], Changes(["class A", "A :: Int32 Old()"], ["class A", "A :: Int64 Old()"]));

    private static IEnumerable<string> Changes(IReadOnlyCollection<string> approved, IReadOnlyCollection<string> actual) =>
        [.. approved.Except(actual).Select(line => $"- {line}"), .. actual.Except(approved).Select(line => $"+ {line}")];
}
