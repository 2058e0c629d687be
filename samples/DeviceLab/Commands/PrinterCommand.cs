using System.Globalization;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Printing.Codes;
using PosSdk.Devices.Simulation;

namespace DeviceLab.Commands;

/// <summary>A virtual printer: shows what it prints as it comes. Its drawer shuts itself after two seconds.</summary>
internal static class PrinterCommand
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200), ShutsAfter = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        await using var printer = Printers.Virtual(arguments);
        await SetUpAsync(printer, arguments, cancellationToken);
        Console.WriteLine($"listening on 127.0.0.1:{printer.Listen(int.Parse(arguments.Needed("listen"), CultureInfo.InvariantCulture))}");
        var shown = 0;
        try
        {
            while (true)
            {
                await Task.Delay(Glance, TimeProvider.System, cancellationToken);
                shown = Show(printer.Page, shown);
                if (printer.DrawerIsOpen && arguments.Option("drawer") != "open") await ShutAsync(printer, cancellationToken);
            }
        }
        finally
        {
            Show(printer.Page, shown);
            if (arguments.Option("png") is { } png) await File.WriteAllBytesAsync(png, Png.Write(PagePicture.Draw(printer.Page)), CancellationToken.None);
        }
    }

    private static async Task SetUpAsync(IVirtualPrinter printer, Arguments arguments, CancellationToken cancellationToken)
    {
        if (arguments.Option("paper") is { } paper) await printer.SetPaperAsync(paper == "out" ? PaperLevel.Out : PaperLevel.NearEnd, cancellationToken);
        if (arguments.Option("cover") == "open") await printer.SetCoverAsync(open: true, cancellationToken);
        if (arguments.Option("drawer") == "open") await printer.SetDrawerAsync(open: true, cancellationToken);
    }

    private static int Show(PrintedPage page, int shown)
    {
        if (page.Items.Count > shown) Console.Write(new PrintedPage([.. page.Items.Skip(shown)], page.Dots).ToText());
        return page.Items.Count;
    }

    private static async Task ShutAsync(IVirtualPrinter printer, CancellationToken cancellationToken)
    {
        await Task.Delay(ShutsAfter, TimeProvider.System, cancellationToken);
        await printer.SetDrawerAsync(open: false, cancellationToken);
    }
}
