using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Shifts;

/// <summary>What kind of document a shift counts.</summary>
public enum ShiftSaleKind
{
    /// <summary>Goods went out.</summary>
    Sale,

    /// <summary>Goods came back.</summary>
    Return,

    /// <summary>Both, with one net payment.</summary>
    Exchange,

    /// <summary>Money for an earlier sale, such as an account or a layby: nothing is sold, what was owed is a tender below zero.</summary>
    Payment,
}

/// <summary>What a shift keeps of one completed document: the figures of X and Z, nothing of its lines.</summary>
/// <remarks>
/// It balances: the tenders' <see cref="ShiftTender.Applied"/> add up to <see cref="Sales"/> - <see cref="Returns"/> + <see cref="Rounding"/> +
/// <see cref="Tips"/>, and <see cref="Taxes"/> to <see cref="Tax"/>. All figures are those of the document, already rounded; none is rounded again.
/// </remarks>
public sealed record ShiftSale
{
    /// <summary>The receipt number, as printed.</summary>
    public required string Receipt { get; init; }

    /// <summary>What it was.</summary>
    public required ShiftSaleKind Kind { get; init; }

    /// <summary>Goods that went out, after discounts, tax included; zero or more.</summary>
    public required Amount Sales { get; init; }

    /// <summary>Goods that came back, after discounts, tax included; zero or more.</summary>
    public required Amount Returns { get; init; }

    /// <summary>Tax on what went out less tax on what came back.</summary>
    public required Amount Tax { get; init; }

    /// <summary>Discount given less discount taken back; already out of <see cref="Sales"/>.</summary>
    public required Amount Discount { get; init; }

    /// <summary>What cash rounding added (above zero) or took away.</summary>
    public required Amount Rounding { get; init; }

    /// <summary>Voluntary tips: money taken that is no turnover.</summary>
    public required Amount Tips { get; init; }

    /// <summary>Lines on the document.</summary>
    public required int Lines { get; init; }

    /// <summary>How it was paid; empty when there was nothing to pay.</summary>
    public required ValueList<ShiftTender> Tenders { get; init; }

    /// <summary>The tax by rate.</summary>
    public required ValueList<ShiftTax> Taxes { get; init; }

    /// <summary>When the money is said to have come, when that is not now; it lies within the shift.</summary>
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>The part of <see cref="Sales"/> that is fees, tax included; null for none.</summary>
    public Amount? Fees { get; init; }
}

/// <summary>One tender of a document.</summary>
public sealed record ShiftTender
{
    /// <summary>The code of the tender that fills and empties the drawer. Foreign notes are a tender of their own.</summary>
    public const string Cash = "cash";

    /// <summary>The tender's code; <see cref="Cash"/> for money of the drawer.</summary>
    public required string Tender { get; init; }

    /// <summary>What it paid of the document: tendered less change; below zero when it was paid back.</summary>
    public required Amount Applied { get; init; }

    /// <summary>What the customer handed over.</summary>
    public required Amount Tendered { get; init; }

    /// <summary>What went back out of the drawer; only cash gives change, so cash back on a card is cash applied below zero.</summary>
    public required Amount Change { get; init; }

    /// <summary>A tender that paid exactly, without change.</summary>
    /// <param name="tender">The tender's code.</param>
    /// <param name="amount">Below zero when it was paid back.</param>
    public static ShiftTender Exact(string tender, Amount amount) =>
        new() { Tender = tender, Applied = amount, Tendered = amount, Change = Amount.Zero(amount.Currency) };

    /// <summary>Cash handed over, and what went back.</summary>
    public static ShiftTender CashOf(Amount tendered, Amount change) =>
        new() { Tender = Cash, Applied = tendered - change, Tendered = tendered, Change = change };
}

/// <summary>Net and tax at one rate; of a document or of a whole shift. Below zero when more came back than went out.</summary>
public sealed record ShiftTax
{
    /// <summary>The rate.</summary>
    public required Percentage Rate { get; init; }

    /// <summary>What the tax was worked out on.</summary>
    public required Amount Net { get; init; }

    /// <summary>The tax itself, summed from documents and never worked out again.</summary>
    public required Amount Tax { get; init; }
}
