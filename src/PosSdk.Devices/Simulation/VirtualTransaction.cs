using PosSdk.Domain.Money;

namespace PosSdk.Devices.Simulation;

/// <summary>What a record of a virtual terminal is about.</summary>
public enum VirtualTransactionKind
{
    /// <summary>Money came in.</summary>
    Payment,

    /// <summary>Money went out.</summary>
    Refund,

    /// <summary>An earlier one was undone.</summary>
    Reversal,
}

/// <summary>One record of a virtual terminal: what really happened to the money, whatever the till was told.</summary>
/// <param name="Trace">Its number.</param>
/// <param name="Receipt">The number on its slip.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Amount">How much.</param>
/// <param name="Result">Zero when the bank said yes.</param>
/// <param name="At">When.</param>
/// <param name="Original">The number of what it undid; null for anything but a reversal.</param>
public sealed record VirtualTransaction(int Trace, int Receipt, VirtualTransactionKind Kind, Amount Amount, byte Result, DateTimeOffset At, int? Original)
{
    /// <summary>True while the money moved and was not moved back.</summary>
    public bool Stands { get; internal init; }
}
