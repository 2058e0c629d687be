using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PosSdk.Devices;
using PosSdk.Devices.Registration;
using PosSdk.Devices.Supervision;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the devices of a till to an app.</summary>
public static class PosDevicesServiceCollectionExtensions
{
    /// <summary>Adds devices: an <see cref="IDeviceRegistry"/> of all, and each by its id as what it is used for, such as a keyed <c>IReceiptPrinter</c> "front".</summary>
    /// <remarks>In a host a <see cref="DeviceSupervisor"/> keeps them connected; without one, start and stop it. A <see cref="DeviceHealthCheck"/> is there for all devices, and keyed for each.</remarks>
    /// <param name="services">The app's services. A <see cref="TimeProvider"/> and any <see cref="IDeviceDriver"/> among them are used.</param>
    /// <param name="configure">Sets the devices up; a second call adds to the first. What is wrong is told when the devices are first asked for.</param>
    public static IServiceCollection AddPosDevices(this IServiceCollection services, Action<PosDevicesBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        if (services.FirstOrDefault(service => service.ServiceType == typeof(PosDevicesBuilder))?.ImplementationInstance is not PosDevicesBuilder builder)
        {
            services.AddSingleton(builder = new PosDevicesBuilder());
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton(provider => new PosDevices(builder, provider));
            services.AddSingleton<IDeviceRegistry>(provider => provider.GetRequiredService<PosDevices>());
            services.AddSingleton(provider => new DeviceSupervisor(
                provider.GetRequiredService<IDeviceRegistry>(), builder.Supervision, provider.GetRequiredService<TimeProvider>(), provider.GetService<ILoggerFactory>()));
            services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<DeviceSupervisor>());
            services.AddSingleton(provider => new DeviceHealthCheck(provider.GetRequiredService<IDeviceRegistry>().All));
        }
        var known = builder.Uses.Count;
        configure(builder);
        foreach (var (id, use) in builder.Uses.Skip(known))
        {
            services.AddKeyedSingleton(use, id, (provider, _) => provider.GetRequiredService<PosDevices>().Get<IDevice>(id));
            services.AddKeyedSingleton(id, (provider, _) => new DeviceHealthCheck([provider.GetRequiredService<PosDevices>().Get<IDevice>(id)]));
        }
        return services;
    }
}
