using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Connections;

/// <summary>Why a register cannot be loaded offline.</summary>
public enum UnableToLoadCause
{
    /// <summary>The shop was never loaded completely here (R59).</summary>
    NeverLoaded,

    /// <summary>Nobody was signed in when the connection was lost (R60).</summary>
    NotSignedIn,
}

/// <summary>A start that ends here: nothing of the register can be used until its cause is gone, there is no half-open register (R89, R90).</summary>
public sealed record UnableToLoadRegister(UnableToLoadCause Cause)
{
    /// <summary>As a till shows it. The codes are <c>register.never-loaded</c> and <c>register.not-signed-in</c>.</summary>
    public Refusal Refusal => Cause is UnableToLoadCause.NeverLoaded
        ? new("register.never-loaded", "Unable to load register: the shop was never loaded completely on this till.", "Connect to the internet, sign in, and let the first sync finish.")
        : new("register.not-signed-in", "Unable to load register: nobody was signed in when the connection was lost.", "Connect to the internet and sign in.");
}
