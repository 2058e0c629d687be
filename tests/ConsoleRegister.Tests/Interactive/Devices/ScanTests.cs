using PosSdk.Devices.Simulation;

namespace ConsoleRegister.Tests.Interactive.Devices;

/// <summary>Scans, while somebody types (R80, R82, R84).</summary>
public sealed class ScanTests : IDisposable
{
    private readonly Screenplay _play = new();

    public void Dispose() => _play.Dispose();

    [Theory]
    [InlineData("4012345100013", "Whole milk 1 l     1    1.19")]
    [InlineData("96385074", "Dark chocolate")]
    [InlineData("2000013303509", "Gouda, per kg     1    3.50")]
    [InlineData("0200013004822", "Gouda, per kg   0.482   12.90")]
    [InlineData("C-1001", "Customer Anna Berg")]
    [InlineData("C-77", "Customer C-77, not looked up yet")]
    [InlineData("GC-7431", "Take it as a payment.")]
    [InlineData("4012345100014", "check digit")]
    [InlineData("2000013403506", "does not match its check digit")]
    [InlineData("2000012000003", "Bananas, per kg is sold by weight.")]
    public async Task A_scan_does_what_the_same_code_does_when_it_is_typed(string code, string answer)
    {
        Assert.Contains(answer, await _play.AfterAsync("100", code), StringComparison.Ordinal);
        await _play.TypeAsync("void");
        Assert.Contains(answer, await _play.AfterAsync($"sim scan {code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_on_a_receipt_shows_the_receipt_and_how_goods_of_it_come_back()
    {
        var screen = await _play.AfterAsync("100", "milk", "pay", "sim scan R1-0-1");
        Assert.Contains("*** COPY ***", screen, StringComparison.Ordinal);
        Assert.Contains("To take goods back: 'return R1-0-1 LINE'.", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scans_from_a_scanner_on_the_network_come_between_typed_lines_and_neither_is_lost()
    {
        await using var scanner = new VirtualScanner(new() { SendsIdentifier = true });
        _play.Setup = new() { Devices = new() { Scanner = $"tcp://127.0.0.1:{scanner.Listen()}" } };
        var screen = await _play.TypeAsync(Lines(), _play.Clock);
        Assert.Contains("DUE EUR                                    4.99", screen, StringComparison.Ordinal);
        Assert.Contains("CHANGE 5.00 EUR", screen, StringComparison.Ordinal);
        Assert.Contains("[scanned] ]E04012345100013", screen, StringComparison.Ordinal);
        Assert.Empty(_play.Errors);

        IEnumerable<string> Lines()
        {
            yield return "100";
            scanner.ScanAsync("4012345100013", "]E0").GetAwaiter().GetResult();
            _play.WaitFor("DUE EUR                                    1.19");
            yield return "bread";
            scanner.ScanAsync("96385074", "]E4").GetAwaiter().GetResult();
            _play.WaitFor("Dark chocolate");
            yield return "remove 3";
            yield return "qty 1 1";
            yield return "wibble";
            yield return "pay 9.99";
        }
    }
}
