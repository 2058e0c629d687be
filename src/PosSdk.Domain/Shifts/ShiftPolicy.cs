using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Shifts;

/// <summary>What a shop asks of its shifts. Data: it comes with each command, so a change counts from the next one on.</summary>
public sealed record ShiftPolicy
{
    /// <summary>A shop that said nothing: see each property.</summary>
    public static ShiftPolicy Default { get; } = new();

    /// <summary>How far a tender may be over or short without somebody authorising it.</summary>
    /// <value>Null, the default, accepts any difference. Zero has every difference authorised.</value>
    public Amount? MaximumDifference { get; init; }

    /// <summary>True when the drawer is counted before anybody sees what should be in it, and closed with that count only.</summary>
    /// <value>False unless set.</value>
    public bool BlindClose { get; init; }

    /// <summary>True, the default, when a movement of cash and a no-sale need a reason.</summary>
    public bool ReasonRequired { get; init; } = true;

    /// <summary>True when a cash refund, a pay-out or a drop may take more than the drawer should hold.</summary>
    /// <value>False unless set: then it is refused with <c>shift.not-enough-cash</c>.</value>
    public bool MayGoBelowZero { get; init; }

    /// <summary>The tenders that cannot be left uncounted.</summary>
    /// <value>Only cash unless set.</value>
    public ValueList<string> MustCount { get; init; } = [ShiftTender.Cash];

    /// <summary>What becomes of an open cart for which nobody chose.</summary>
    /// <value>Null, the default of a policy, refuses the close with <c>shift.carts-open</c> until somebody does.</value>
    public CartFate? UndecidedCarts { get; init; }

    /// <summary>The notes and coins that may be counted.</summary>
    /// <value>Null, the default, takes <see cref="Denominations.For"/>; an empty list takes any.</value>
    public ValueList<Denomination>? Cash { get; init; }
}
