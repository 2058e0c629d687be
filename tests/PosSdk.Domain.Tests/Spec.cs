using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Tests;

/// <summary>Writes a rule as one sentence: after these events, when this is asked, it records that.</summary>
/// <example><code>Payment.After(tenEuroAsked).When(new Cancel()).Records(new Cancelled { By = "ann" });</code></example>
internal static class Spec
{
    /// <summary>Who and when, unless a test says otherwise: Ann, on a Monday morning.</summary>
    public static CommandContext Context { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), "ann");

    /// <summary>Starts the sentences about one kind of stream.</summary>
    public static Given<TState, TCommand, TEvent> For<TState, TCommand, TEvent>(
        TState initial, Func<TState, TCommand, CommandContext, Decision<TEvent>> decide, Func<TState, TEvent, TState> evolve) =>
        new(initial, decide, evolve, Context, []);
}

/// <summary>The past of a stream, about to be asked something.</summary>
internal sealed record Given<TState, TCommand, TEvent>(
    TState Initial,
    Func<TState, TCommand, CommandContext, Decision<TEvent>> Decide,
    Func<TState, TEvent, TState> Evolve,
    CommandContext Context,
    IReadOnlyList<TEvent> Past)
{
    /// <summary>The state that the past leads to.</summary>
    public TState State => Past.Aggregate(Initial, Evolve);

    /// <summary>Adds to the past.</summary>
    public Given<TState, TCommand, TEvent> After(params TEvent[] events) => this with { Past = [.. Past, .. events] };

    /// <summary>Adds to the past what commands record, each of which must be allowed.</summary>
    public Given<TState, TCommand, TEvent> AfterDoing(params TCommand[] commands) =>
        commands.Aggregate(this, (given, command) => given.After([.. given.When(command).Events]));

    /// <summary>Says when the command comes, and from whom.</summary>
    public Given<TState, TCommand, TEvent> At(DateTimeOffset at, string? by = "ann") => this with { Context = new CommandContext(at, by) };

    /// <summary>Asks.</summary>
    public Then<TEvent> When(TCommand command) => new(Decide(State, command, Context));
}

/// <summary>What the rule answered.</summary>
internal sealed record Then<TEvent>(Decision<TEvent> Decision)
{
    /// <summary>What was recorded; the test fails when the command was refused.</summary>
    public IReadOnlyList<TEvent> Events => Decision is Decision<TEvent>.Refused refused
        ? throw new Xunit.Sdk.XunitException($"Expected events, but it was refused: {refused.Reason.Code}: {refused.Reason}")
        : Assert.IsType<Decision<TEvent>.Accepted>(Decision).Events;

    /// <summary>Exactly these events, in this order.</summary>
    public void Records(params TEvent[] events) => Assert.Equal(events, Events);

    /// <summary>Exactly one event, whatever it says.</summary>
    public void RecordsOne() => Assert.Single(Events);

    /// <summary>Allowed, and already so.</summary>
    public void RecordsNothing() => Assert.Empty(Events);

    /// <summary>Exactly this refusal.</summary>
    public void Refuses(Refusal refusal) => Assert.Equal(refusal, Assert.IsType<Decision<TEvent>.Refused>(Decision).Reason);

    /// <summary>A refusal with this code, where the text holds figures.</summary>
    public void RefusesWith(string code) => Assert.Equal(code, Assert.IsType<Decision<TEvent>.Refused>(Decision).Reason.Code);
}
