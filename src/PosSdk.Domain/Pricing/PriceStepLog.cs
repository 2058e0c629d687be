using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>Takes steps down while a document is priced; each begins where the one before ended.</summary>
internal sealed class PriceStepLog(Currency currency)
{
    private Amount _running = Amount.Zero(currency);

    public List<PriceStep> Steps { get; } = [];

    public void Add(PriceRule rule, int? line, string what, long change)
    {
        var changed = new Amount(change, currency);
        Steps.Add(new PriceStep(rule, what, _running, changed, _running + changed) { Line = line });
        _running += changed;
    }
}
