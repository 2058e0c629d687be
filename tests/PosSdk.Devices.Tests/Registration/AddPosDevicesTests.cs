using Microsoft.Extensions.DependencyInjection;
using PosSdk.Devices.Drawers;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Registration;
using PosSdk.Devices.Terminals;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Registration;

public class AddPosDevicesTests
{
    [Fact]
    public async Task Each_device_is_a_keyed_service_and_the_registry_has_them_all()
    {
        await using var provider = new ServiceCollection()
            .AddPosDevices(d => d.AddReceiptPrinter("front", p => p.Simulated()).AddCashDrawer("till", c => c.DrivenBy("front")))
            .AddPosDevices(d => d.AddPaymentTerminal("card", t => t.Simulated()))
            .BuildServiceProvider();
        var registry = provider.GetRequiredService<IDeviceRegistry>();

        Assert.Equal(["front", "till", "card"], registry.All.Select(device => device.Descriptor.Id));
        Assert.Same(registry.Find("front"), provider.GetRequiredKeyedService<IReceiptPrinter>("front"));
        Assert.Same(registry.Find("till"), provider.GetRequiredKeyedService<ICashDrawer>("till"));
        Assert.Same(registry.Find("card"), provider.GetRequiredKeyedService<IPaymentTerminal>("card"));
        Assert.Null(provider.GetKeyedService<IReceiptPrinter>("back"));
        Assert.Same(registry, provider.GetRequiredService<PosDevices>());
    }

    [Fact]
    public async Task The_clock_of_the_app_is_the_clock_of_its_devices()
    {
        var clock = new FakeClock();
        await using var provider = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddPosDevices(d => d.AddReceiptPrinter("front", p => p.Simulated())).BuildServiceProvider();
        var printer = provider.GetRequiredKeyedService<IReceiptPrinter>("front");
        await printer.ConnectAsync(default);
        Assert.Equal(clock.GetUtcNow(), printer.Connection.Since);
    }

    [Fact]
    public async Task What_is_wrong_is_told_when_the_devices_are_asked_for()
    {
        await using var provider = new ServiceCollection().AddPosDevices(d => d.AddCashDrawer("till", c => c.DrivenBy("front"))).BuildServiceProvider();
        Assert.Contains("'front', and there is no such device", Assert.Throws<PosConfigurationException>(() => provider.GetRequiredKeyedService<ICashDrawer>("till")).Message, StringComparison.Ordinal);
    }
}
