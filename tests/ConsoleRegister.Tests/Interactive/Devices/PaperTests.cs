using ConsoleRegister.Interactive.Devices;
using PosSdk.Devices.Simulation;

namespace ConsoleRegister.Tests.Interactive.Devices;

/// <summary>Receipts on paper: printed by themselves, never twice, and never in the way of selling (R17).</summary>
[Trait("Requirement", "R17")]
public sealed class PaperTests : IDisposable
{
    private readonly Screenplay _play = new();

    public void Dispose() => _play.Dispose();

    [Fact]
    public async Task A_sale_prints_on_the_printer_of_the_command_line_what_stands_on_the_screen()
    {
        await using var printer = new VirtualEscPosPrinter(TimeProvider.System);
        _play.Setup = new() { Devices = new() { Printer = $"tcp://127.0.0.1:{printer.Listen()}" } };
        var screen = await _play.TypeAsync("100", "2*milk", "3*choc", "pay 10");

        var shown = screen[screen.IndexOf("Corner Shop", StringComparison.Ordinal)..screen.IndexOf("CHANGE", StringComparison.Ordinal)];
        Assert.Equal(Letters(shown), Letters(string.Join('\n', printer.Page.Lines.Select(line => line.Text))));
        Assert.Equal("R1-0-1", Assert.Single(printer.Page.Barcodes).Data);
        Assert.Single(printer.Page.Cuts);
        Assert.Equal(1, printer.Kicks);
        Assert.Equal(0, _play.ExitCode);
    }

