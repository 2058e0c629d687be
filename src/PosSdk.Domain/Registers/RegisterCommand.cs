using PosSdk.Domain.Money;

namespace PosSdk.Domain.Registers;

/// <summary>What can be asked of a register.</summary>
public abstract record RegisterCommand
{
    private RegisterCommand() { }

    /// <summary>Set the register up, once.</summary>
    public sealed record Create(RegisterCode Code, Currency Currency) : RegisterCommand;

    /// <summary>Record that the drawer was opened with its key while no shift was open (R16).</summary>
    /// <param name="OpenedAt">When.</param>
    public sealed record RecordKeyOpening(DateTimeOffset OpenedAt) : RegisterCommand;
}
