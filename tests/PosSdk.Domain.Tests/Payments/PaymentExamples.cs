using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using static PosSdk.Domain.Payments.PaymentCommand;

namespace PosSdk.Domain.Tests.Payments;

/// <summary>What the tests of payments start from.</summary>
internal static class PaymentExamples
{
    public const string Cart = "cart-7";
    public static readonly Currency Eur = Currency.Of("EUR");
    public static readonly DateTimeOffset Now = Spec.Context.At;
    public static readonly CardFacts Visa = new() { Last4 = "1111", Brand = "Visa", Entry = CardEntry.Contactless, AuthCode = "A7" };
    public static readonly OfflineRiskDecision Small = new OfflineRiskDecision.Accept(Now.AddHours(24));

    public static readonly Given<Payment, PaymentCommand, PaymentEvent> None = Spec.For<Payment, PaymentCommand, PaymentEvent>(
        Payment.Initial, PaymentDecider.Decide, Payment.Evolve);

    public static readonly Given<Payment, PaymentCommand, PaymentEvent> Cash = None.AfterDoing(new Take(Tender.Cash, Euro(730), Cart) { Tendered = Euro(1000) });
    public static readonly Given<Payment, PaymentCommand, PaymentEvent> Asked = None.AfterDoing(new Initiate(Tender.Card, Euro(1000), Cart));
    public static readonly Given<Payment, PaymentCommand, PaymentEvent> AtTerminal = Asked.AfterDoing(new StartAuthorising("try-1"));
    public static readonly Given<Payment, PaymentCommand, PaymentEvent> Unknown = AtTerminal.AfterDoing(new LoseAnswer(PaymentDoubt.NoAnswer));
    public static readonly Given<Payment, PaymentCommand, PaymentEvent> Held = AtTerminal.AfterDoing(new RecordAnswer(new TerminalAnswer.Held(Euro(1000), "hold-1", Visa)));
    public static readonly Given<Payment, PaymentCommand, PaymentEvent> Paid = AtTerminal.AfterDoing(new RecordAnswer(Yes(1000)));
    public static readonly Given<Payment, PaymentCommand, PaymentEvent> Stored = AtTerminal.AfterDoing(new StoreOffline(Euro(1000), Small) { Reference = "saf-1" });
    public static readonly Given<Payment, PaymentCommand, PaymentEvent> Sending = Stored.AfterDoing(new StartForwarding("send-1"));

    public static Amount Euro(long cents) => new(cents, Eur);

    public static TerminalAnswer Yes(long cents) => new TerminalAnswer.Approved(Euro(cents), "rrn-1", Visa);
}
