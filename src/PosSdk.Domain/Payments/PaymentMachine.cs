using System.Collections.Immutable;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Payments;

/// <summary>The payment state machine: a table of status and trigger, without any state of its own, so every thread may ask it at once.</summary>
public static class PaymentMachine
{
    // Because 16 columns make the index a shift and an or. At most two arrows share a cell: a refund of part and a refund of all.
    private const int Columns = 16;
    private static readonly Cell[] Cells = Fill(PaymentTransitions.All);

    /// <summary>Every arrow, in the order of a payment's life.</summary>
    public static ImmutableArray<PaymentTransition> Transitions => PaymentTransitions.All;

    /// <summary>Where <paramref name="trigger"/> leads under the conditions that hold; false, and <see cref="PaymentStatus.None"/>, when it is not permitted.</summary>
    public static bool TryNext(PaymentStatus status, PaymentTrigger trigger, PaymentConditions holding, out PaymentStatus next)
    {
        ref readonly var cell = ref Cells[((int)status * Columns) | (int)trigger];
        next = cell.First != PaymentStatus.None && (holding & cell.FirstGuard) == cell.FirstGuard ? cell.First
            : cell.Second != PaymentStatus.None && (holding & cell.SecondGuard) == cell.SecondGuard ? cell.Second
            : PaymentStatus.None;
        return next != PaymentStatus.None;
    }

    /// <summary>True when some arrow leaves <paramref name="status"/> by <paramref name="trigger"/>, whatever its guard says.</summary>
    public static bool Permits(PaymentStatus status, PaymentTrigger trigger) =>
        Cells[((int)status * Columns) | (int)trigger].First != PaymentStatus.None;

    /// <summary>The triggers that can leave a status, each once, in table order; empty for a status that ends a payment.</summary>
    public static ValueList<PaymentTrigger> Permitted(PaymentStatus status) =>
        [.. Transitions.Where(t => t.From == status).Select(t => t.Trigger).Distinct()];

    /// <summary>The triggers that can leave a status when these conditions hold.</summary>
    public static ValueList<PaymentTrigger> Permitted(PaymentStatus status, PaymentConditions holding) =>
        [.. Permitted(status).Where(trigger => TryNext(status, trigger, holding, out _))];

    /// <summary>The table as a Mermaid <c>stateDiagram-v2</c>, lines ended by a line feed.</summary>
    public static string ToMermaid() => PaymentDiagram.Of(Transitions);

    private static Cell[] Fill(ImmutableArray<PaymentTransition> transitions)
    {
        var cells = new Cell[Enum.GetValues<PaymentStatus>().Length * Columns];
        foreach (var transition in transitions)
        {
            ref var cell = ref cells[((int)transition.From * Columns) | (int)transition.Trigger];
            cell = cell.First == PaymentStatus.None
                ? cell with { First = transition.To, FirstGuard = transition.Guard }
                : cell with { Second = transition.To, SecondGuard = transition.Guard };
        }

        return cells;
    }

    private readonly record struct Cell(PaymentStatus First, PaymentConditions FirstGuard, PaymentStatus Second, PaymentConditions SecondGuard);
}
