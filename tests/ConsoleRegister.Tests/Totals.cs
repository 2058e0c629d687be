using System.Text.Json;

namespace ConsoleRegister.Tests;

/// <summary>Compares JSON objects by their keys and values, in whatever order.</summary>
internal static class Totals
{
    public static void AssertSame(JsonElement expected, JsonElement actual) => Assert.Equal(Sorted(expected), Sorted(actual));

    private static string Sorted(JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? "{" + string.Join(",\n", element.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}: {Sorted(p.Value)}")) + "}"
        : element.GetRawText();
}
