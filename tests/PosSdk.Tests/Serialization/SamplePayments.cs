using PosSdk.Domain.Payments;
using static PosSdk.Tests.Serialization.SampleEvents;

namespace PosSdk.Tests.Serialization;

internal static class SamplePayments
{
    public static IEnumerable<object> All =>
    [
        new PaymentEvent.Initiated
        {
            Currency = Eur, Amount = Euro(1765), TenderKind = TenderKind.ExternalTerminal, Tender = "external-terminal", TenderName = "Card (separate terminal)",
            Cart = "anna", AcceptsPart = true, By = "ann",
        },
        new PaymentEvent.Authorising { Attempt = "p-1", Terminal = "counter", By = "ann" },
        new PaymentEvent.Authorised
        {
            Currency = Eur, Amount = Euro(1765), Reference = "000123", Last4 = "4242", Brand = "Visa", Entry = CardEntry.Contactless, AuthCode = "A1B2C3",
            Evidence = "terminal asked", By = "ann",
        },
        new PaymentEvent.Captured
        {
            Currency = Eur, Applied = Euro(1765), Tendered = Euro(2000), Change = Euro(235), At = Noon, Reference = "000123", Last4 = "4242", Brand = "Visa",
            Entry = CardEntry.Chip, AuthCode = "A1B2C3", Evidence = "terminal asked", ApprovedBy = "boss", By = "ann",
        },
        new PaymentEvent.Declined { Code = "51", Reason = "Not enough on the account", Evidence = "terminal asked", By = "ann" },
        new PaymentEvent.Cancelled { Reason = "pays in cash instead", Evidence = "terminal asked", By = "ann" },
        new PaymentEvent.OutcomeUnknown { Why = PaymentDoubt.NoAnswer, Detail = "no answer for 90 s", By = "ann" },
        new PaymentEvent.Reversed { Reference = "000124", Reason = "wrong amount", By = "ann" },
        new PaymentEvent.Refunded { Currency = Eur, Amount = Euro(675), Payout = new PaymentId("p-2"), By = "ann" },
        new PaymentEvent.StoredOffline
        {
            Currency = Eur, Applied = Euro(1765), ExpiresAt = Noon.AddDays(3), Reference = "s-1", Last4 = "4242", Brand = "Visa", Entry = CardEntry.Chip,
            Risks = ["above-limit"], ApprovedBy = "boss", By = "ann",
        },
        new PaymentEvent.Forwarding { Attempt = "p-1-f1" },
        new PaymentEvent.Forwarded { Reference = "000125", AuthCode = "A1B2C3" },
        new PaymentEvent.ForwardDeclined { Code = "51", Reason = "Not enough on the account" },
        new PaymentEvent.Expired(),
    ];
}
