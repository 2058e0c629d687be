using System.Collections.Immutable;
using PosSdk.Domain.Connections;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Capabilities;

/// <summary>A named, versioned set of rules for what a till may do offline. Data: take a preset and change it, or write one.</summary>
/// <remarks>The presets hold what the documents say, numbers and all; where the documents contradict each other, each has its own.</remarks>
public sealed record PolicyProfile
{
    private static readonly ValueList<AppArea> EveryArea = [.. Enum.GetValues<AppArea>()];

    /// <summary>Stable name, such as <c>x-series-desktop</c>.</summary>
    public required string Id { get; init; }

    /// <summary>From 1; whoever changes a profile that is in use counts it up. <see cref="ProfileDiff"/> tells two apart.</summary>
    public required int Version { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>For which kind of screen it holds.</summary>
    public required Surface Surface { get; init; }

    /// <summary>When the till goes offline and comes back.</summary>
    public ConnectionPolicy Connection { get; init; } = ConnectionPolicy.Documented;

    /// <summary>Numbers.</summary>
    public ProfileLimits Limits { get; init; } = ProfileLimits.None;

    /// <summary>How long and how much is sold offline.</summary>
    public OfflineBounds Bounds { get; init; } = OfflineBounds.None;

    /// <summary>True when nothing works offline unless the shop was loaded and somebody signed in before (R59, R60).</summary>
    public bool NeedsReadiness { get; init; } = true;

    /// <summary>Where a person can go while offline.</summary>
    public ValueList<AppArea> OfflineAreas { get; init; } = EveryArea;

    /// <summary>Where the list of unsynced sales is found, as a path of menus (R93).</summary>
    public string StatusPath { get; init; } = "Status";

    /// <summary>One rule a capability.</summary>
    public ValueList<CapabilityRule> Rules { get; init; }

    /// <summary>What holds for a capability without a rule of its own; its capability is ignored.</summary>
    public required CapabilityRule Otherwise { get; init; }

    /// <summary>Everything is allowed, always: what holds for an app that sets no profile.</summary>
    public static PolicyProfile Unrestricted { get; } = new()
    {
        Id = "unrestricted", Version = 1, Name = "Unrestricted", Surface = Surface.Desktop, NeedsReadiness = false,
        Otherwise = CapabilityRule.Works(Capability.SignIn, "Nothing is restricted here."),
    };

    /// <summary>Shopify POS, as its page on working offline and its page on saved carts say.</summary>
    public static PolicyProfile ShopifyPos { get; } = ShopifyRules.Profile;

    /// <summary>X-Series in a browser on a PC or Mac.</summary>
    public static PolicyProfile XSeriesDesktop { get; } = XSeriesRules.Desktop;

    /// <summary>The X-Series app on an iPad.</summary>
    public static PolicyProfile XSeriesIpad { get; } = XSeriesRules.Ipad;

    /// <summary>The presets that come from documents.</summary>
    public static ValueList<PolicyProfile> Presets { get; } = [ShopifyPos, XSeriesDesktop, XSeriesIpad];

    /// <summary>The rule for a capability; never null.</summary>
    public CapabilityRule RuleOf(Capability capability)
    {
        foreach (var rule in Rules)
        {
            if (rule.Capability.Code == capability.Code) return rule;
        }
        return Otherwise with { Capability = capability };
    }

    /// <summary>This profile with one rule in place of the one its capability had. The version stays: count it up when the profile is in use.</summary>
    public PolicyProfile With(CapabilityRule rule) => this with
    {
        Rules = ValueList.Of([.. Rules.Where(known => known.Capability.Code != rule.Capability.Code), rule]),
    };

    /// <summary>Where a person can go now (R64); everywhere while online (R87).</summary>
    public ValueList<AppArea> AvailableAreas(Connection connection) => connection.IsOnline ? EveryArea : OfflineAreas;

    /// <summary>The chain from a device to the till, the device first (R16). Ends where it would go round.</summary>
    public ValueList<DeviceLink> LinksOf(Capability device)
    {
        var links = ImmutableArray.CreateBuilder<DeviceLink>();
        for (var next = device; next is not null && links.All(link => link.Device.Code != next.Code);)
        {
            var rule = RuleOf(next);
            links.Add(new DeviceLink(next, rule.HangsOn, rule.Transports));
            next = rule.HangsOn;
        }
        return ValueList.Of(links.ToImmutable());
    }
}
