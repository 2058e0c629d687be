using PosSdk.Domain.Connections;

namespace PosSdk.Domain.Capabilities;

/// <summary>Answers what a till may do. Pure: the same profile and context always give the same answer, and every capability gets one.</summary>
public static class CapabilityRules
{
    private const string Wait = "Try again when the connection is back.";

    /// <summary>Judges one capability.</summary>
    public static CapabilityAnswer Evaluate(PolicyProfile profile, Capability capability, CapabilityContext context)
    {
        var rule = profile.RuleOf(capability);
        return Standing(rule, context)
            ?? (context.Connection.IsOnline ? null : Offline(profile, rule, context))
            ?? DeviceFault(profile, rule, context)
            ?? Allowed(profile, rule, context);
    }

    // What the connection does not change.
    private static CapabilityAnswer? Standing(CapabilityRule rule, CapabilityContext context) => (rule, context) switch
    {
        ({ IsOffered: false }, _) => No(rule, CapabilityCause.NotOffered, $"{rule.Capability.Name} is switched off here.", "Ask the manager to switch it on.", CapabilityChange.Profile),
        ({ Entitlement: { } feature }, _) when !context.Entitlements.IsEnabled(feature) =>
            No(rule, CapabilityCause.Plan, $"{rule.Capability.Name} is not part of the shop's plan.", "Change the plan to have it.", CapabilityChange.Plan),
        ({ Permission: { } permission }, { Permissions: { } held }) when !held.Contains(permission) =>
            No(rule, CapabilityCause.Permission, $"{rule.Capability.Name} needs a permission you do not have.", "Ask somebody who has it.", CapabilityChange.Permission),
        _ => null,
    };

    private static CapabilityAnswer? Offline(PolicyProfile profile, CapabilityRule rule, CapabilityContext context) =>
        WithoutInternet(rule, context) ?? NotReady(profile, rule, context) ?? PastBounds(profile, rule, context);

    private static CapabilityAnswer? WithoutInternet(CapabilityRule rule, CapabilityContext context) => (rule.Offline, context.FactOf(rule.Capability)) switch
    {
        (OfflineUse.Denied, _) => No(rule, CapabilityCause.Offline, rule.Reason, rule.Remedy ?? Wait, CapabilityChange.Connection),
        (OfflineUse.WithLocalIndex, _) when !context.HasLocalIndex =>
            No(rule, CapabilityCause.NoLocalIndex, "The names are not kept on this till, so they cannot be searched offline.", rule.Remedy ?? Wait, CapabilityChange.LocalIndex),
        (OfflineUse.AsDriverSays, not { Online: OnlineRequirement.Never or OnlineRequirement.AskProvider }) or
            (OfflineUse.AsRouteSays, { Route: PrintRoute.Online }) or
            (_, { Online: OnlineRequirement.Always }) => No(rule, CapabilityCause.Offline, rule.Reason, rule.Remedy ?? Wait, CapabilityChange.Connection),
        _ => null,
    };

    private static CapabilityAnswer? NotReady(PolicyProfile profile, CapabilityRule rule, CapabilityContext context) =>
        profile.NeedsReadiness && context.Readiness?.FirstClosed is { } gate
            ? No(rule, CapabilityCause.NotReady, $"This till cannot work offline: {gate.Reason}", gate.Remedy ?? Wait, CapabilityChange.Readiness)
            : null;

    private static CapabilityAnswer? PastBounds(PolicyProfile profile, CapabilityRule rule, CapabilityContext context) =>
        rule.Capability.Sells && profile.Bounds.RefusesPast && BoundsOf(profile, context) is { Reserve: OfflineReserve.Spent } spent
            ? No(rule, CapabilityCause.PastBounds, string.Join(" ", spent.Warnings), "Restore the connection to go on selling.", CapabilityChange.Connection)
            : null;

    // Walks from the device towards the till: whatever on the way does not work, the device does not work.
    private static CapabilityAnswer? DeviceFault(PolicyProfile profile, CapabilityRule rule, CapabilityContext context)
    {
        if (rule.Capability.Kind is not CapabilityKind.Device) return null;
        foreach (var link in profile.LinksOf(rule.Capability))
        {
            if (context.FactOf(link.Device) is not { } fact) continue;
            var name = link.Device.Name;
            if (fact.Transport is DeviceTransport.Lan && context.Connection.Network.Lan is Reach.Unreachable)
                return No(rule, CapabilityCause.LocalNetwork, $"{name}: the shop's own network is down.", rule.Remedy ?? "Check the router and the cables.", CapabilityChange.LocalNetwork);
            if (!fact.WorksFor(rule.Capability))
                return No(rule, CapabilityCause.Device, $"{name}: {fact.Trouble}", rule.Remedy ?? "Check that it is switched on and connected.", CapabilityChange.Device);
        }
        return null;
    }

    private static CapabilityAnswer Allowed(PolicyProfile profile, CapabilityRule rule, CapabilityContext context)
    {
        if (context.Connection.IsOnline) return Yes(rule, CapabilityCause.Free, rule.Reason, null);
        if (rule.Offline is OfflineUse.Queued) return Yes(rule, CapabilityCause.Queued, rule.Reason, null);
        if (rule.Capability.Sells && BoundsOf(profile, context) is { Reserve: not OfflineReserve.Ample } low)
            return Yes(rule, CapabilityCause.NearBounds, string.Join(" ", low.Warnings), "Restore the connection soon.");
        return (context.FactOf(rule.Capability)?.Online ?? rule.Online) is OnlineRequirement.AskProvider
            ? Yes(rule, CapabilityCause.AskProvider, rule.Reason, "Ask the terminal's provider whether it works without the internet.")
            : Yes(rule, CapabilityCause.Free, rule.Reason, null);
    }

    private static OfflineBoundsAnswer? BoundsOf(PolicyProfile profile, CapabilityContext context) =>
        context.Usage is { } usage ? profile.Bounds.Judge(usage) : null;

    private static CapabilityAnswer Yes(CapabilityRule rule, CapabilityCause cause, string reason, string? remedy) =>
        new(rule.Capability, true, cause, reason, remedy, CapabilityChange.None);

    private static CapabilityAnswer No(CapabilityRule rule, CapabilityCause cause, string reason, string remedy, CapabilityChange change) =>
        new(rule.Capability, false, cause, reason, remedy, change);
}
