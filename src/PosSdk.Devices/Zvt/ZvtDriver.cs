using PosSdk.Devices.Transports;

namespace PosSdk.Devices.Zvt;

/// <summary>Makes drivers for terminals that are reached as <c>zvt://HOST:PORT</c>.</summary>
public sealed class ZvtDriver(TimeProvider? time = null) : IDeviceDriver
{
    internal const string DriverName = "zvt";

    private const int UsualPort = 20007;

    /// <inheritdoc/>
    public string Name => DriverName;

    /// <inheritdoc/>
    public DeviceKind Kind => DeviceKind.PaymentTerminal;

    /// <inheritdoc/>
    /// <remarks>Settings: <c>password</c>, six digits; <c>currency</c>, its code; <c>slips</c>, <c>till</c> or <c>terminal</c>.</remarks>
    public IDevice Create(DeviceConfiguration configuration, IServiceProvider services)
    {
        var transport = configuration.Transport?.Invoke() ?? TransportTo(configuration);
        return new ZvtTerminal(configuration.Id, transport, OptionsOf(configuration), time);
    }

    private static TcpTransport TransportTo(DeviceConfiguration configuration) => Uri.TryCreate(configuration.Endpoint, UriKind.Absolute, out var uri) && uri.Host.Length > 0
        ? new TcpTransport(uri.Host, uri.Port > 0 ? uri.Port : UsualPort)
        : throw new ArgumentException($"{configuration.Id}: '{configuration.Endpoint}' is no endpoint such as zvt://192.0.2.30:20007.", nameof(configuration));

    private static ZvtOptions OptionsOf(DeviceConfiguration configuration)
    {
        var options = new ZvtOptions();
        var settings = configuration.Settings;
        return options with
        {
            Password = settings.GetValueOrDefault("password", options.Password),
            Currency = settings.TryGetValue("currency", out var code) ? Domain.Money.Currency.Of(code) : options.Currency,
            TakesSlips = settings.GetValueOrDefault("slips", "till") == "till",
        };
    }
}
