using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Shifts;

/// <summary>Counted money: notes and coins by denomination, and beside them what was told as one sum. Its total is always theirs.</summary>
/// <param name="Loose">Money told as one sum (rolls, slips, a terminal's total); zero when all is in the pieces.</param>
/// <param name="Pieces">Notes and coins; may be empty.</param>
public sealed record MoneyCount(Amount Loose, ValueList<DenominationCount> Pieces)
{
    /// <summary>The pieces and the loose money together.</summary>
    /// <exception cref="InvalidOperationException">A denomination is of another currency.</exception>
    public Amount Total => Sum(Loose, Pieces);

    /// <summary>Money told as one sum.</summary>
    public static MoneyCount Of(Amount sum) => new(sum, []);

    /// <summary>Money told by denomination.</summary>
    public static MoneyCount Of(Currency currency, params ReadOnlySpan<DenominationCount> pieces) =>
        new(Amount.Zero(currency), ValueList.Create(pieces));

    private static Amount Sum(Amount loose, ValueList<DenominationCount> pieces)
    {
        foreach (var piece in pieces) loose += new Amount(piece.Denomination.MinorUnits * piece.Pieces, piece.Denomination.Currency);
        return loose;
    }
}

/// <summary>So many pieces of one note or coin.</summary>
public sealed record DenominationCount
{
    /// <summary>What one piece is worth.</summary>
    public required Amount Denomination { get; init; }

    /// <summary>How many; zero or more.</summary>
    public required int Pieces { get; init; }
}

/// <summary>What was counted of one tender.</summary>
/// <param name="Tender">The tender's code; <see cref="ShiftTender.Cash"/> for the drawer.</param>
/// <param name="Money">The count.</param>
public sealed record TenderCount(string Tender, MoneyCount Money)
{
    /// <summary>The drawer's cash, counted.</summary>
    public static TenderCount Cash(MoneyCount money) => new(ShiftTender.Cash, money);
}

/// <summary>A count as it is stored.</summary>
public sealed record CountedTender
{
    /// <summary>The tender's code.</summary>
    public required string Tender { get; init; }

    /// <summary>The whole count.</summary>
    public required Amount Counted { get; init; }

    /// <summary>The notes and coins in it; empty when it was told as one sum.</summary>
    public required ValueList<DenominationCount> Pieces { get; init; }
}

/// <summary>One tender at the close: what should be there and what is.</summary>
public sealed record TenderBalance
{
    /// <summary>The tender's code.</summary>
    public required string Tender { get; init; }

    /// <summary>What the shift's events add up to.</summary>
    public required Amount Expected { get; init; }

    /// <summary>What was counted; null when nobody counted this tender.</summary>
    public Amount? Counted { get; init; }

    /// <summary>Counted less expected: above zero is over, below zero is short; null when nobody counted this tender.</summary>
    public Amount? Difference { get; init; }

    /// <summary>The notes and coins counted; empty when it was told as one sum.</summary>
    public ValueList<DenominationCount> Pieces { get; init; }
}
