using ConsoleRegister.Interactive.Selling;
using PosSdk.Devices;

namespace ConsoleRegister.Interactive.Devices;

/// <summary>All devices: how each stands, where it is, what it needs, what went wrong last and what to do.</summary>
internal sealed class DeviceList(Counter counter)
{
    public Answer Show()
    {
        var devices = counter.Devices.All;
        if (devices.Count == 0) return new Answer.Said("This till has no devices. Start with --devices simulated, or with --printer, --terminal or --scanner.");
        var troubles = devices.Where(DeviceNews.IsInTrouble).Select(DeviceWords.TroubleOf).ToList();
        return new Answer.Listing(
            ["Device", "Stands", "Where", "Needs"], [.. devices.Select(Row)], troubles.Count == 0 ? "'sim' disturbs the simulated ones, for a demonstration." : string.Join("\n", troubles));
    }

    private static string[] Row(IDevice device)
    {
        var descriptor = device.Descriptor;
        return
        [
            DeviceWords.NameOf(descriptor.Kind), DeviceWords.Standing(device.Connection), descriptor.Model is { } model ? $"{descriptor.Endpoint}, {model}" : descriptor.Endpoint,
            string.Join(", ", descriptor.Dependencies.Select(dependency => dependency.Device ?? $"{dependency.Need}".ToLowerInvariant())),
        ];
    }
}
