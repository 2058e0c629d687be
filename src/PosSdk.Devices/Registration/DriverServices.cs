using PosSdk.Devices.Printing;
using PosSdk.Devices.Transports;

namespace PosSdk.Devices.Registration;

/// <summary>What our drivers ask of a configuration and of the services they are given.</summary>
internal static class DriverServices
{
    public static TimeProvider Clock(this IServiceProvider services) => services.GetService(typeof(TimeProvider)) as TimeProvider ?? TimeProvider.System;

    /// <summary>The device that a configuration hangs on; null when it hangs on none, or on one that could not be made.</summary>
    public static IDevice? Behind(this IServiceProvider services, DeviceConfiguration configuration) =>
        configuration.Behind is { } id && services.GetService(typeof(IDeviceRegistry)) is IDeviceRegistry devices ? devices.Find(id) : null;

    /// <summary>The wire to a device; null when the endpoint names none, which <see cref="DeviceSettings.Check"/> tells.</summary>
    public static IByteTransport? Wire(this DeviceSettings settings)
    {
        if (settings.Configuration.Transport is { } connect) return connect();
        try
        {
            return Wires.Of(settings.Configuration.Endpoint);
        }
        catch (Exception e) when (e is ArgumentException or PlatformNotSupportedException)
        {
            settings.Fault(e.Words().TrimEnd('.'));
            return null;
        }
    }

    /// <summary>How long a printer's driver waits: the settings <c>answer-timeout</c> and <c>job-timeout</c> in milliseconds; and what the wire needs.</summary>
    public static PrinterOptions Printing(this DeviceSettings settings)
    {
        var usual = new PrinterOptions();
        return new()
        {
            AnswerTimeout = settings.Milliseconds("answer-timeout", usual.AnswerTimeout), JobTimeout = settings.Milliseconds("job-timeout", usual.JobTimeout), Need = settings.Need(),
            KeepsConnection = settings.Value<bool>("connection", usual.KeepsConnection, "kept or per-job", text => text switch { "kept" => true, "per-job" => false, _ => null }),
        };
    }

    /// <summary>The model that the setting <c>profile</c> names.</summary>
    public static PrinterProfile Profile(this DeviceSettings settings, IReadOnlyCollection<PrinterProfile> known, PrinterProfile usual)
    {
        var name = settings.Text("profile", usual.Name);
        var found = known.FirstOrDefault(profile => string.Equals(profile.Name, name, StringComparison.OrdinalIgnoreCase));
        if (found is null) settings.Fault($"there is no printer profile '{name}'; there are {string.Join(", ", known.Select(profile => profile.Name))}");
        return found ?? usual;
    }

    /// <summary>What an exception says to people: without the name of a parameter, which says something to programmers only.</summary>
    public static string Words(this Exception exception) =>
        exception is ArgumentException { ParamName: { } name } ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : exception.Message;

    /// <summary>What the wire needs: the setting <c>need</c>, or what the endpoint shows; null for nothing.</summary>
    public static DeviceNeed? Need(this DeviceSettings settings)
    {
        DeviceNeed? shown = DeviceDescriptor.NeedOf(settings.Configuration.Endpoint);
        var said = settings.Value("need", shown ?? DeviceNeed.Internet, "lan, bluetooth or cable", text => text switch
        {
            "lan" => DeviceNeed.Lan,
            "bluetooth" => DeviceNeed.Bluetooth,
            "cable" => DeviceNeed.Cable,
            _ => (DeviceNeed?)null,
        });
        return settings.Text("need") is null ? shown : said;
    }
}
