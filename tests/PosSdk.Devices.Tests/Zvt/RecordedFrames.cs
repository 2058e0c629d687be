using System.Text.Json;
using PosSdk.Tests.Shared;

namespace PosSdk.Devices.Tests.Zvt;

/// <summary>Frames that real terminals sent, with what another decoder reads in them.</summary>
internal sealed record RecordedFrames(string Test, byte[][] Frames, IReadOnlyDictionary<string, string> Expected)
{
    public static IReadOnlyList<RecordedFrames> All { get; } = Load();

    public static RecordedFrames Of(string test) => All.Single(frames => frames.Test.EndsWith($":{test}", StringComparison.Ordinal));

    private static RecordedFrames[] Load()
    {
        if (SharedData.WhyNot is not null) return [];
        using var document = JsonDocument.Parse(File.ReadAllBytes(SharedData.File("data/devices/Portalum.Zvt/frames.json")));
        return [.. document.RootElement.EnumerateArray().Select(One)];
    }

    private static RecordedFrames One(JsonElement element) => new(
        element.GetProperty("test").GetString()!,
        [.. element.GetProperty("frames").EnumerateArray().Select(frame => Convert.FromHexString(frame.GetString()!))],
        element.GetProperty("expect").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!));
}
