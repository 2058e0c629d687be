using System.Collections.Immutable;

namespace PosSdk.Domain.Capabilities;

/// <summary>What the merchant's plan contains (R32).</summary>
public sealed class Entitlements
{
    // The plans that the document on importing online orders lists.
    private static readonly ImmutableArray<string> PlansWithOnlineOrders = ["Pro", "Standard", "Advanced", "Enterprise", "Essentiel", "Plus"];

    private readonly ImmutableHashSet<string>? _features;

    private Entitlements(ImmutableHashSet<string>? features) => _features = features;

    /// <summary>Every feature there is.</summary>
    public static Entitlements Everything { get; } = new(null);

    /// <summary>These features and no others; compared ordinally.</summary>
    public static Entitlements Of(params IEnumerable<string> features) => new([.. features]);

    /// <summary>What an X-Series plan contains, as far as the documents say; a plan they do not list contains no import of online orders. Case does not count.</summary>
    public static Entitlements OfXSeriesPlan(string plan) =>
        PlansWithOnlineOrders.Contains(plan, StringComparer.OrdinalIgnoreCase) ? Of(Capability.ImportOnlineOrders.Code) : Of();

    /// <summary>True when the plan contains a feature. Features are named by a rule's <see cref="CapabilityRule.Entitlement"/>.</summary>
    public bool IsEnabled(string feature) => _features?.Contains(feature) ?? true;
}
