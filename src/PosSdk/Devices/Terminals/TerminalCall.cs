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
        catch (OperationCanceledException)
        {
            // Because a driver that was asked already answers, this one was not.
            return Answer(PaymentOutcome.Cancelled, "Stopped before the terminal was asked.");
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
        catch (DeviceException error)
        {
            return Answer(PaymentOutcome.Unknown, error.Message);
        }
    }

    private static PaymentAnswer Answer(PaymentOutcome outcome, string message) => new() { Outcome = outcome, Message = message };
}
