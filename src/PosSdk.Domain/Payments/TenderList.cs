using System.Collections.Immutable;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Payments;

/// <summary>The ways to pay of one shop: the usual ones, and the shop's own.</summary>
public sealed class TenderList
{
    private const int LongestName = 40;

    private static readonly ImmutableArray<Tender> Usual =
    [
        Tender.Cash, Tender.Card, Tender.ExternalTerminal, Tender.GiftCard, Tender.StoreCredit, Tender.OnAccount, Tender.Layby, Tender.BankDeposit,
        Tender.Loyalty,
    ];

    private TenderList(ImmutableArray<Tender> all) => All = ValueList.Of(all);

    /// <summary>The usual ones.</summary>
    public static TenderList Standard { get; } = new(Usual);

    /// <summary>All of them: the usual ones first, under the shop's names, then the shop's own in their order.</summary>
    public ValueList<Tender> All { get; }

    /// <summary>The usual tenders and a shop's own; one with the code of a usual one renames it.</summary>
    /// <param name="own">Without <see cref="Faults(IReadOnlyList{Tender})"/>.</param>
    public static TenderList Of(IReadOnlyList<Tender> own) => own.Count == 0 ? Standard : new(
    [
        .. Usual.Select(usual => own.FirstOrDefault(tender => tender.Code == usual.Code) ?? usual),
        .. own.Where(tender => Usual.All(usual => usual.Code != tender.Code)),
    ]);

    /// <summary>Everything that is wrong with a shop's own tenders, in words; empty when they can be used.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<Tender> own) =>
        own.SelectMany(tender => Faults(tender, own.Count(other => other.Code == tender.Code)).Select(fault => $"Tender '{tender.Code}' {fault}."));

    /// <summary>The tender of a code; null when there is none.</summary>
    public Tender? Find(string code) => All.FirstOrDefault(tender => tender.Code == code);

    /// <summary>Null when money can be taken by the tender here; else why not.</summary>
    public Refusal? Check(Tender tender) => Find(tender.Code) is { } known && known.Kind == tender.Kind ? null : PaymentRefusal.UnknownTender(tender.Code);

    private static IEnumerable<string> Faults(Tender tender, int named)
    {
        var usual = Usual.FirstOrDefault(other => other.Code == tender.Code);
        if (!IdText.IsValid(tender.Code) || tender.Code.Any(char.IsAsciiLetterUpper)) yield return "needs a code of lower-case letters, digits and dashes";
        if (named > 1) yield return "is there more than once";
        if (tender.Name is not { Length: >= 1 and <= LongestName } || CardNumberScan.Finds(tender.Name)) yield return $"needs a name of 1 to {LongestName} characters";
        if (usual is not null && usual.Kind != tender.Kind) yield return $"is of the kind {usual.Kind} everywhere";
        if (usual is null && IsOneOfAKind(tender.Kind)) yield return $"cannot be a second {tender.Kind}";
    }

    // Because the drawer, the terminal and what customers owe are counted under one code each.
    private static bool IsOneOfAKind(TenderKind kind) =>
        kind is TenderKind.Cash or TenderKind.Card or TenderKind.OnAccount or TenderKind.Layby or TenderKind.BankDeposit;
}
