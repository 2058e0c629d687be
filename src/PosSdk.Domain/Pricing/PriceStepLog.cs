using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>Takes steps down while a document is priced; each begins where the one before ended.</summary>
internal sealed class PriceStepLog(Currency currency)
{
    /// <summary>Where the last step ended.</summary>
    public Amount Running { get; private set; } = Amount.Zero(currency);

    public List<PriceStep> Steps { get; } = [];

    public void Add(PriceRule rule, int? line, string what, long change)
    {
        var changed = new Amount(change, currency);
        Steps.Add(new PriceStep(rule, what, Running, changed, Running + changed) { Line = line });
        Running += changed;
    }
}
