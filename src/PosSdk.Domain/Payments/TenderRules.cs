using System.Collections.Immutable;

namespace PosSdk.Domain.Payments;

/// <summary>How a kind of tender behaves: one row of a table, so that no rule asks for a kind by name.</summary>
public sealed record TenderRules
{
    // In the order of TenderKind.
    private static readonly ImmutableArray<TenderRules> Table =
    [
        new() { GivesChange = true, RoundsToCashIncrement = true, InDrawer = true },
        new() { Completion = TenderCompletion.AsksTerminal },
        new() { NeedsReference = true },
        new() { NeedsReference = true },
        new() { NeedsReference = true },
        new() { NeedsReference = true, IsPromise = true },
        new() { NeedsReference = true, IsPromise = true, PaysOut = false },
        new() { NeedsReference = true, Completion = TenderCompletion.Later, PaysOut = false },
        new(),
    ];

    private TenderRules() { }

    /// <summary>True for cash only: what is handed over above the amount comes back as money.</summary>
    public bool GivesChange { get; private init; }

    /// <summary>True when what remains to be paid by it is rounded to the smallest coin; card amounts stay exact.</summary>
    public bool RoundsToCashIncrement { get; private init; }

    /// <summary>True when it lies in the drawer and is expected there at the count.</summary>
    public bool InDrawer { get; private init; }

    /// <summary>True when it cannot be recorded without a reference: a slip, a voucher or an account.</summary>
    public bool NeedsReference { get; private init; }

    /// <summary>True when it settles a sale with a promise: no money has come in.</summary>
    public bool IsPromise { get; private init; }

    /// <summary>True when a sale is settled by it before any money is there: a promise, or a deposit on its way.</summary>
    public bool IsOwed => IsPromise || Completion == TenderCompletion.Later;

    /// <summary>True when money can go back to the customer by it.</summary>
    public bool PaysOut { get; private init; } = true;

    /// <summary>When, and through whom, it becomes final.</summary>
    public TenderCompletion Completion { get; private init; } = TenderCompletion.AtOnce;

    /// <summary>The rules of a kind.</summary>
    public static TenderRules Of(TenderKind kind) => Table[(int)kind];
}
