using System.Collections.Immutable;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Connections;

/// <summary>One condition of working offline.</summary>
/// <param name="Code">Stable: <c>initial-sync-completed</c> or <c>signed-in-before-loss</c>.</param>
/// <param name="IsMet">Whether it holds, or would hold if the connection went away now.</param>
/// <param name="Reason">Why, in words a cashier understands.</param>
/// <param name="Remedy">What to do about it; null when it holds.</param>
public sealed record ReadinessGate(string Code, bool IsMet, string Reason, string? Remedy);

/// <summary>Whether a till can work offline, gate by gate. Ask while still online: then there is time to do something about it.</summary>
public sealed record OfflineReadiness(ValueList<ReadinessGate> Gates)
{
    /// <summary>True when all gates hold.</summary>
    public bool IsReady => FirstClosed is null;

    /// <summary>The first gate that does not hold; null when all do.</summary>
    public ReadinessGate? FirstClosed => Gates.FirstOrDefault(gate => !gate.IsMet);

    /// <summary>Judges the gates. Online, the question is whether the till would be ready if the connection went away now.</summary>
    public static OfflineReadiness Evaluate(ReadinessFacts facts, Connection connection)
    {
        var remedy = connection.IsOnline ? "Do it now, while there is a connection." : "It needs a connection: restore that first.";
        return new OfflineReadiness(ValueList.Of(ImmutableArray.Create(Loaded(facts, remedy), SignedIn(facts, connection, remedy))));
    }

    /// <summary>Why the register cannot be loaded at all; null when it can, which online it always can (R89, R90).</summary>
    public static UnableToLoadRegister? StartFailure(ReadinessFacts facts, Connection connection)
    {
        if (connection.IsOnline) return null;
        return Evaluate(facts, connection).FirstClosed?.Code switch
        {
            null => null,
            LoadedCode => new UnableToLoadRegister(UnableToLoadCause.NeverLoaded),
            _ => new UnableToLoadRegister(UnableToLoadCause.NotSignedIn),
        };
    }

    private const string LoadedCode = "initial-sync-completed";
    private const string SignedInCode = "signed-in-before-loss";

    private static ReadinessGate Loaded(ReadinessFacts facts, string remedy) => facts.InitialSyncCompleted
        ? new(LoadedCode, true, "The shop was loaded completely on this till.", null)
        : new(LoadedCode, false, "The shop was never loaded completely on this till.", "Let the first sync finish. " + remedy);

    private static ReadinessGate SignedIn(ReadinessFacts facts, Connection connection, string remedy) => (facts.SignedInAt, connection) switch
    {
        (null, _) => new(SignedInCode, false, "Nobody is signed in.", "Sign in. " + remedy),
        ({ } at, Connection.Offline offline) when at > offline.Since =>
            new(SignedInCode, false, "Nobody was signed in when the connection was lost.", "Sign in. " + remedy),
        _ => new(SignedInCode, true, "Somebody was signed in while there was a connection.", null),
    };
}
