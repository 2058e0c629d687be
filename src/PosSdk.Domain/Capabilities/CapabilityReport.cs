using System.Collections.Immutable;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Capabilities;

/// <summary>One row of the documents' tables, and how it stands right now.</summary>
/// <param name="Capability">Feature or device.</param>
/// <param name="Online">Whether it needs the internet: yes, no, partly, or ask the provider.</param>
/// <param name="Offline">What remains of it offline.</param>
/// <param name="Reason">The documents' explanation.</param>
/// <param name="Remedy">What to do instead; null where they name nothing.</param>
/// <param name="Source">Where they say so; null where they are silent.</param>
/// <param name="Now">The answer at this moment.</param>
public sealed record CapabilityRow(
    Capability Capability, OnlineRequirement Online, OfflineUse Offline, string Reason, string? Remedy, string? Source, CapabilityAnswer Now);

/// <summary>The whole matrix of features and hardware as data, so that an app can draw the documents' own tables (R19).</summary>
public sealed record CapabilityReport(ValueList<CapabilityRow> Rows)
{
    /// <summary>The table of features.</summary>
    public IEnumerable<CapabilityRow> Features => Rows.Where(row => row.Capability.Kind is CapabilityKind.Feature);

    /// <summary>The table of hardware.</summary>
    public IEnumerable<CapabilityRow> Devices => Rows.Where(row => row.Capability.Kind is CapabilityKind.Device);

    /// <summary>The row of a code; null when there is none.</summary>
    public CapabilityRow? Find(string code) => Rows.FirstOrDefault(row => row.Capability.Code == code);

    /// <summary>Draws up the matrix: every capability that is known, and those that the profile adds.</summary>
    public static CapabilityReport Of(PolicyProfile profile, CapabilityContext context)
    {
        var added = profile.Rules.Select(rule => rule.Capability).ExceptBy(Capability.All.Select(known => known.Code), capability => capability.Code);
        return new CapabilityReport(ValueList.Of(Capability.All.Concat(added).Select(capability => Row(profile, capability, context)).ToImmutableArray()));
    }

    private static CapabilityRow Row(PolicyProfile profile, Capability capability, CapabilityContext context)
    {
        var rule = profile.RuleOf(capability);
        return new CapabilityRow(capability, rule.Online, rule.Offline, rule.Reason, rule.Remedy, rule.Source, CapabilityRules.Evaluate(profile, capability, context));
    }
}
