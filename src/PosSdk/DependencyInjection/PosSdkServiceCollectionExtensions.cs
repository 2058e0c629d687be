using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PosSdk;
using PosSdk.Devices;
using PosSdk.Journaling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a register to an app.</summary>
public static class PosSdkServiceCollectionExtensions
{
    /// <summary>Adds a <see cref="PosClientProvider"/>; say next where the journal is: <c>.UseSqlite("register.db")</c>.</summary>
    /// <param name="services">The app's services. A <see cref="TimeProvider"/>, an <see cref="ILoggerFactory"/> and an <see cref="IDeviceRegistry"/> among them are used.</param>
    /// <param name="configure">Sets the register up; null for R1 in EUR.</param>
    public static PosSdkBuilder AddPosSdk(this IServiceCollection services, Action<PosOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var builder = new PosSdkBuilder(services);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
        {
            var options = new PosOptions();
            configure?.Invoke(options);
            return new PosClientProvider(
                options,
                builder.OpenJournal ?? throw new PosConfigurationException("The register has no journal. Say where it is: AddPosSdk(...).UseSqlite(\"register.db\")."),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetService<ILoggerFactory>(),
                provider.GetService<IDeviceRegistry>());
        });
        return builder;
    }
}

/// <summary>A register being set up.</summary>
public sealed class PosSdkBuilder
{
    internal PosSdkBuilder(IServiceCollection services) => Services = services;

    /// <summary>The app's services.</summary>
    public IServiceCollection Services { get; }

    internal JournalOpener? OpenJournal { get; private set; }

    /// <summary>Says how the journal is opened; the last word counts.</summary>
    public PosSdkBuilder UseJournal(JournalOpener open)
    {
        OpenJournal = open;
        return this;
    }

    /// <summary>Keeps the journal in memory, for tests and demonstrations: everything is lost with the process.</summary>
    public PosSdkBuilder UseInMemoryJournal() => UseJournal(static (options, _) =>
        new(new InMemoryJournal(new JournalIdentity("", options.Ids.NextGuid(), 0))));
}
