using PosSdk.Devices.Registration;

namespace PosSdk.Devices.Scanning;

/// <summary>The settings that all scanners have.</summary>
internal static class ScannerSettings
{
    public static ScannerOptions Options(this DeviceSettings settings, ScanFraming usual) => new()
    {
        Framing = usual with
        {
            Terminators = Ends(settings, usual),
            Gap = settings.Milliseconds("gap", usual.Gap),
            Prefix = settings.Text("prefix") is { } prefix ? prefix.Equals("stx", StringComparison.OrdinalIgnoreCase) ? "\x02" : prefix : usual.Prefix,
            MinimumLength = settings.Number("minimum", usual.MinimumLength, 1, 100),
            SeparatorStandIns = settings.Text("separators")?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? usual.SeparatorStandIns,
        },
        Debounce = TimeSpan.FromMilliseconds(settings.Number("debounce", 0, 0, 60_000)),
        Need = settings.Need(),
    };

    private static IReadOnlyList<char> Ends(DeviceSettings settings, ScanFraming usual)
    {
        if (settings.Text("ends") is not { } text) return usual.Terminators;
        if (text == "silence") return [];
        var ends = text.Split(',').Select(name => name.Trim().ToLowerInvariant() switch { "cr" => '\r', "lf" => '\n', "tab" => '\t', _ => '\0' }).ToList();
        if (ends.Contains('\0')) settings.Fault($"'ends' is '{text}' and should be silence, or some of cr, lf and tab with commas");
        return ends;
    }
}
