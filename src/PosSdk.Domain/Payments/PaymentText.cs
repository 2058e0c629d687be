using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Payments;

/// <summary>Free text on its way into an event.</summary>
internal static class PaymentText
{
    /// <summary>Trimmed; null when nothing is left.</summary>
    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>What a device said: never a reason to refuse what has happened, so a number in it is masked.</summary>
    public static string? Clean(string? text) => CardNumberScan.Mask(Text(text));
}
