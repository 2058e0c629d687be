using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Tests.Connections;

namespace PosSdk.Domain.Tests.Capabilities;

/// <summary>Tills as the documents describe them.</summary>
internal static class Tills
{
    public static readonly CapabilityContext Online = new() { Connection = Network.Online };
    public static readonly CapabilityContext Offline = new() { Connection = Network.Offline };

    public static CapabilityAnswer Ask(this PolicyProfile profile, Capability capability, CapabilityContext context) => CapabilityRules.Evaluate(profile, capability, context);

    public static CapabilityContext With(this CapabilityContext context, params DeviceFact[] devices) => context with { Devices = [.. devices] };

    /// <summary>Checks that it works online, is refused offline with words that help, and that a connection would change it.</summary>
    public static void NeedsTheInternet(PolicyProfile profile, Capability capability)
    {
        Assert.True(profile.Ask(capability, Online).IsAllowed);
        var no = profile.Ask(capability, Offline);
        Assert.Equal((false, CapabilityCause.Offline, CapabilityChange.Connection), (no.IsAllowed, no.Cause, no.WhatWouldChangeIt));
        Assert.Equal("capability." + capability.Code, no.Refusal!.Code);
        Assert.False(string.IsNullOrWhiteSpace(no.Reason) || string.IsNullOrWhiteSpace(no.Remedy));
        Assert.Equal(OnlineRequirement.Always, CapabilityReport.Of(profile, Offline).Find(capability.Code)!.Online);
    }

    public static void WorksOffline(PolicyProfile profile, Capability capability) =>
        Assert.True(profile.Ask(capability, Offline).IsAllowed, $"{profile.Id} refuses {capability}.");
}
