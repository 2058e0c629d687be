using PosSdk.Domain.Payments;

namespace ConsoleRegister.Interactive;

/// <summary>The ways to pay in the sample's shop, two of them its own.</summary>
internal static class SampleTenders
{
    public static IReadOnlyList<Tender> All { get; } =
    [
        Tender.Cash, Tender.ExternalTerminal with { Name = "Card" }, Tender.GiftCard, Tender.StoreCredit,
        new("cheque", TenderKind.Custom, "Cheque"), new("voucher", TenderKind.Custom, "Meal voucher"),
    ];
}
