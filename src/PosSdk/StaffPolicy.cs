using PosSdk.Access;
using PosSdk.Domain.StaffMembers;

namespace PosSdk;

/// <summary>What a shop asks of the people at its till.</summary>
public sealed record StaffPolicy
{
    /// <summary>Nobody needs to sign in, and everybody may do everything; who signs in nevertheless is recorded.</summary>
    public static StaffPolicy Default { get; } = new();

    /// <summary>True when somebody must be signed in, and may do only what they are permitted or somebody else approves.</summary>
    /// <value>False unless set. As long as nobody with a PIN may manage staff, whoever is there may add members and set PINs.</value>
    public bool Required { get; init; }

    /// <summary>How often a PIN may be tried.</summary>
    public PinPolicy Pins { get; init; } = PinPolicy.Default;

    /// <summary>How long an approval waits to be used. It allows one command.</summary>
    /// <value>Above zero; 10 minutes unless set.</value>
    public TimeSpan ApprovalLasts { get; init; } = TimeSpan.FromMinutes(10);

    // Because a test that signs in a hundred times has no need of PINs that are slow to guess.
    internal int PinIterations { get; init; } = PinHash.DefaultIterations;
}
