namespace PosSdk.Domain.Decisions;

/// <summary>What comes in with every command because a pure rule may not look it up.</summary>
/// <param name="At">When, in UTC with millisecond precision; never earlier than the context of the command before.</param>
/// <param name="By">The staff member's code; null when nobody is signed in.</param>
public readonly record struct CommandContext(DateTimeOffset At, string? By = null);
