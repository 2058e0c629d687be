namespace PosSdk.Devices.Terminals;

/// <summary>Asks a terminal, and turns what the outside world does wrong into an answer: whatever happened, a payment that was begun must end.</summary>
internal static class TerminalCall
{
    /// <summary>Asks for money to move.</summary>
    public static async ValueTask<PaymentAnswer> RunAsync(Func<CancellationToken, ValueTask<PaymentAnswer>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Because a driver that was asked already answers, this one was not.
            return Answer(PaymentOutcome.Cancelled, "Stopped before the terminal was asked.");
        }
        catch (OperationCanceledException)
        {
            return StoppedWaiting;
        }
        catch (DeviceException error)
        {
            return Answer(error.Outcome == DeviceOutcome.NotSent ? PaymentOutcome.Failed : PaymentOutcome.Unknown, error.Message);
        }
        catch (ArgumentException error)
        {
            return Answer(PaymentOutcome.Failed, error.Message);
        }
    }

    /// <summary>Asks what became of something.</summary>
    public static async ValueTask<PaymentAnswer> AskAsync(Func<CancellationToken, ValueTask<PaymentAnswer>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return StoppedWaiting;
        }
        catch (DeviceException error)
        {
            return Answer(PaymentOutcome.Unknown, error.Message);
        }
    }

    // Because nobody told it to stop, it may have asked already: clients of web services end so when their own time is over.
    private static PaymentAnswer StoppedWaiting => Answer(PaymentOutcome.Unknown, "The card terminal's driver stopped waiting for an answer.");

    private static PaymentAnswer Answer(PaymentOutcome outcome, string message) => new() { Outcome = outcome, Message = message };
}
