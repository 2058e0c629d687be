using System.Collections.Immutable;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Connections;

/// <summary>What stands on the till when somebody wants to sign out.</summary>
/// <param name="UnsyncedSales">Sales that the back office does not have.</param>
/// <param name="SavedCarts">Saved carts; signing out deletes them (R25).</param>
/// <param name="OpenCarts">Carts being rung up.</param>
public sealed record SignOutFacts(int UnsyncedSales, int SavedCarts, int OpenCarts);

/// <summary>Something that signing out takes away.</summary>
/// <param name="Code">Stable: <c>unsynced-sales</c>, <c>saved-carts</c> or <c>open-carts</c>.</param>
/// <param name="Count">How many; above zero.</param>
/// <param name="Text">What happens to them.</param>
public sealed record SignOutLoss(string Code, int Count, string Text);

/// <summary>Whether signing out is wise now.</summary>
/// <param name="Losses">What it takes away; also filled when it is allowed, so that the till can announce it first.</param>
/// <param name="Refusal">Why not; null when it is allowed.</param>
public sealed record SignOutAnswer(ValueList<SignOutLoss> Losses, Refusal? Refusal)
{
    /// <summary>True when nothing holds it back.</summary>
    public bool IsAllowed => Refusal is null;
}

/// <summary>Keeps people from locking themselves out: who signs out offline cannot sign in again until the connection is back (R5).</summary>
public static class SignOutGuard
{
    /// <summary>Judges a sign-out.</summary>
    /// <param name="connection">How things stand.</param>
    /// <param name="facts">What would go.</param>
    /// <param name="evenSo">True when somebody has read what would go, and wants it all the same.</param>
    public static SignOutAnswer Judge(Connection connection, SignOutFacts facts, bool evenSo)
    {
        var losses = Losses(facts);
        return connection.IsOnline || evenSo ? new SignOutAnswer(losses, null) : new SignOutAnswer(losses, Offline(losses));
    }

    private static ValueList<SignOutLoss> Losses(SignOutFacts facts)
    {
        ImmutableArray<SignOutLoss> all =
        [
            new("unsynced-sales", facts.UnsyncedSales, "not yet sent: kept, but out of reach until you sign in again"),
            new("saved-carts", facts.SavedCarts, "deleted"),
            new("open-carts", facts.OpenCarts, "out of reach until you sign in again"),
        ];
        return ValueList.Of(all.RemoveAll(loss => loss.Count <= 0));
    }

    private static Refusal Offline(ValueList<SignOutLoss> losses) => new(
        "sign-out.offline",
        "Without a connection you cannot sign in again." + string.Concat(losses.Select(loss => $" {loss.Count} {loss.Code.Replace('-', ' ')}: {loss.Text}.")),
        "Stay signed in until the connection is back, or confirm that you want to sign out all the same.");
}
