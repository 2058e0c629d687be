namespace PosSdk.Domain.Payments;

/// <summary>Tells a command that has been done already from one that has not, so that a retry records nothing.</summary>
internal static class PaymentRepeats
{
    /// <summary>True when what <paramref name="command"/> asks for is part of the payment's past.</summary>
    public static bool IsRepeat(Payment payment, PaymentCommand command) => command switch
    {
        PaymentCommand.Initiate c => Asks(payment, c.Tender, c.Amount, c.Cart) && payment.AcceptsPart == c.AcceptsPart,
        PaymentCommand.Take c => Asks(payment, c.Tender, c.Amount, c.Cart) && IsTaken(payment, c.Tendered ?? c.Amount, c.Reference),
        PaymentCommand.StartAuthorising c => payment.Attempt == c.Attempt,
        PaymentCommand.RecordAnswer c => IsAnswered(payment, c.Answer),
        PaymentCommand.ResolveUnknown c => IsAnswered(payment, c.Answer),
        PaymentCommand.Capture c => payment.Applied == c.Amount && IsTaken(payment, c.Amount, c.Reference ?? payment.Reference),
        PaymentCommand.Cancel => payment.Status == PaymentStatus.Cancelled,
        PaymentCommand.LoseAnswer c => IsLost(payment, c.Why),
        PaymentCommand.Reverse => payment.Status == PaymentStatus.Reversed,
        PaymentCommand.Refund c => payment.Refunds.AsSpan().Contains(new PaymentRefund(c.Payout, c.Amount)),
        PaymentCommand.StoreOffline c => IsStored(payment) && payment.Applied == c.Amount,
        PaymentCommand.StartForwarding c => IsStored(payment) && payment.Attempt == c.Attempt,
        PaymentCommand.Forward => IsStored(payment) && payment.Status.HoldsMoney(),
        PaymentCommand.DeclineForward => payment.Status == PaymentStatus.DeclinedAfterForwarding,
        PaymentCommand.Expire => payment.Status == PaymentStatus.Expired,
        _ => false,
    };

    private static bool Asks(Payment payment, Tender tender, Money.Amount amount, string cart) =>
        payment.Tender is { } known && known.Code == tender.Code && known.Kind == tender.Kind && payment.Asked == amount && payment.Cart == cart;

    private static bool IsTaken(Payment payment, Money.Amount tendered, string? reference) =>
        payment.CapturedAt is not null && payment.Tendered == tendered && payment.Reference == PaymentText.Text(reference);

    private static bool IsLost(Payment payment, PaymentDoubt why) => payment.Status == PaymentStatus.Unknown && (why != PaymentDoubt.Reversing || payment.Doubt == why);

    private static bool IsStored(Payment payment) => payment.ExpiresAt is not null;

    private static bool IsAnswered(Payment payment, TerminalAnswer answer) => answer switch
    {
        TerminalAnswer.Approved a => payment.CapturedAt is not null && payment.Applied == a.Amount,
        TerminalAnswer.Held a => payment.Status == PaymentStatus.Authorised && payment.Applied == a.Amount,
        TerminalAnswer.Declined or TerminalAnswer.NotFound => payment.Status == PaymentStatus.Declined,
        TerminalAnswer.Stopped => payment.Status == PaymentStatus.Cancelled,
        _ => false,
    };
}
