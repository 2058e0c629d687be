using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Connections;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Tests.Connections;

namespace PosSdk.Domain.Tests.Capabilities;

public class CapabilityLawTests
{
    private static readonly Gen<bool> Coin = Gen.Elements(true, false);
    private static readonly Gen<Reach> Reaches = Gen.Elements(Enum.GetValues<Reach>());
    private static readonly Capability[] Devices = [.. Capability.All.Where(capability => capability.Kind is CapabilityKind.Device)];

    private static readonly Gen<CapabilityRule> Rules =
        from capability in Gen.Elements(Capability.All.ToArray())
        from online in Gen.Elements(Enum.GetValues<OnlineRequirement>())
        from offline in Gen.Elements(Enum.GetValues<OfflineUse>())
        from remedy in Gen.Elements(null, "Do this.")
        from offered in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from need in Gen.Elements(null, null, "a", "b")
        from hangsOn in Gen.Elements<Capability?>([null, .. Devices])
        select new CapabilityRule
        {
            Capability = capability, Online = online, Offline = offline, Reason = "So it is.", Remedy = remedy, IsOffered = offered, Entitlement = need, Permission = need, HangsOn = hangsOn,
        };

    private static readonly Gen<PolicyProfile> Profiles =
        from preset in Gen.Elements<PolicyProfile>([.. PolicyProfile.Presets, PolicyProfile.Unrestricted])
        from rules in Rules.ArrayOf().Resize(8)
        from strict in Coin
        select rules.Aggregate(preset with { Bounds = preset.Bounds with { RefusesPast = strict, MaxSales = 5 } }, (profile, rule) => profile.With(rule));

    private static readonly Gen<DeviceFact> Facts =
        from device in Gen.Elements(Devices)
        from ready in Coin
        from transport in Gen.Elements(Enum.GetValues<DeviceTransport>())
        from online in Gen.Elements<OnlineRequirement?>([null, .. Enum.GetValues<OnlineRequirement>()])
        from route in Gen.Elements<PrintRoute?>(null, PrintRoute.Online, PrintRoute.Local)
        select new DeviceFact(device, ready) { Transport = transport, Online = online, Route = route };

    private static readonly Gen<CapabilityContext> Contexts =
        from connection in Gen.Elements(Network.Online, Network.Offline, Network.Online.Hears(Network.Bad(0)))
        from lan in Reaches
        from synced in Coin
        from signedIn in Gen.Elements<DateTimeOffset?>(null, Network.T0, Network.T0.AddHours(1))
        from told in Coin
        from index in Coin
        from devices in Facts.ArrayOf().Resize(5)
        from plan in Gen.Elements(Entitlements.Everything, Entitlements.Of("a"), Entitlements.Of())
        from permissions in Gen.Elements<ValueList<string>?>(null, ["b"], [])
        from sales in Gen.Choose(0, 6)
        select new CapabilityContext
        {
            Connection = connection with { Network = new() { Lan = lan } },
            Readiness = told ? OfflineReadiness.Evaluate(new() { InitialSyncCompleted = synced, SignedInAt = signedIn }, connection) : null,
            HasLocalIndex = index, Devices = [.. devices], Entitlements = plan, Permissions = permissions, Usage = told ? new(TimeSpan.FromHours(sales * 5), sales) : null,
        };

    private static readonly Arbitrary<(PolicyProfile Profile, CapabilityContext Context)> Tills =
        (from profile in Profiles from context in Contexts select (profile, context)).ToArbitrary();

    [Fact, Trait("Requirement", "R19")]
    public void Every_capability_gets_an_answer_with_a_reason_and_every_no_says_what_to_do() => Prop.ForAll(Tills, till =>
        CapabilityReport.Of(till.Profile, till.Context).Rows.Select(row => row.Now).All(answer =>
            answer.Reason.Length > 0
            && answer.IsAllowed == (answer.Refusal is null)
            && (answer.IsAllowed ? answer.WhatWouldChangeIt is CapabilityChange.None : answer.WhatWouldChangeIt is not CapabilityChange.None && answer.Remedy?.Length > 0)))
        .QuickCheckThrowOnFailure();

    [Fact, Trait("Requirement", "R87")]
    public void What_is_allowed_offline_is_allowed_online() => Prop.ForAll(Tills, till =>
    {
        var online = till.Context with { Connection = Network.Online with { Network = till.Context.Connection.Network } };
        return Capability.All.All(capability => !till.Profile.Ask(capability, till.Context).IsAllowed || till.Profile.Ask(capability, online).IsAllowed);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_no_for_want_of_a_connection_is_a_yes_with_one() => Prop.ForAll(Tills, till =>
    {
        var online = till.Context with { Connection = Network.Online, Devices = [] };
        return Capability.All
            .Where(capability => till.Profile.Ask(capability, till.Context).WhatWouldChangeIt is CapabilityChange.Connection)
            .All(capability => till.Profile.Ask(capability, online).IsAllowed);
    }).QuickCheckThrowOnFailure();
}
