using ConsoleRegister.Interactive.Typing;
using PosSdk.Client;
using PosSdk.Connectivity;
using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Connections;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>The demonstration's network, and what the rules make of it.</summary>
internal sealed class Network(Counter counter)
{
    private IConnectivityMonitor Connectivity => counter.Client.Connectivity;

    private CapabilityClient Capabilities => counter.Client.Capabilities;

    public Answer GoOffline(TillCommand.GoOffline command)
    {
        Connectivity.EnterOffline(command.Planned ? OfflineReason.Planned : OfflineReason.ConnectionLost);
        // Because a diagnosis has to find something: the shop's own network still stands.
        if (!command.Planned) Connectivity.Observe(new NetworkReach { Lan = Reach.Reachable, Internet = Reach.Unreachable, Service = Reach.Unreachable });
        return new Answer.Said("The till works offline now. 'may' lists what is not allowed, with what to do instead; 'online' ends it.");
    }

    public Answer GoOnline()
    {
        if (Connectivity.Current.IsOnline) return new Answer.Said("The till is online already.");
        Connectivity.GoOnline();
        Connectivity.Observe(new NetworkReach { Lan = Reach.Reachable, Internet = Reach.Reachable, Service = Reach.Reachable });
        return new Answer.Said("The till is online again. Everything is allowed as before.");
    }

    public Answer Ask(TillCommand.AskCapability command)
    {
        var answers = Capabilities.Report().Rows.Select(row => row.Now).Where(answer => command.About is { } about ? Matches(answer.Capability, about) : !answer.IsAllowed).ToList();
        return answers switch
        {
            [] when command.About is { } about => new Answer.Confused($"There is no rule about '{about}'.", "'offline-rules' lists what there are rules about."),
            [] => new Answer.Said($"Everything is allowed now. 'offline-rules' shows what would not be without a connection ({Capabilities.Profile.Name})."),
            _ => new Answer.Listing(["What", "Now", "Why", "Do instead"], [.. answers.Select(Row)], null),
        };
    }

    public Answer Rules(TillCommand.ListRules command)
    {
        var rows = Capabilities.Report().Rows.Where(row => command.About is not { } about || Matches(row.Capability, about)).ToList();
        return rows.Count == 0
            ? new Answer.Confused($"There is no rule about '{command.About}'.", "'offline-rules' alone lists them all.")
            : new Answer.Listing(
                ["What", "Offline", "Why", "Do instead"],
                [.. rows.Select(row => (string[])[row.Capability.Name, InWords(row.Offline), row.Reason, row.Remedy ?? ""])],
                $"The rules of {Capabilities.Profile.Name}, version {Capabilities.Profile.Version}. Start with --profile to choose others: {string.Join(", ", RegisterSetup.Profiles.Keys)}.");
    }

    public Answer Compare(TillCommand.CompareRules command)
    {
        if (!RegisterSetup.Profiles.TryGetValue(command.Profile, out var other))
            return new Answer.Confused($"There are no rules called '{command.Profile}'.", $"Type 'compare' with one of {string.Join(", ", RegisterSetup.Profiles.Keys)}.");
        var changes = ProfileDiff.Between(Capabilities.Profile, other).Changes;
        return new Answer.Listing(
            ["What", Capabilities.Profile.Name, other.Name],
            [.. changes.Select(change => (string[])[change.What, change.Before ?? "", change.After ?? ""])],
            changes.Count == 0 ? "They mean the same." : $"Start with --profile {command.Profile} to sell by them.");
    }

    public Answer Ready()
    {
        var readiness = OfflineReadiness.Evaluate(counter.Readiness, Connectivity.Current);
        return new Answer.Listing(
            ["Condition", "Holds", "Do"],
            [.. readiness.Gates.Select(gate => (string[])[gate.Reason, gate.IsMet ? "yes" : "no", gate.Remedy ?? ""])],
            readiness.IsReady ? "This till can work offline." : "This till is not ready to work offline.");
    }

    public async ValueTask<Answer> DiagnoseAsync(CancellationToken cancellationToken)
    {
        var diagnosis = await Connectivity.DiagnoseAsync(cancellationToken);
        return new Answer.Listing(
            ["", "Question", "Answer"],
            [.. diagnosis.Steps.Select(step => (string[])[step == diagnosis.Next ? ">" : "", step.Question, InWords(step.Answer)])],
            $"Next: {diagnosis.Next.NextStep}");
    }

    private static string[] Row(CapabilityAnswer answer) => [answer.Capability.Name, answer.IsAllowed ? "yes" : "no", answer.Reason, answer.Remedy ?? ""];

    private static bool Matches(Capability capability, string about) =>
        Plain(capability.Name).Contains(Plain(about), StringComparison.OrdinalIgnoreCase) || Plain(capability.Code).Contains(Plain(about), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => text.Replace('-', ' ').Replace('.', ' ');

    private static string InWords(Reach reach) => reach switch { Reach.Reachable => "yes", Reach.Unreachable => "no", _ => "find out" };

    private static string InWords(OfflineUse use) => use switch
    {
        OfflineUse.Allowed => "yes",
        OfflineUse.Denied => "no",
        OfflineUse.Queued => "kept and sent later",
        OfflineUse.WithLocalIndex => "yes, with what is kept here",
        OfflineUse.AsDriverSays => "as the device says",
        _ => "unless printed by way of the internet",
    };
}