    [Fact]
    public async Task While_paper_is_out_sales_go_on_and_their_receipts_come_out_once_there_is_paper_again()
    {
        var screen = await _play.TypeAsync("100", "sim paper out", "milk", "pay", "prints", "status", "sim paper in", "paper", "paper", "prints", "status");
        Assert.Equal(1, Count(screen, "The printer is out of paper: put in a new roll."));
        Assert.Contains("1 print WAITING", After(screen, "status"), StringComparison.Ordinal);
        Assert.Contains("The receipt printer works again.", After(screen, "sim paper in"), StringComparison.Ordinal);
        Assert.Contains("[code128 R1-0-1]", After(screen, "paper"), StringComparison.Ordinal);
        Assert.Equal(1, Count(screen, "[code128 R1-0-1]"));
        Assert.Contains("Nothing was printed since you last looked.", screen, StringComparison.Ordinal);
        Assert.EndsWith("online\nR1> \nEnd of input. Everything is kept.\n", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_waits_for_any_more_does_not_come_out_when_the_roll_is_changed()
    {
        var screen = await _play.TypeAsync(Lines(), _play.Clock);
        Assert.Contains("too late", After(screen, "prints"), StringComparison.Ordinal);
        Assert.Contains("1 print NOT PRINTED IN TIME", screen, StringComparison.Ordinal);
        var paper = After(screen, "paper");
        Assert.DoesNotContain("COPY", paper, StringComparison.Ordinal);
        Assert.Equal(1, Count(paper, "[code128 R1-0-1]"));

        IEnumerable<string> Lines()
        {
            foreach (var line in (string[])["100", "sim paper out", "milk", "pay"]) yield return line;
            _play.Clock.Advance(TimeSpan.FromMinutes(6));
            foreach (var line in (string[])["sim paper in", "prints", "print 1", "paper"]) yield return line;
        }
    }

    [Fact]
    public async Task A_copy_is_printed_when_somebody_asks_and_is_marked()
    {
        var screen = await _play.TypeAsync("100", "milk", "pay", "paper", "print", "paper", "sim paper out", "print 1", "prints drop 1", "prints");
        Assert.Contains("Receipt R1-0-1 goes to the printer once more, marked as copy 1.", screen, StringComparison.Ordinal);
        Assert.Contains("***COPY1***", Letters(screen[screen.LastIndexOf("> paper", StringComparison.Ordinal)..]), StringComparison.Ordinal);
        Assert.Contains("Off the list: Receipt R1-0-1, copy 2.", screen, StringComparison.Ordinal);
        Assert.Contains("Nothing waits for the printer.", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_that_may_be_on_paper_is_looked_for_and_not_printed_again_by_itself()
    {
        await using var printer = new VirtualEscPosPrinter(TimeProvider.System, new() { Faults = PrinterFaultPlan.None with { DropAfterBytes = 300 } });
        _play.Setup = new() { Devices = new() { Printer = $"tcp://127.0.0.1:{printer.Listen()}" } };
        // Because a drawer's pulse that is lost with the connection would be waited for by a clock that stands still.
        await _play.TypeAsync("100", "milk", "card slip1");
        var screen = await _play.TypeAsync("prints", "print 1");
        Assert.Contains("perhaps on paper", screen[..screen.IndexOf("> prints", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("1 print DOUBTFUL", screen, StringComparison.Ordinal);
        Assert.Contains("Receipt R1-0-1 goes to the printer once more, marked as copy 1.", screen, StringComparison.Ordinal);
        Assert.Contains(printer.Page.Lines, line => line.Text.Contains("COPY 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waited_when_the_till_stopped_is_told_at_the_next_start_and_then_printed()
    {
        await _play.TypeAsync("100", "sim paper out", "milk", "pay");
        var screen = await _play.TypeAsync("paper", "prints");
        Assert.Contains("These were not on paper for certain when the till stopped.", screen, StringComparison.Ordinal);
        Assert.Contains("[code128 R1-0-1]", After(screen, "paper"), StringComparison.Ordinal);
        Assert.Contains("Nothing waits for the printer.", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Z_is_printed_and_paper_can_be_drawn_as_a_picture()
    {
        var file = Path.Combine(Path.GetDirectoryName(_play.Database)!, "paper.png");
        var screen = await _play.TypeAsync("100", "z 100", $"paper png {file}", "paper");
        Assert.Contains("ZREPORT1", Letters(After(screen, "paper")), StringComparison.Ordinal);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], (await File.ReadAllBytesAsync(file))[..4]);
    }

    [Fact]
    public async Task Devices_that_cannot_be_reached_are_told_once_and_stop_nobody_from_selling()
    {
        _play.Setup = new() { Devices = new() { Printer = "tcp://127.0.0.1:1", Terminal = "zvt://127.0.0.1:1", Scanner = "tcp://127.0.0.1:1" } };
        var screen = Screenplay.Plain(await _play.TypeAsync("100", "milk", "pay 5", "bread", "pay", "sim paper in"));
        Assert.Equal((1, 1, 1), (Count(screen, "The receipt printer: "), Count(screen, "The card terminal: "), Count(screen, "The scanner: ")));
        Assert.Contains("Type the digits below the bars meanwhile.", screen, StringComparison.Ordinal);
        Assert.Contains("2 prints WAITING", screen, StringComparison.Ordinal);
        Assert.Contains("CHANGE 3.81 EUR", screen, StringComparison.Ordinal);
        Assert.Contains("This till has no simulated receipt printer.", screen, StringComparison.Ordinal);
        Assert.Equal(0, _play.ExitCode);
    }

    [Fact]
    public async Task A_star_printer_prints_the_same()
    {
        await using var printer = new VirtualStarPrinter(TimeProvider.System);
        _play.Setup = new() { Devices = new() { Printer = $"tcp://127.0.0.1:{printer.Listen()}", PrinterLanguage = "star" } };
        var screen = await _play.TypeAsync("100", "milk", "card slip1");
        var shown = screen[screen.IndexOf("Corner Shop", StringComparison.Ordinal)..screen.LastIndexOf("soon!", StringComparison.Ordinal)] + "soon!";
        Assert.Equal(Letters(shown), Letters(string.Join('\n', printer.Page.Lines.Select(line => line.Text))));
    }

    [Fact]
    public async Task Without_devices_the_till_is_as_quiet_as_it_was()
    {
        _play.Setup = new() { Devices = DeviceChoice.None };
        var screen = await _play.TypeAsync("100", "milk", "pay", "print", "prints", "devices", "paper", "sim paper out", "sim scan 1", "sim terminal no", "wine", "terminal", "nosale coins", "x");
        Assert.Contains("This till has no receipt printer.", screen, StringComparison.Ordinal);
        Assert.Contains("This till has no devices.", screen, StringComparison.Ordinal);
        Assert.Contains("No card terminal hangs on this till.", screen, StringComparison.Ordinal);
        Assert.Equal(3, Count(screen, "This till has no simulated") - 1);
        Assert.DoesNotContain("WAITING", screen, StringComparison.Ordinal);
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '─')));

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string After(string screen, string line) => screen[screen.IndexOf($"> {line}\n", StringComparison.Ordinal)..];
}
