using System.Globalization;
using PosSdk.Domain.Payments;

namespace PosSdk.Receipts;

/// <summary>What receipts and reports write alike, whatever the culture of the machine.</summary>
internal static class DocumentWords
{
    private static readonly Tender[] Known =
    [
        Tender.Cash, Tender.Card, Tender.ExternalTerminal, Tender.GiftCard, Tender.StoreCredit, Tender.OnAccount, Tender.Layby, Tender.BankDeposit,
    ];

    public static IEnumerable<ReceiptRow> Top(ReceiptTextOptions options)
    {
        if (options.ShopName is { } name) yield return new ReceiptRow.Centred(name, IsStrong: true);
        foreach (var line in options.Header) yield return new ReceiptRow.Centred(line);
        if (options.ShopName is not null || options.Header.Count > 0) yield return new ReceiptRow.Blank();
    }

    public static IEnumerable<ReceiptRow> Copy(ReceiptTextOptions options) => (options.IsCopy, options.CopyNumber) switch
    {
        (_, { } number) => [new ReceiptRow.Centred($"*** COPY {Number(number)} ***", IsStrong: true)],
        (true, _) => [new ReceiptRow.Centred("*** COPY ***", IsStrong: true)],
        _ => [],
    };

    public static string Local(DateTimeOffset at, TimeSpan utcOffset) => at.ToOffset(utcOffset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string NameOf(string tender, ReceiptTextOptions options) =>
        options.Tenders.Concat(Known).FirstOrDefault(known => known.Code == tender)?.Name ?? tender;

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
