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
        catch (DeviceException error) when (error.Outcome == DeviceOutcome.NotSent)
        {
            return Answer(PaymentOutcome.Failed, error.Message);
        }
        catch (Exception error)
        {
            return Doubt(error);
        }
    }

    /// <summary>Asks what became of something.</summary>
    public static async ValueTask<PaymentAnswer> AskAsync(Func<CancellationToken, ValueTask<PaymentAnswer>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return Doubt(error);
        }
    }

    // Because a driver may fail after it has asked, whatever it does not say to be unsent is a doubt. Clients of web services end by a cancellation of their own when their time is over.
    private static PaymentAnswer Doubt(Exception error) => Answer(PaymentOutcome.Unknown, error switch
    {
        DeviceException => error.Message,
        OperationCanceledException => "The card terminal's driver stopped waiting for an answer.",
        _ => $"The card terminal's driver failed: {error.Message}",
    });

    private static PaymentAnswer Answer(PaymentOutcome outcome, string message) => new() { Outcome = outcome, Message = message };
}
