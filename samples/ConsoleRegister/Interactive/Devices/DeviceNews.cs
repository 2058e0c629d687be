using System.Collections.Concurrent;
using PosSdk.Devices;

namespace ConsoleRegister.Interactive.Devices;

/// <summary>What a cashier is told about devices without asking: that one fails, once and with what to do, and that it works again.</summary>
internal sealed class DeviceNews(IDeviceRegistry devices)
{
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _added = new();

    /// <summary>True for a device that fails by itself; a drawer fails with its printer.</summary>
    public static bool IsInTrouble(IDevice device) => device.Descriptor.Behind is null && TroubleOf(device.Connection).Length > 0;

    /// <summary>True when there is something that was not told yet.</summary>
    public bool IsSome => !_added.IsEmpty || Look().Any();

    /// <summary>Has something told besides. Any thread may.</summary>
    public void Add(string news) => _added.Enqueue(news);

    /// <summary>What was not told yet; the next time it was.</summary>
    public IReadOnlyList<string> Take()
    {
        List<string> news = [];
        while (_added.TryDequeue(out var added)) news.Add(added);
        foreach (var (device, trouble) in Look().ToList())
        {
            _told[device.Descriptor.Id] = trouble;
            news.Add(trouble.Length == 0 ? $"The {DeviceWords.NameOf(device.Descriptor.Kind)} works again." : DeviceWords.TroubleOf(device));
        }
        return news;
    }

    // Because a drawer fails with its printer, that is told once.
    private IEnumerable<(IDevice Device, string Trouble)> Look() =>
        from device in devices.All
        where device.Descriptor.Behind is null
        let trouble = TroubleOf(device.Connection)
        where trouble != _told.GetValueOrDefault(device.Descriptor.Id, "")
        select (device, trouble);

    // Because a device that cannot be reached is tried again and again, each time perhaps in other words, that is one trouble.
    private static string TroubleOf(DeviceConnection connection) => connection.State switch
    {
        ConnectionState.Degraded => connection.LastError ?? "",
        ConnectionState.Reconnecting or ConnectionState.Faulted => "away",
        _ => "",
    };
}
