using System.Diagnostics.CodeAnalysis;
using PosSdk.Domain.Decisions;
using PosSdk.Journaling;

namespace PosSdk;

/// <summary>What a command came to. Being refused is normal life at a till, so it is a value; what the outside world does wrong is a <see cref="JournalException"/>.</summary>
public abstract record Outcome<T>
{
    private Outcome() { }

    /// <summary>True when it is so now.</summary>
    public bool IsDone => this is Done;

    /// <summary>How things stand.</summary>
    /// <exception cref="InvalidOperationException">The command was refused; the message says why.</exception>
    public abstract T Value { get; }

    /// <summary>It is so now, and durable.</summary>
    /// <param name="Value">How things stand.</param>
    /// <param name="Recorded">The number of the last event it recorded; null when it was so already and nothing was recorded.</param>
    public sealed record Done(T Value, JournalPosition? Recorded) : Outcome<T>
    {
        /// <inheritdoc/>
        public override T Value { get; } = Value;
    }

    /// <summary>Nothing was recorded, for a reason the till can show.</summary>
    public sealed record Refused(Refusal Reason) : Outcome<T>
    {
        /// <inheritdoc/>
        public override T Value => throw new InvalidOperationException($"The command was refused ({Reason.Code}): {Reason}");

        /// <inheritdoc/>
        // Because printing a refusal must not ask for the value it has not.
        protected override bool PrintMembers(System.Text.StringBuilder builder)
        {
            builder.Append(Reason);
            return true;
        }
    }

    /// <summary>Tells done from refused in one go.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = this is Done done ? done.Value : default;
        refusal = (this as Refused)?.Reason;
        return refusal is null;
    }

    internal Outcome<TOther> Select<TOther>(Func<T, TOther> select) => this switch
    {
        Done done => new Outcome<TOther>.Done(select(done.Value), done.Recorded),
        Refused refused => new Outcome<TOther>.Refused(refused.Reason),
        _ => throw new InvalidOperationException(),
    };
}
