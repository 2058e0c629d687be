using System.Collections.Immutable;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Capabilities;

/// <summary>One thing that differs between two profiles.</summary>
/// <param name="What">Stable path: <c>limits.max-saved-carts</c>, <c>tender.card.offline</c> and the like.</param>
/// <param name="Before">As text; null for nothing.</param>
/// <param name="After">As text; null for nothing.</param>
public sealed record ProfileChange(string What, string? Before, string? After);

/// <summary>What changes for a till when it is given another profile, or another version of its own.</summary>
public sealed record ProfileDiff(ValueList<ProfileChange> Changes)
{
    /// <summary>True when the two mean the same.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>Compares two profiles: numbers first, then rule by rule. Rules count for what they say, not for where they stand in the list.</summary>
    public static ProfileDiff Between(PolicyProfile before, PolicyProfile after)
    {
        var capabilities = Capability.All.Concat(before.Rules.Concat(after.Rules).Select(rule => rule.Capability)).DistinctBy(capability => capability.Code);
        var pairs = Numbers(before).Zip(Numbers(after))
            .Concat(capabilities.SelectMany(capability => Words(before.RuleOf(capability)).Zip(Words(after.RuleOf(capability)))));
        return new ProfileDiff(ValueList.Of(
            pairs.Where(pair => pair.First != pair.Second)
                .Select(pair => new ProfileChange(pair.First.What, pair.First.Value, pair.Second.Value))
                .ToImmutableArray()));
    }

    private static IEnumerable<(string What, string? Value)> Numbers(PolicyProfile profile) =>
    [
        ("id", profile.Id),
        ("version", $"{profile.Version}"),
        ("name", profile.Name),
        ("surface", $"{profile.Surface}"),
        ("connection.enter-offline-after", $"{profile.Connection.EnterOfflineAfter}"),
        ("connection.probe-interval", $"{profile.Connection.ProbeInterval}"),
        ("connection.confirm-after", $"{profile.Connection.ConfirmAfter}"),
        ("connection.good-probes-to-return", $"{profile.Connection.GoodProbesToReturn}"),
        ("connection.probe-timeout", $"{profile.Connection.ProbeTimeout}"),
        ("limits.max-saved-carts", Text(profile.Limits.MaxSavedCarts)),
        ("limits.require-customer-to-save", $"{profile.Limits.RequireCustomerToSave}"),
        ("limits.max-order-age", Text(profile.Limits.MaxOrderAge)),
        ("bounds.max-duration", Text(profile.Bounds.MaxDuration)),
        ("bounds.max-sales", Text(profile.Bounds.MaxSales)),
        ("bounds.max-value", profile.Bounds.MaxValue is { } value ? $"{value} {value.Currency}" : null),
        ("bounds.warn-at-percent", $"{profile.Bounds.WarnAtPercent}"),
        ("bounds.refuses-past", $"{profile.Bounds.RefusesPast}"),
        ("needs-readiness", $"{profile.NeedsReadiness}"),
        ("offline-areas", string.Join(", ", profile.OfflineAreas)),
        ("status-path", profile.StatusPath),
    ];

    private static IEnumerable<(string What, string? Value)> Words(CapabilityRule rule) =>
    [
        ($"{rule.Capability.Code}.online", $"{rule.Online}"),
        ($"{rule.Capability.Code}.offline", $"{rule.Offline}"),
        ($"{rule.Capability.Code}.reason", rule.Reason),
        ($"{rule.Capability.Code}.remedy", rule.Remedy),
        ($"{rule.Capability.Code}.is-offered", $"{rule.IsOffered}"),
        ($"{rule.Capability.Code}.entitlement", rule.Entitlement),
        ($"{rule.Capability.Code}.permission", rule.Permission),
        ($"{rule.Capability.Code}.hangs-on", rule.HangsOn?.Code),
        ($"{rule.Capability.Code}.transports", string.Join(", ", rule.Transports)),
    ];

    private static string? Text<T>(T? value) where T : struct => value?.ToString();
}
