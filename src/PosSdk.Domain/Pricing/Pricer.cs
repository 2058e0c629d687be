using System.Runtime.InteropServices;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>Prices documents: the same figures on the till, on the receipt, in the return and in the report.</summary>
/// <remarks>
/// The order, fixed and the same for all: price x quantity; line percentages; order percentages; line amounts; order amounts; fees; tax; tip.
/// Every step is rounded to the currency's minor unit as it is taken; what the order gives is spread over the lines by largest remainder, by what is left of
/// each. Nothing is ever rounded twice, and reports add up documents, they do not compute them again. Cost: linear in the lines, but for the sorting that an
/// order discount or a tax rounded over several lines needs to spread its last units.
/// </remarks>
public static class Pricer
{
    /// <summary>Prices goods with reductions of the whole.</summary>
    /// <exception cref="ArgumentException">A price, a quantity or a tax rate is below zero.</exception>
    /// <exception cref="InvalidOperationException">A price or a discount is in another currency.</exception>
    /// <exception cref="OverflowException">A figure is beyond what an amount can hold.</exception>
    public static PricedDocument Price(PricingRules rules, IReadOnlyList<PricingLine> lines, IReadOnlyList<Discount> orderDiscounts) =>
        Price(rules, new PricingInput { Lines = lines, Discounts = orderDiscounts });

    /// <summary>Prices goods, reductions, fees and a tip.</summary>
    /// <exception cref="ArgumentException">A price, a quantity, a fee, a tip or a tax rate is below zero.</exception>
    /// <exception cref="InvalidOperationException">Something is in another currency.</exception>
    /// <exception cref="OverflowException">A figure is beyond what an amount can hold.</exception>
    public static PricedDocument Price(PricingRules rules, PricingInput input) => Price(rules, input, steps: null);

    /// <summary>Prices, and tells how each figure of the total came about.</summary>
    /// <param name="rules">How.</param>
    /// <param name="input">What.</param>
    /// <param name="cash">Adds the rounding to coins as the last step; null for a payable that stays exact.</param>
    /// <exception cref="ArgumentException">A price, a quantity, a fee, a tip or a tax rate is below zero.</exception>
    /// <exception cref="InvalidOperationException">Something is in another currency.</exception>
    /// <exception cref="OverflowException">A figure is beyond what an amount can hold.</exception>
    public static PriceExplanation Explain(PricingRules rules, PricingInput input, CashRoundingRule? cash = null) => Explain(rules, input, [], cash);

    /// <summary>The same for a document on which goods come back, too: what each gives is a step of its own, below zero.</summary>
    internal static PriceExplanation Explain(
        PricingRules rules, PricingInput input, IEnumerable<(string What, Amount Total)> returned, CashRoundingRule? cash)
    {
        var log = new PriceStepLog(rules.Currency);
        var document = Price(rules, input, log);
        foreach (var (what, total) in returned) log.Add(PriceRule.Return, null, what, total.MinorUnits);
        if (cash is not null)
        {
            var rounding = cash.Round(log.Running) - log.Running;
            log.Add(PriceRule.CashRounding, null, $"to {cash.Increment} in cash", rounding.MinorUnits);
        }
        return new PriceExplanation { Document = document, Steps = ValueList.Create(CollectionsMarshal.AsSpan(log.Steps)) };
    }

    private static PricedDocument Price(PricingRules rules, PricingInput input, PriceStepLog? steps)
    {
        var sheet = new Worksheet(rules, input, steps);
        for (var row = 0; row < sheet.Lines.Length; row++) EnterLine(sheet, row);
        DiscountStages.Apply(sheet);
        EnterFees(sheet);
        return Close(sheet, TaxEachRow(sheet));
    }

    private static void EnterLine(Worksheet sheet, int row)
    {
        ref readonly var line = ref sheet.Lines[row];
        var gross = OwnPrice.GrossOf(sheet.Rules, line);
        sheet.Gross[row] = gross;
        sheet.Rates[row] = line.TaxRate;
        sheet.Change(row, gross);
        sheet.Steps?.Add(PriceRule.Gross, row, $"{line.Quantity} x {line.Price}", gross);
    }

    private static void EnterFees(Worksheet sheet)
    {
        var (subtotal, row) = (sheet.Subtotal, sheet.Lines.Length);
        foreach (var fee in sheet.Input.Fees)
        {
            var charged = fee.Of(subtotal, sheet.Rules);
            if (charged < 0 || fee.TaxRate < Percentage.Zero) throw new ArgumentException($"The fee '{fee.Name}' is below zero.", nameof(sheet));
            sheet.Gross[row] = charged;
            sheet.Rates[row] = fee.TaxRate;
            sheet.Change(row++, charged);
            sheet.Steps?.Add(PriceRule.Fee, null, fee.Name, charged);
        }
    }

    private static RateIndex TaxEachRow(Worksheet sheet)
    {
        var rates = new RateIndex(sheet.Rates);
        if (sheet.Rules.TaxScope == TaxScope.Line)
        {
            for (var row = 0; row < sheet.Tax.Length; row++) sheet.Tax[row] = TaxRates.Of(sheet.Rules, sheet.Rates[row], sheet.Left[row]);
        }
        else
        {
            var taxes = new long[rates.Rates.Length];
            TaxRates.Of(sheet.Rules, rates.Rates, rates.Sum(sheet.Left), taxes);
            // Because lines of one rate have exact taxes in the proportion of their amounts, the amounts are the weights.
            rates.Spread(taxes, sheet.Left, sheet.Tax);
        }
        return rates;
    }

    private static PricedDocument Close(Worksheet sheet, RateIndex index)
    {
        var tip = sheet.Input.Tip ?? Amount.Zero(sheet.Rules.Currency);
        if (tip.IsNegative) throw new ArgumentException("A tip is below zero.", nameof(sheet));
        var document = new PricedDocument
        {
            Lines = Rows(sheet, 0, sheet.Lines.Length),
            Fees = Rows(sheet, sheet.Lines.Length, sheet.Left.Length),
            Totals = RateTotals.Of(sheet.Rules, sheet.Gross.Sum(), index.Rates, index.Sum(sheet.Left), index.Sum(sheet.Tax)),
            Tip = tip,
        };
        ExplainEnd(sheet, document);
        return document;
    }

    private static ValueList<PricedLine> Rows(Worksheet sheet, int from, int to)
    {
        var rows = new PricedLine[to - from];
        var (currency, included) = (sheet.Rules.Currency, sheet.Rules.TaxIncluded);
        for (var row = from; row < to; row++)
        {
            var (gross, left, tax) = (sheet.Gross[row], sheet.Left[row], sheet.Tax[row]);
            rows[row - from] = new PricedLine(
                new Amount(gross, currency),
                new Amount(gross - left, currency),
                new Amount(included ? left - tax : left, currency),
                new Amount(tax, currency));
        }
        return ValueList.Of(ImmutableCollectionsMarshal.AsImmutableArray(rows));
    }

    private static void ExplainEnd(Worksheet sheet, PricedDocument document)
    {
        if (sheet.Steps is not { } steps) return;
        foreach (var rate in document.Rates)
        {
            var what = $"{rate.Rate} % of {rate.Net}";
            if (sheet.Rules.TaxIncluded) steps.Add(PriceRule.Tax, null, $"{what}, contained: {rate.Tax}", 0);
            else steps.Add(PriceRule.Tax, null, what, rate.Tax.MinorUnits);
        }
        if (!document.Tip.IsZero) steps.Add(PriceRule.Tip, null, "given by the customer", document.Tip.MinorUnits);
    }
}
