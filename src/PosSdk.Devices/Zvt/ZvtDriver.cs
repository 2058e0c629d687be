using PosSdk.Devices.Transports;

namespace PosSdk.Devices.Zvt;

/// <summary>Makes drivers for terminals that are reached as <c>zvt://HOST:PORT</c>.</summary>
public sealed class ZvtDriver(TimeProvider? time = null) : IDeviceDriver
{
    internal const string DriverName = "zvt";

    /// <inheritdoc/>
    public string Name => DriverName;

    /// <inheritdoc/>
    public DeviceKind Kind => DeviceKind.PaymentTerminal;

    /// <inheritdoc/>
    /// <remarks>Settings: <c>password</c>, six digits; <c>currency</c>, its code; <c>slips</c>, <c>till</c> or <c>terminal</c>.</remarks>
    public IDevice Create(DeviceConfiguration configuration, IServiceProvider services)
    {
        var transport = configuration.Transport?.Invoke() ?? Wires.Of(configuration.Endpoint);
        return new ZvtTerminal(configuration.Id, transport, OptionsOf(configuration), time);
    }

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
