using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Connections;

/// <summary>One question of a diagnosis.</summary>
/// <param name="Code">Stable: <c>lan</c>, <c>internet</c>, <c>service</c> or <c>refresh</c>.</param>
/// <param name="Question">What is asked; a person can answer it when the till could not.</param>
/// <param name="Answer">What the till found.</param>
/// <param name="NextStep">What to do when the answer is no.</param>
public sealed record DiagnosisStep(string Code, string Question, Reach Answer, string NextStep);

/// <summary>Where a connection ends, asked from near to far (R91): the shop's network, other sites, the back office, and at last this app itself.</summary>
public sealed record Diagnosis(ValueList<DiagnosisStep> Steps)
{
    /// <summary>The first step that is not known to be good. Its next step is what to do, or its question is what to find out.</summary>
    public DiagnosisStep Next => Steps.First(step => step.Answer is not Reach.Reachable);

    /// <summary>Reads a diagnosis off what the layers answered.</summary>
    /// <param name="network">What is known. A layer that answers proves those before it.</param>
    /// <param name="statusPage">Where the vendor says whether its servers run.</param>
    public static Diagnosis Of(NetworkReach network, string statusPage)
    {
        var internet = network.Service is Reach.Reachable ? Reach.Reachable : network.Internet;
        var lan = internet is Reach.Reachable ? Reach.Reachable : network.Lan;
        return new Diagnosis(
        [
            new("lan", "Is this till on the shop's network?", lan, "Check the cable or the Wi-Fi, and that the router has power."),
            new("internet", "Do other websites open?", internet, "Restart the router; if other sites stay away, call your internet provider."),
            new("service", "Are the back office's servers running?", network.Service, $"Look at {statusPage}; if they are down, keep selling offline until they are back."),
            // Because nothing but trying answers it, it is never known to be good.
            new("refresh", "Does it work after loading the register again?", Reach.Unknown, "Close the register and open it again; nothing is lost by it."),
        ]);
    }
}
