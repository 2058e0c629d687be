using System.Text;

namespace PosSdk.Domain.Payments;

/// <summary>Draws the state machine.</summary>
internal static class PaymentDiagram
{
    public static string Of(IReadOnlyList<PaymentTransition> transitions)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var transition in transitions)
        {
            text.Append("    ").Append(transition.From == PaymentStatus.None ? "[*]" : transition.From.ToString())
                .Append(" --> ").Append(transition.To).Append(" : ").Append(Words(transition.Trigger.ToString()));
            if (transition.Guard != PaymentConditions.None) text.Append(" [").Append(Words(transition.Guard.ToString())).Append(']');
            text.Append('\n');
        }

        foreach (var end in transitions.Select(t => t.To).Distinct().Where(to => transitions.All(t => t.From != to)).Order())
            text.Append("    ").Append(end).Append(" --> [*]\n");
        return text.ToString();
    }

    /// <summary><c>StartAuthorising</c> becomes <c>start authorising</c>.</summary>
    private static string Words(string name) => string.Concat(name.Select((letter, at) =>
        !char.IsAsciiLetterUpper(letter) ? letter.ToString()
        : at > 0 && name[at - 1] != ' ' ? " " + char.ToLowerInvariant(letter)
        : char.ToLowerInvariant(letter).ToString()));
}
