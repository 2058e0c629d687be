using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk.Domain.Sales;

/// <summary>What a document is.</summary>
public enum SaleKind
{
    /// <summary>Goods were sold.</summary>
    Sale,

    /// <summary>Goods came back.</summary>
    Return,

    /// <summary>Both, on one document.</summary>
    Exchange,
}

/// <summary>What one tax rate came to.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Net">Without tax.</param>
/// <param name="Tax">The tax.</param>
public sealed record SaleTax(Percentage Rate, Amount Net, Amount Tax);

/// <summary>Money that settled a sale. Below zero throughout when it went to the customer.</summary>
/// <param name="Tender">The tender's code, such as <c>cash</c>.</param>
/// <param name="Applied">What counted toward the total.</param>
/// <param name="Tendered">What was handed over.</param>
/// <param name="Change">What went back.</param>
/// <param name="Payment">The payment's id.</param>
public sealed record SaleTender(string Tender, Amount Applied, Amount Tendered, Amount Change, string Payment)
{
    /// <summary>Which rules the tender followed; null for cash.</summary>
    public TenderKind? Kind { get; init; }

    /// <summary>The earlier payment that this gave money back of; null when money was taken, or given back freely.</summary>
    public string? RefundOf { get; init; }

    /// <summary>True when no money had moved by it: a promise.</summary>
    public bool IsOwed() => Kind is { } kind && TenderRules.Of(kind).IsOwed;
}

/// <summary>A charge on top of the goods.</summary>
/// <param name="Name">What the receipt calls it.</param>
/// <param name="Total">What was charged, tax included; below zero for one that was given back.</param>
/// <param name="Tax">The tax in it.</param>
/// <param name="TaxRate">The rate of the tax.</param>
public sealed record SaleFee(string Name, Amount Total, Amount Tax, Percentage TaxRate);

/// <summary>The figures of a document that are not its lines'.</summary>
public sealed record SaleTotals
{
    /// <summary>Sale, return or exchange.</summary>
    public required SaleKind Kind { get; init; }

    /// <summary>What was to be paid, before cash rounding; below zero for a return.</summary>
    public required Amount Total { get; init; }

    /// <summary>The part of the total that was sold, fees included; not below zero.</summary>
    public required Amount Sold { get; init; }

    /// <summary>The part of the total that was given back, as a positive sum.</summary>
    public required Amount Returned { get; init; }

    /// <summary>The tax in the total.</summary>
    public required Amount Tax { get; init; }

    /// <summary>What discounts took off.</summary>
    public required Amount Discount { get; init; }

    /// <summary>By how much cash rounding changed what was paid; a line of its own, untaxed.</summary>
    public required Amount Rounding { get; init; }

    /// <summary>How many lines it has.</summary>
    public required int Lines { get; init; }

    /// <summary>The tax by rate, ascending.</summary>
    public required ValueList<SaleTax> Taxes { get; init; }

    /// <summary>The money, in the order it came.</summary>
    public required ValueList<SaleTender> Tenders { get; init; }

    /// <summary>Charges on top of the goods; in <see cref="Total"/>, <see cref="Sold"/> and <see cref="Tax"/>. Null for none.</summary>
    public ValueList<SaleFee>? Fees { get; init; }

    /// <summary>Why discounts were given on the order, the reasons joined by commas; null when nobody said.</summary>
    public string? DiscountReason { get; init; }

    /// <summary>What the customer gave on top of the total, untaxed; null for nothing.</summary>
    public Amount? Tip { get; init; }

    /// <summary>What was still to be paid when the goods were booked: on account, by layby, or by a deposit that is on its way. Null for nothing.</summary>
    public Amount? Owed { get; init; }

    /// <summary>The agreement by which the shop keeps the goods until they are paid; null where they left with the customer.</summary>
    public LaybyTerms? Layby { get; init; }
}
