using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Connections;
using PosSdk.Domain.Tests.Connections;
using static PosSdk.Domain.Tests.Capabilities.Tills;

namespace PosSdk.Domain.Tests.Capabilities;

public class ProfileTests
{
    [Fact]
    public void The_presets_hold_the_documents_numbers()
    {
        Assert.Equal(new ProfileLimits { MaxSavedCarts = 50, RequireCustomerToSave = true }, PolicyProfile.ShopifyPos.Limits);
        Assert.All([PolicyProfile.XSeriesDesktop, PolicyProfile.XSeriesIpad], profile =>
        {
            Assert.Equal(new ProfileLimits { MaxOrderAge = TimeSpan.FromDays(60) }, profile.Limits);
            Assert.Equal(TimeSpan.FromMinutes(2), profile.Connection.EnterOfflineAfter);
            Assert.Equal(TimeSpan.FromMinutes(2), profile.Connection.ProbeInterval);
        });
        Assert.All(PolicyProfile.Presets, profile => Assert.Equal(1, profile.Version));
    }

    [Fact, Trait("Requirement", "R94")]
    public void Desktop_and_ipad_have_rules_of_their_own()
    {
        Assert.Equal([Surface.Mobile, Surface.Desktop, Surface.IPad], PolicyProfile.Presets.Select(profile => profile.Surface));
        Assert.Equal(
            [
                "id", "name", "surface", "offline-areas", "status-path",
                "search.products-by-name.online", "search.products-by-name.offline", "search.products-by-name.reason",
                "search.customers-by-name.online", "search.customers-by-name.offline", "search.customers-by-name.reason",
                "status.view.online", "status.view.offline", "status.view.reason", "status.view.remedy",
            ],
            ProfileDiff.Between(PolicyProfile.XSeriesDesktop, PolicyProfile.XSeriesIpad).Changes.Select(change => change.What));
    }

    [Fact]
    public void A_new_version_says_what_it_changes()
    {
        var next = PolicyProfile.ShopifyPos.With(CapabilityRule.Works(Capability.TakeCard, "The reader stores payments.")) with { Version = 2 };
        Assert.Equal(
            [
                new("version", "1", "2"),
                new("tender.card.online", "Always", "Never"),
                new("tender.card.offline", "Denied", "Allowed"),
                new("tender.card.reason", "Credit and debit cards need the internet.", "The reader stores payments."),
                new("tender.card.remedy", "Take cash or a custom way to pay.", null),
            ],
            ProfileDiff.Between(PolicyProfile.ShopifyPos, next).Changes);
        Assert.True(next.Ask(Capability.TakeCard, Offline).IsAllowed);
    }

    [Fact]
    public void The_order_of_rules_means_nothing()
    {
        var turned = PolicyProfile.ShopifyPos with { Rules = [.. PolicyProfile.ShopifyPos.Rules.Reverse()] };
        Assert.True(ProfileDiff.Between(PolicyProfile.ShopifyPos, turned).IsEmpty);
    }

    [Fact, Trait("Requirement", "R59"), Trait("Requirement", "R60"), Trait("Requirement", "R90")]
    public void A_till_that_was_not_made_ready_does_nothing_offline() => Assert.All(PolicyProfile.Presets, profile =>
    {
        var readiness = OfflineReadiness.Evaluate(new() { InitialSyncCompleted = false, SignedInAt = null }, Network.Offline);
        Assert.All(Capability.All, capability => Assert.False(profile.Ask(capability, Offline with { Readiness = readiness }).IsAllowed));
        var cash = profile.Ask(Capability.SellForCash, Offline with { Readiness = readiness });
        Assert.Equal((CapabilityCause.NotReady, CapabilityChange.Readiness), (cash.Cause, cash.WhatWouldChangeIt));
        Assert.True(profile.Ask(Capability.SellForCash, Online with { Readiness = readiness }).IsAllowed);
    });

    [Fact]
    public void A_permission_and_a_switch_hold_online_too()
    {
        var locked = PolicyProfile.ShopifyPos.With(PolicyProfile.ShopifyPos.RuleOf(Capability.DiscardSale) with { Permission = "sale.discard" });
        Assert.Equal(CapabilityCause.Permission, locked.Ask(Capability.DiscardSale, Online with { Permissions = [] }).Cause);
        Assert.True(locked.Ask(Capability.DiscardSale, Online with { Permissions = ["sale.discard"] }).IsAllowed);
        Assert.True(locked.Ask(Capability.DiscardSale, Online).IsAllowed);
        var off = PolicyProfile.ShopifyPos.With(PolicyProfile.ShopifyPos.RuleOf(Capability.ParkSale) with { IsOffered = false });
        Assert.Equal(CapabilityCause.NotOffered, off.Ask(Capability.ParkSale, Online).Cause);
    }

    [Fact]
    public void Without_a_profile_nothing_is_restricted() =>
        Assert.All(Capability.All, capability => Assert.True(PolicyProfile.Unrestricted.Ask(capability, Offline).IsAllowed));

    [Fact]
    public void Codes_are_unique_and_every_kind_of_tender_has_one()
    {
        Assert.Equal(Capability.All.Count, Capability.All.DistinctBy(capability => capability.Code).Count());
        Assert.All(Enum.GetValues<Domain.Payments.TenderKind>(), kind => Assert.True(Capability.Of(kind).Sells));
        Assert.All(PolicyProfile.Presets, profile => Assert.Equal(profile.Rules.Count, profile.Rules.DistinctBy(rule => rule.Capability.Code).Count()));
    }
}
