using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Capabilities;

/// <summary>Whether something is allowed right now, why, and what would change it.</summary>
/// <param name="Capability">What was asked about.</param>
/// <param name="IsAllowed">Yes or no.</param>
/// <param name="Cause">What the answer rests on.</param>
/// <param name="Reason">In words a cashier understands; never empty, also for a yes.</param>
/// <param name="Remedy">What to do; never null for a no, null for a plain yes.</param>
/// <param name="WhatWouldChangeIt">What would turn a no into a yes.</param>
public sealed record CapabilityAnswer(
    Capability Capability, bool IsAllowed, CapabilityCause Cause, string Reason, string? Remedy, CapabilityChange WhatWouldChangeIt)
{
    /// <summary>Stable, for programs: <c>capability.tender.gift-card</c>.</summary>
    public string Code => "capability." + Capability.Code;

    /// <summary>A no as a command answers it; null for a yes.</summary>
    public Refusal? Refusal => IsAllowed ? null : new Refusal(Code, Reason, Remedy);
}
