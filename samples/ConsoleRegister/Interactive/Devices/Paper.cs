using ConsoleRegister.Interactive.Selling;
using ConsoleRegister.Interactive.Typing;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing.Codes;
using PosSdk.Devices.Simulation;

namespace ConsoleRegister.Interactive.Devices;

/// <summary>The paper that hangs out of the simulated printer.</summary>
internal sealed class Paper(Counter counter)
{
    private int _torn;

    public async ValueTask<Answer> LookAsync(TillCommand.LookAtPaper command, CancellationToken cancellationToken)
    {
        if (counter.Devices.Virtual<VirtualEscPosPrinter>(ShopDevices.Printer) is not { } printer)
            return new Answer.Confused("This till has no simulated printer.", "Look at the real one; 'receipt' shows a receipt here.");
        await counter.Devices.CatchUpAsync(cancellationToken);
        var page = printer.Page;
        var fresh = page with { Items = [.. page.Items.Skip(_torn)] };
        if (fresh.Items.Count == 0) return new Answer.Said("Nothing was printed since you last looked.");
        if (command.Picture is { } file) return Drawn(file, fresh);
        _torn = page.Items.Count;
        return new Answer.Document(fresh.ToText());
    }

    private static Answer Drawn(string file, PrintedPage page)
    {
        try
        {
            File.WriteAllBytes(file, Png.Write(PagePicture.Draw(page)));
            return new Answer.Said($"Drawn into {Path.GetFullPath(file)}. 'paper' shows it as text.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Answer.Confused($"The picture cannot be written: {fault.Message}", "Name another file, such as: paper png receipt.png");
        }
    }
}
