using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Registers;

/// <summary>What can have happened to a register.</summary>
public abstract record RegisterEvent
{
    private RegisterEvent() { }

    /// <summary>The register was set up.</summary>
    [EventName("register.created.v1")]
    public sealed record Created : RegisterEvent
    {
        /// <summary>What it counts in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>Its short code.</summary>
        public required RegisterCode Code { get; init; }

        /// <summary>Who set it up; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>Somebody opened the drawer with its key while no shift was open that could have recorded it.</summary>
    [EventName("register.drawer-unlocked.v1")]
    public sealed record DrawerUnlocked : RegisterEvent
    {
        /// <summary>When, in UTC.</summary>
        public required DateTimeOffset OpenedAt { get; init; }

        /// <summary>Who was signed in then, whoever had the key; null for nobody.</summary>
        public string? By { get; init; }
    }
}
