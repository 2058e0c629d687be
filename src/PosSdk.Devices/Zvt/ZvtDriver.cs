using PosSdk.Devices.Registration;
using PosSdk.Devices.Simulation;
using PosSdk.Domain.Money;

namespace PosSdk.Devices.Zvt;

/// <summary>Makes drivers for terminals that speak ZVT: driver <c>zvt</c>, endpoint <c>zvt://HOST:PORT</c>.</summary>
/// <param name="time">The clock and the timers; null for the app's.</param>
public sealed class ZvtDriver(TimeProvider? time = null) : IDeviceDriver, IDeviceSimulator
{
    internal const string DriverName = "zvt";

    /// <inheritdoc/>
    public string Name => DriverName;

    /// <inheritdoc/>
    public DeviceKind Kind => DeviceKind.PaymentTerminal;

    /// <inheritdoc/>
    /// <remarks>
    /// Settings: <c>password</c>, six digits; <c>currency</c>, its code; <c>slips</c>, <c>till</c> or <c>terminal</c>; <c>online</c>, what its provider says about working without the
    /// internet: <c>always</c>, <c>sometimes</c> or <c>never</c> needs it, <c>ask-provider</c> unless set (R14).
    /// </remarks>
    public IDevice Create(DeviceConfiguration configuration, IServiceProvider services)
    {
        var settings = new DeviceSettings(configuration);
        var options = OptionsOf(settings);
        var wire = settings.Wire();
        settings.Check();
        // Because a virtual terminal loses nothing, nobody has to keep still for it.
        if (configuration.Endpoint == DeviceConfiguration.Simulated) options = options with { Pause = TimeSpan.Zero };
        return new ZvtTerminal(configuration.Id, wire!, options, time ?? services.Clock());
    }

    /// <inheritdoc/>
    public VirtualDevice Simulate(DeviceConfiguration configuration, TimeProvider time)
    {
        var terminal = new VirtualZvtTerminal(new() { Currency = OptionsOf(new(configuration)).Currency }, time);
        return new(terminal, () => terminal.Connect());
    }

    private static ZvtOptions OptionsOf(DeviceSettings settings)
    {
        var usual = new ZvtOptions();
        var password = settings.Text("password", usual.Password)!;
        if (password.Length != 6 || !password.All(char.IsAsciiDigit)) settings.Fault("'password' is the terminal's own for tills, six digits");
        return usual with
        {
            Password = password,
            Currency = settings.Value<Currency>("currency", usual.Currency, "a currency's code such as EUR", text => Currency.TryOf(text, out var found) ? found : null),
            TakesSlips = settings.Value<bool>("slips", usual.TakesSlips, "till or terminal", text => text switch { "till" => true, "terminal" => false, _ => null }),
            Online = settings.Choice("online", usual.Online),
        };
    }
}
