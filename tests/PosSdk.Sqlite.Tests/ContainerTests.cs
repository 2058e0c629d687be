using Microsoft.Extensions.DependencyInjection;
using PosSdk.Testing;

namespace PosSdk.Sqlite.Tests;

public class ContainerTests
{
    [Fact]
    public async Task An_app_adds_a_register_on_a_file_and_everybody_gets_the_same_one()
    {
        using var till = new TillFile();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new FakeClock());
        services.AddPosSdk(pos => pos.Register = "T7").UseSqlite(till.Path);
        await using var provider = services.BuildServiceProvider();

        var register = await provider.GetRequiredService<PosClientProvider>().GetAsync();

        Assert.Equal("T7", register.Register);
        Assert.Same(register, await provider.GetRequiredService<PosClientProvider>().GetAsync());
    }

    [Fact]
    public async Task A_register_without_a_journal_says_what_is_missing()
    {
        var services = new ServiceCollection();
        services.AddPosSdk();
        await using var provider = services.BuildServiceProvider();

        var fault = Assert.Throws<PosConfigurationException>(provider.GetRequiredService<PosClientProvider>);
        Assert.Contains("UseSqlite", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_opened_with_another_currency_is_refused_and_says_why()
    {
        using var till = new TillFile();
        await (await SqliteRegister.OpenAsync(till.Path)).DisposeAsync();

        var fault = await Assert.ThrowsAsync<PosConfigurationException>(async () =>
            await SqliteRegister.OpenAsync(till.Path, new PosOptions { Currency = "JPY" }));
        Assert.Contains("counts in EUR", fault.Message, StringComparison.Ordinal);
    }
}
