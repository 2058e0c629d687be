using PosSdk.Domain.Connections;
using static PosSdk.Domain.Tests.Connections.Network;

namespace PosSdk.Domain.Tests.Connections;

public class ReadinessTests
{
    private static readonly ReadinessFacts Ready = new() { InitialSyncCompleted = true, SignedInAt = T0.AddHours(-1) };

    [Fact, Trait("Requirement", "R59")]
    public void A_till_that_was_never_loaded_is_not_ready_and_says_so_while_there_is_time()
    {
        var online = OfflineReadiness.Evaluate(Ready with { InitialSyncCompleted = false }, Online);
        Assert.False(online.IsReady);
        Assert.Equal("initial-sync-completed", online.FirstClosed!.Code);
        Assert.Contains("now", online.FirstClosed.Remedy, StringComparison.Ordinal);
        Assert.True(OfflineReadiness.Evaluate(Ready, Online).IsReady);
    }

    [Fact, Trait("Requirement", "R60")]
    public void Who_signed_in_before_the_loss_may_go_on_and_who_came_after_may_not()
    {
        Assert.True(OfflineReadiness.Evaluate(Ready, Offline).IsReady);
        Assert.True(OfflineReadiness.Evaluate(Ready with { SignedInAt = T0 }, Offline).IsReady);
        Assert.Equal("signed-in-before-loss", OfflineReadiness.Evaluate(Ready with { SignedInAt = T0.AddSeconds(1) }, Offline).FirstClosed!.Code);
        Assert.False(OfflineReadiness.Evaluate(Ready with { SignedInAt = null }, Online).IsReady);
    }

    [Fact, Trait("Requirement", "R89"), Trait("Requirement", "R90")]
    public void A_start_without_a_connection_fails_with_its_cause_and_one_with_a_connection_does_not()
    {
        Assert.Equal(new UnableToLoadRegister(UnableToLoadCause.NeverLoaded), OfflineReadiness.StartFailure(Ready with { InitialSyncCompleted = false, SignedInAt = null }, Offline));
        Assert.Equal(new UnableToLoadRegister(UnableToLoadCause.NotSignedIn), OfflineReadiness.StartFailure(Ready with { SignedInAt = null }, Offline));
        Assert.Null(OfflineReadiness.StartFailure(Ready, Offline));
        Assert.Null(OfflineReadiness.StartFailure(Ready with { InitialSyncCompleted = false }, Online));
        Assert.Equal(
            ["register.never-loaded", "register.not-signed-in"],
            Enum.GetValues<UnableToLoadCause>().Select(cause => new UnableToLoadRegister(cause).Refusal.Code));
    }

    [Fact, Trait("Requirement", "R5")]
    public void Signing_out_offline_names_what_would_go_and_needs_an_even_so()
    {
        var facts = new SignOutFacts(UnsyncedSales: 3, SavedCarts: 2, OpenCarts: 0);
        var held = SignOutGuard.Judge(Offline, facts, evenSo: false);
        Assert.Equal("sign-out.offline", held.Refusal!.Code);
        Assert.Contains("3 unsynced sales", held.Refusal.Text, StringComparison.Ordinal);
        Assert.Contains("2 saved carts", held.Refusal.Text, StringComparison.Ordinal);
        Assert.Equal([("unsynced-sales", 3), ("saved-carts", 2)], held.Losses.Select(loss => (loss.Code, loss.Count)));

        Assert.False(SignOutGuard.Judge(Offline, new(0, 0, 0), evenSo: false).IsAllowed);
        Assert.True(SignOutGuard.Judge(Offline, facts, evenSo: true).IsAllowed);
        var online = SignOutGuard.Judge(Online, facts, evenSo: false);
        Assert.True(online.IsAllowed);
        Assert.Equal(held.Losses, online.Losses);
    }

    [Theory, Trait("Requirement", "R91")]
    [InlineData(Reach.Unreachable, Reach.Unreachable, Reach.Unreachable, "lan")]
    [InlineData(Reach.Reachable, Reach.Unreachable, Reach.Unreachable, "internet")]
    [InlineData(Reach.Reachable, Reach.Reachable, Reach.Unreachable, "service")]
    [InlineData(Reach.Unknown, Reach.Reachable, Reach.Unreachable, "service")]
    [InlineData(Reach.Unknown, Reach.Unknown, Reach.Reachable, "refresh")]
    [InlineData(Reach.Unknown, Reach.Unknown, Reach.Unknown, "lan")]
    public void A_diagnosis_goes_from_near_to_far_and_ends_at_the_first_that_fails(Reach lan, Reach internet, Reach service, string next)
    {
        var diagnosis = Diagnosis.Of(new NetworkReach { Lan = lan, Internet = internet, Service = service }, "status.example.com");
        Assert.Equal(["lan", "internet", "service", "refresh"], diagnosis.Steps.Select(step => step.Code));
        Assert.Equal(next, diagnosis.Next.Code);
    }

    [Fact, Trait("Requirement", "R91")]
    public void Each_step_of_a_diagnosis_says_what_to_do()
    {
        var steps = Diagnosis.Of(NetworkReach.Nothing, "status.example.com").Steps;
        Assert.Contains("router", steps[0].NextStep, StringComparison.Ordinal);
        Assert.Contains("provider", steps[1].NextStep, StringComparison.Ordinal);
        Assert.Contains("status.example.com", steps[2].NextStep, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "R62"), Trait("Requirement", "R63")]
    public void The_notice_is_a_banner_on_the_desktop_and_a_status_in_the_menu_bar_of_an_ipad()
    {
        Assert.Equal(
            (NoticePlace.TopBanner, NoticeSeverity.Warning, "offline.connection-lost", T0),
            OfflineNotice.Of(Offline, Surface.Desktop) is { } desktop ? (desktop.Place, desktop.Severity, desktop.TextKey, desktop.Since) : default);
        Assert.Equal(NoticePlace.MenuBar, OfflineNotice.Of(Offline, Surface.IPad)!.Place);
        var planned = Online.Hears(new ConnectionSignal.OfflineWished(T0.AddHours(1), OfflineReason.Planned));
        Assert.Equal((NoticeSeverity.Information, "offline.planned"), OfflineNotice.Of(planned, Surface.IPad) is { } notice ? (notice.Severity, notice.TextKey) : default);
    }

    [Fact, Trait("Requirement", "R87")]
    public void The_notice_goes_with_the_return_and_does_not_come_with_a_suspicion()
    {
        Assert.Null(OfflineNotice.Of(Online, Surface.Desktop));
        Assert.Null(OfflineNotice.Of(Online.Hears(Bad(0)), Surface.Desktop));
        Assert.Null(OfflineNotice.Of(Offline.Hears(Good(200), Good(215)), Surface.Desktop));
    }
}
