using System.Collections.Immutable;

namespace PosSdk.Domain.Decisions;

/// <summary>What a rule answered: events to record, nothing to record, or a refusal.</summary>
/// <remarks>Equality compares the events one by one.</remarks>
public abstract record Decision<TEvent>
{
    private Decision() { }

    /// <summary>Allowed; an empty list means that the wish was already true.</summary>
    public sealed record Accepted(ImmutableArray<TEvent> Events) : Decision<TEvent>
    {
        /// <inheritdoc/>
        public bool Equals(Accepted? other) => other is not null && Events.AsSpan().SequenceEqual(other.Events.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => Events.Length;
    }

    /// <summary>Not allowed, for a reason the till can show.</summary>
    public sealed record Refused(Refusal Reason) : Decision<TEvent>;

    /// <summary>Nothing to record: it is so already. Saying a command twice ends here.</summary>
    public static Decision<TEvent> AlreadySo { get; } = new Accepted([]);

    /// <summary>Lets a rule return one event as it is.</summary>
    public static implicit operator Decision<TEvent>(TEvent @event) => new Accepted([@event]);

    /// <summary>Lets a rule return several events as they are.</summary>
    public static implicit operator Decision<TEvent>(ImmutableArray<TEvent> events) => new Accepted(events);

    /// <summary>Lets a rule return a refusal as it is.</summary>
    public static implicit operator Decision<TEvent>(Refusal reason) => new Refused(reason);
}
