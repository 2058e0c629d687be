using PosSdk.Domain.Mails;
using PosSdk.Receipts;

namespace PosSdk.Mailing;

/// <summary>What a shop's e-mails say, and when they are tried again.</summary>
public sealed record MailOptions
{
    /// <summary>When a mail that did not go out is tried again.</summary>
    public MailRetryPolicy Retry { get; init; } = MailRetryPolicy.Default;

    /// <summary>How a receipt is laid out in a mail; its shop name also stands in every subject. The time zone is the register's own.</summary>
    public ReceiptTextOptions Receipt { get; init; } = new();
}
