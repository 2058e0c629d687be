using PosSdk.Connectivity;
using PosSdk.Devices;
using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Connections;
using PosSdk.Domain.Decisions;

namespace PosSdk.Client;

/// <summary>What the till may do right now, why not, and what would change it. Verbs ask it before they record anything; a no is a refusal <c>capability.…</c>.</summary>
/// <remarks>The connection and the number of sales made offline are known by themselves; the app tells the rest with <see cref="Tell"/>.</remarks>
public sealed class CapabilityClient
{
    private readonly PolicyProfile? _profile;
    private readonly IConnectivityMonitor _monitor;
    private readonly Func<long> _sales;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private CapabilityContext _told;
    private ReadinessFacts? _readiness;
    private DateTimeOffset? _signedInAt;
    private (DateTimeOffset Since, long Sales)? _wentOffline;

    internal CapabilityClient(PolicyProfile? profile, IConnectivityMonitor monitor, Func<long> sales, TimeProvider time)
    {
        (_profile, _monitor, _sales, _time) = (profile, monitor, sales, time);
        _told = new CapabilityContext { Connection = monitor.Current };
    }

    /// <summary>The rules in force; <see cref="PolicyProfile.Unrestricted"/> when none were set.</summary>
    public PolicyProfile Profile => _profile ?? PolicyProfile.Unrestricted;

    /// <summary>
    /// The devices of the till, whose states are looked at with each question (R14-R19); null until the app says so. What they tell outranks what was told by <see cref="Tell"/>, which stays for
    /// devices that are not among them. With a container, devices that were added are known by themselves.
    /// </summary>
    public IDeviceRegistry? Devices { get; set; }

    /// <summary>What decides whether the till could work offline; null until the app says so, and then nothing depends on it.</summary>
    /// <value>Who signs in or out through <see cref="StaffClient"/> is noted in it (R60); an app that knows sign-ins of its own sets the time itself.</value>
    public ReadinessFacts? Readiness
    {
        get { lock (_lock) return _readiness; }
        set { lock (_lock) _readiness = value is { SignedInAt: null } ? value with { SignedInAt = _signedInAt } : value; }
    }

    /// <summary>Gate by gate, whether the till could work offline; null while <see cref="Readiness"/> is. Ask while still online.</summary>
    public OfflineReadiness? CheckReadiness() => Readiness is { } facts ? OfflineReadiness.Evaluate(facts, _monitor.Current) : null;

    /// <summary>Tells what the till cannot know by itself: devices, the merchant's plan, permissions, whether names are kept here.</summary>
    /// <param name="change">From what was told before to what is so now; its connection and readiness are ignored, and of its usage all but the value.</param>
    public void Tell(Func<CapabilityContext, CapabilityContext> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_lock) _told = change(_told);
    }

    /// <summary>Asks about one thing.</summary>
    public CapabilityAnswer Ask(Capability capability)
    {
        ArgumentNullException.ThrowIfNull(capability);
        return CapabilityRules.Evaluate(Profile, capability, Context());
    }

    /// <summary>The whole matrix of features and hardware as it stands now (R19).</summary>
    public CapabilityReport Report() => CapabilityReport.Of(Profile, Context());

    /// <summary>Where a person can go now (R64).</summary>
    public ValueList<AppArea> AvailableAreas() => Profile.AvailableAreas(_monitor.Current);

    /// <summary>What to show while offline (R62, R63); null while online.</summary>
    public OfflineNotice? Notice() => OfflineNotice.Of(_monitor.Current, Profile.Surface);

    /// <summary>Whether signing out is wise now (R5).</summary>
    /// <param name="facts">What would go.</param>
    /// <param name="evenSo">True when somebody has read what would go, and wants it all the same.</param>
    public SignOutAnswer MaySignOut(SignOutFacts facts, bool evenSo = false)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return SignOutGuard.Judge(_monitor.Current, facts, evenSo);
    }

    /// <summary>Notes whether somebody is signed in. A hand-over is no break, so the first time stands until everybody has left.</summary>
    internal void NoteSignIn(bool isSignedIn, DateTimeOffset at)
    {
        lock (_lock)
        {
            // Because an app may know sign-ins of its own, nobody's leaving ends only what was noted here.
            if (!isSignedIn && _signedInAt is null) return;
            _signedInAt = isSignedIn ? _signedInAt ?? at : null;
            if (_readiness is { } facts) _readiness = facts with { SignedInAt = isSignedIn ? facts.SignedInAt ?? _signedInAt : null };
        }
    }

    /// <summary>Since when there is no connection; null while the till works online.</summary>
    internal DateTimeOffset? OfflineSince => _monitor.Current is Connection.Offline offline ? offline.Since : null;

    /// <summary>The refusal of what may not be done now; null when it may. Without a profile it costs nothing.</summary>
    internal Refusal? Refuse(Capability capability) => _profile is null ? null : Ask(capability).Refusal;

    /// <summary>The same for a rule's answer. What the rule refuses, or what is so already, needs no leave.</summary>
    internal Refusal? Refuse<TEvent>(Capability capability, Decision<TEvent> decision) =>
        _profile is null || decision is not Decision<TEvent>.Accepted { Events.IsEmpty: false } ? null : Ask(capability).Refusal;

    private CapabilityContext Context()
    {
        var connection = _monitor.Current;
        var readiness = CheckReadiness();
        var devices = Devices is { } registry ? DeviceFacts.Of(registry) : [];
        lock (_lock) return _told with { Connection = connection, Readiness = readiness, Usage = Usage(connection), Devices = [.. devices, .. _told.Devices] };
    }

    // Because every sale asks before it is paid, the first question after going offline comes before the first offline sale is counted.
    private OfflineUsage? Usage(Connection connection)
    {
        if (connection is not Connection.Offline offline) return null;
        if (_wentOffline?.Since != offline.Since) _wentOffline = (offline.Since, _sales());
        return new OfflineUsage(_time.GetUtcNow() - offline.Since, (int)(_sales() - _wentOffline.Value.Sales), _told.Usage?.Value);
    }
}
