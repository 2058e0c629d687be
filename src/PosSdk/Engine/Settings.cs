using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Registers;
using PosSdk.Domain.Shifts;

namespace PosSdk.Engine;

/// <summary>The options as they were when the register was opened, checked.</summary>
internal sealed record Settings(
    RegisterCode Register, PricingRules Rules, CashRoundingRule? CashRounding, ShiftPolicy Shifts, TimeSpan? UtcOffset, TimeOnly DayBegins, IIdSource Ids)
{
    private static readonly TimeSpan FurthestOffset = TimeSpan.FromHours(14);

    public static Settings From(PosOptions options)
    {
        List<string> faults = [];
        if (!RegisterCode.TryOf(options.Register, out var register)) faults.Add($"Register '{options.Register}' must be 1 to 8 characters of A-Z and 0-9.");
        if (!Currency.TryOf(options.Currency, out var currency)) faults.Add($"Currency '{options.Currency}' is not an ISO 4217 code such as EUR.");
        if (options.CashRounding is { } cash && cash.Increment.Currency != currency) faults.Add($"CashRounding counts in {cash.Increment.Currency}, the register in {currency}.");
        if (options.UtcOffset is { } offset && (offset.Ticks % TimeSpan.TicksPerMinute != 0 || offset.Duration() > FurthestOffset))
            faults.Add($"UtcOffset {offset} must be whole minutes, at most 14 hours either way.");
        if (faults.Count > 0) throw new PosConfigurationException("The register cannot be opened: " + string.Join(" ", faults));
        var rules = new PricingRules { Currency = currency, TaxIncluded = options.TaxIncluded, TaxScope = options.TaxScope, Rounding = options.Rounding };
        return new Settings(register, rules, options.CashRounding, options.Shifts, options.UtcOffset, options.DayBegins, options.Ids);
    }
}
