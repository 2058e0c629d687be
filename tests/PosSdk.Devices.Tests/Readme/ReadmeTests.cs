using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PosSdk.Devices.Registration;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Tests.EscPos;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;
using PosSdk.Testing;
using PosSdk.Tests.Shared;

namespace PosSdk.Devices.Tests.Readme;

public class ReadmeTests
{
    private const string Fence = "```";

    private static readonly CartId Anna = CartId.Of("anna");

    [Fact]
    public void What_the_readme_shows_compiles()
    {
        var compiled = Flat(File.ReadAllLines(RepositoryRoot.At("tests/PosSdk.Devices.Tests/Readme/Snippets.cs")));
        var shown = Shown(File.ReadAllLines(RepositoryRoot.At("src/PosSdk.Devices/README.md"))).ToList();
        Assert.Equal(8, shown.Count);
        Assert.All(shown, piece => Assert.Contains(piece, compiled, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Devices_are_kept_connected_and_told_about_as_the_readme_shows()
    {
        using var stop = new CancellationTokenSource();
        var told = new ConcurrentQueue<string>();
        var supervising = Snippets.SuperviseAsync(told.Enqueue, stop.Token);
        await EscPosPrinterTests.Eventually(() => told.Contains("front: Ready ") && told.Contains("card: Ready "));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => supervising);
    }

    [Fact]
    public async Task The_health_check_of_the_readme_finds_the_devices()
    {
        await using var provider = Snippets.Container(new ServiceCollection()).AddSingleton<IHealthCheck>(new OwnCheck()).BuildServiceProvider();
        var registration = Snippets.Health();
        var result = await registration.Factory(provider).CheckHealthAsync(new() { Registration = registration });
        Assert.Equal((HealthStatus.Unhealthy, "card,front,till"), (result.Status, string.Join(',', result.Data.Keys.Order(StringComparer.Ordinal))));
    }

    [Fact]
    public async Task A_card_is_charged_once_and_its_receipt_printed_once_as_the_readme_shows()
    {
        await using var pos = await (await TestRegister.OpenAsync()).StockedAsync(10_000, [("MUG", "10.00")]);
        await using var devices = new PosDevices(d => d.AddReceiptPrinter("front", p => p.Simulated()).AddPaymentTerminal("card", t => t.Simulated()));
        await pos.Carts.OpenAsync(Anna);
        await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("MUG"), Quantity.Of(1)));
        await Snippets.PayAsync(pos, devices, Anna, (message, remedy) => Assert.Fail($"{message} {remedy}"));
        var receipt = ReceiptNumber.Parse("R1-0-1");
        var sale = await pos.Sales.FindAsync(receipt);
        Assert.Equal(sale!.Totals.Total, Assert.Single(devices.Virtual<VirtualZvtTerminal>("card").Ledger.Charged).Amount);

        using var stop = new CancellationTokenSource();
        var spooling = Snippets.SpoolAsync(pos, devices, receipt, _ => { }, stop.Token);
        await EscPosPrinterTests.Eventually(() => Printed().Any() && pos.Prints.Jobs.Count == 0);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => spooling);
        Assert.Single(Printed());

        IEnumerable<string> Printed() => devices.Virtual<VirtualEscPosPrinter>("front").Page.Lines.Select(line => line.Text).Where(text => text.Contains($"{receipt}", StringComparison.Ordinal));
    }

    private sealed class OwnCheck : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(HealthCheckResult.Healthy("The app's own."));
    }

    private static IEnumerable<string> Shown(string[] page)
    {
        for (var at = 0; at < page.Length; at++)
        {
            if (page[at] != $"{Fence}csharp") continue;
            yield return Flat(page.Skip(at + 1).TakeWhile(line => line != Fence));
        }

        foreach (var line in page.Where(line => line.Contains("HealthCheckRegistration", StringComparison.Ordinal))) yield return line.Split('`')[^2];
    }

    private static string Flat(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => line.Trim()));
}
