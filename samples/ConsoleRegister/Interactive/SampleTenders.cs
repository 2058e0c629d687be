using PosSdk.Domain.Payments;

namespace ConsoleRegister.Interactive;

/// <summary>The ways to pay that the sample's shop has beside the usual ones, and its own names for those.</summary>
internal static class SampleTenders
{
    public static IReadOnlyList<Tender> Own { get; } =
    [
        Tender.Card with { Name = "Card (terminal)" }, Tender.ExternalTerminal with { Name = "Card" },
        new("cheque", TenderKind.Custom, "Cheque"), new("voucher", TenderKind.Custom, "Meal voucher"),
    ];
}
