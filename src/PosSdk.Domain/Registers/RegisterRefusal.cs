using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Registers;

/// <summary>Why a register refuses.</summary>
public static class RegisterRefusal
{
    /// <summary>Nothing happens at a register that was never set up.</summary>
    public static Refusal NotCreated { get; } = new("register.not-created", "This register was never set up.", "Open it once.");

    /// <summary>Code and currency are part of every receipt, and the first opening records them.</summary>
    public static Refusal AlreadyCreated(Register.Created register) => new(
        "register.already-created",
        $"This register is {register.Code} and counts in {register.Currency}; neither can change after it was opened for the first time.",
        "Open it with those settings, or start another register with a file of its own.");
}
