using System.Text.Json;
using PosSdk.Tests.Shared;

namespace PosSdk.Devices.Tests.Scanning;

/// <summary>Reads a file of cases where it lies and lists every case that does not hold.</summary>
internal static class SharedCases
{
    /// <summary>Every record of the file must hold; those that do not are listed with what came instead.</summary>
    public static void Hold(string file, Func<JsonElement, string?> mismatch)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.File("data/devices/" + file)));
        Hold(document.RootElement, file, mismatch);
    }

    /// <summary>The same for one list inside the file.</summary>
    public static void HoldIn(string file, string list, Func<JsonElement, string?> mismatch)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.File("data/devices/" + file)));
        Hold(document.RootElement.GetProperty(list), file, mismatch);
    }

    public static string Text(this JsonElement record, string name) => record.GetProperty(name).GetString() ?? "";

    private static void Hold(JsonElement records, string file, Func<JsonElement, string?> mismatch)
    {
        var all = records.EnumerateArray().ToList();
        string[] wrong = [.. from record in all let got = mismatch(record) where got is not null select $"{record.GetRawText().ReplaceLineEndings(" ")} -> {got}"];
        Assert.NotEmpty(all);
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {all.Count} cases in {file} do not hold:\n{string.Join('\n', wrong)}");
    }
}
