using PosSdk.Domain.Money;

namespace PosSdk.Domain.Registers;

/// <summary>What can be asked of a register.</summary>
public abstract record RegisterCommand
{
    private RegisterCommand() { }

    /// <summary>Set the register up, once.</summary>
    public sealed record Create(RegisterCode Code, Currency Currency) : RegisterCommand;
}
