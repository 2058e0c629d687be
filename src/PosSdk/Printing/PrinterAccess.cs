using PosSdk.Devices;
using PosSdk.Devices.Printing;
using PosSdk.Domain.Prints;

namespace PosSdk.Printing;

/// <summary>A printer as the spool sees it: why it cannot begin, and what became of a document in the words of its stream.</summary>
internal sealed class PrinterAccess(IReceiptPrinter printer, bool connects)
{
    /// <summary>Makes the printer the spool's own, or says why it cannot be.</summary>
    public async ValueTask<(DeviceLease? Lease, string? Obstacle)> AcquireAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await printer.AcquireAsync(TimeSpan.Zero, cancellationToken).ConfigureAwait(false), null);
        }
        catch (DeviceBusyException)
        {
            return (null, "Somebody else is using the printer: wait a moment.");
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Because a driver is the outside world, and a spool that ends prints nothing any more.
            return (null, e.Message);
        }
    }

    /// <summary>Why no document can begin now, with what to do; null when one can.</summary>
    public async ValueTask<string?> ObstacleAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (connects) await printer.ConnectAsync(cancellationToken).ConfigureAwait(false);
            else if (printer.Connection.State is not (ConnectionState.Ready or ConnectionState.Degraded)) return "The printer is not connected: look at its cable and its switch.";
            var status = await printer.QueryStatusAsync(cancellationToken).ConfigureAwait(false);
            return status.Obstacle() ?? (printer.Capabilities.Status && status.Online is null ? "The printer does not answer: switch it off and on." : null);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Because a driver is the outside world: whatever it throws before the first byte, the document waits.
            return e.Message;
        }
    }

    /// <summary>Prints; from the first byte on, what cannot be told is lost and not thrown.</summary>
    public async ValueTask<PrintCommand> PrintAsync(ReceiptDocument document, CancellationToken cancellationToken)
    {
        try
        {
            return Answer(await printer.PrintAsync(document, cancellationToken).ConfigureAwait(false));
        }
        catch (DeviceException e) when (e.Outcome == DeviceOutcome.NotSent)
        {
            return new PrintCommand.RecordNotPrinted(e.Message);
        }
        catch (DeviceException e) when (e.Outcome == DeviceOutcome.Done)
        {
            return new PrintCommand.RecordPrinted(PrintCertainty.Sent, [e.Message]);
        }
        catch (Exception e)
        {
            return new PrintCommand.RecordLost(e.Message);
        }
    }

    private static PrintCommand Answer(PrintResult result) => result.Outcome switch
    {
        PrintOutcome.Printed => new PrintCommand.RecordPrinted(Certainty(result.Confirmation), result.Warnings),
        PrintOutcome.NotPrinted => new PrintCommand.RecordNotPrinted(result.Message),
        _ => new PrintCommand.RecordLost(result.Message),
    };

    private static PrintCertainty Certainty(PrintConfirmation confirmation) => confirmation switch
    {
        PrintConfirmation.PrinterConfirmed => PrintCertainty.Confirmed,
        PrintConfirmation.StatusAfterJob => PrintCertainty.WellAfterwards,
        _ => PrintCertainty.Sent,
    };
}
