using PosSdk.Domain.Money;

namespace PosSdk.Devices.Simulation;

/// <summary>How a virtual terminal behaves.</summary>
public sealed record VirtualZvtOptions
{
    /// <summary>What it counts in; euro unless set.</summary>
    public Currency Currency { get; init; } = Currency.Of("EUR");

    /// <summary>How long it waits for the till to acknowledge; 5 seconds as specified.</summary>
    public TimeSpan AcknowledgementTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>When it says a status information again to a till that asked for more time (84 9C); after 2 seconds as specified.</summary>
    public TimeSpan RepeatAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a customer takes; none unless set. A request to stop is heard in that time.</summary>
    public TimeSpan CustomerTakes { get; init; } = TimeSpan.Zero;

    /// <summary>How late a late message comes; 50 ms unless set.</summary>
    public TimeSpan DelayTakes { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The code with which the bank says no; 05 unless set.</summary>
    public byte DeclineCode { get; init; } = 0x05;
}
