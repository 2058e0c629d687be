using System.Collections.Immutable;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Payments;

/// <summary>The written agreement of a layby: the shop keeps the goods, the customer pays in parts and gets a copy of this.</summary>
/// <remarks>The shop itself may cancel only when the terms are broken, the goods are not to be had any more, or it goes out of trade.</remarks>
public sealed record LaybyTerms
{
    /// <summary>Of all amounts.</summary>
    public Currency Currency => Total.Currency;

    /// <summary>What the goods cost.</summary>
    public required Amount Total { get; init; }

    /// <summary>What is paid at once; counts as the first payment. Zero for none.</summary>
    public required Amount Deposit { get; init; }

    /// <summary>The payments after the deposit, the earliest first.</summary>
    public required ValueList<LaybyInstalment> Instalments { get; init; }

    /// <summary>What the shop keeps, at most, when the customer cancels; zero for nothing.</summary>
    public required Amount CancellationFee { get; init; }

    /// <summary>The day of the agreement, in the shop's own time.</summary>
    public required DateOnly AgreedOn { get; init; }

    /// <summary>True when the agreement calls itself a layby. True unless set.</summary>
    public bool IsNamedLayby { get; init; } = true;

    /// <summary>The payments that are promised, the deposit among them.</summary>
    public int Payments => Instalments.Count + (Deposit.IsPositive ? 1 : 0);

    /// <summary>Terms in equal parts: what the parts do not divide is spread over the first ones, one minor unit each.</summary>
    /// <param name="total">What the goods cost.</param>
    /// <param name="deposit">What is paid at once.</param>
    /// <param name="cancellationFee">What the shop keeps at most.</param>
    /// <param name="agreedOn">The day of the agreement.</param>
    /// <param name="dueDates">One instalment for each, the earliest first; at least one.</param>
    public static LaybyTerms InEqualParts(Amount total, Amount deposit, Amount cancellationFee, DateOnly agreedOn, params ReadOnlySpan<DateOnly> dueDates)
    {
        var weights = new long[dueDates.Length];
        var parts = new long[dueDates.Length];
        Array.Fill(weights, 1);
        Allocation.ByLargestRemainder((total - deposit).MinorUnits, weights, parts);
        var instalments = ImmutableArray.CreateBuilder<LaybyInstalment>(dueDates.Length);
        foreach (var due in dueDates) instalments.Add(new LaybyInstalment(due, new Amount(parts[instalments.Count], total.Currency)));
        return new LaybyTerms
        {
            Total = total,
            Deposit = deposit,
            Instalments = ValueList.Of(instalments.MoveToImmutable()),
            CancellationFee = cancellationFee,
            AgreedOn = agreedOn,
        };
    }

    /// <summary>Everything that is wrong with the terms; empty when they can be agreed.</summary>
    public ValueList<Refusal> Check(LaybyRules rules) => ValueList.Of<Refusal>([.. LaybyFaults.Of(this, rules)]);

    /// <summary>What should have been paid by the end of a day.</summary>
    public Amount DueBy(DateOnly day) =>
        Instalments.Where(instalment => instalment.Due <= day).Aggregate(Deposit, (sum, instalment) => sum + instalment.Amount);

    /// <summary>How much the customer is behind at the end of a day; zero when on time.</summary>
    public Amount OverdueOn(DateOnly day, Amount paid) => Amount.Max(DueBy(day) - paid, Amount.Zero(Currency));

    /// <summary>What the customer gets back on cancelling: all that was paid but the fee. The fee is never collected beyond what was paid.</summary>
    public Amount RefundOnCancel(Amount paid) => Amount.Max(paid - CancellationFee, Amount.Zero(Currency));
}
