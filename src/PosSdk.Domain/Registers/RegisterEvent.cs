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
}
