using System.Diagnostics;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Registers;

/// <summary>The rules of a register.</summary>
public static class RegisterDecider
{
    /// <summary>Answers <paramref name="command"/>.</summary>
    public static Decision<RegisterEvent> Decide(Register register, RegisterCommand command, CommandContext context) => (register, command) switch
    {
        (Register.None, RegisterCommand.Create c) => Create(c, context),
        (Register.Created r, RegisterCommand.Create c) when r.Code == c.Code && r.Currency == c.Currency => Decision<RegisterEvent>.AlreadySo,
        (Register.Created r, RegisterCommand.Create) => RegisterRefusal.AlreadyCreated(r),
        (Register.Created, RegisterCommand.RecordKeyOpening c) => new RegisterEvent.DrawerUnlocked { OpenedAt = c.OpenedAt, By = context.By },
        (Register.None, RegisterCommand.RecordKeyOpening) => RegisterRefusal.NotCreated,
        _ => throw new UnreachableException($"No rule for {command.GetType().Name} on {register.GetType().Name}."),
    };

    private static RegisterEvent.Created Create(RegisterCommand.Create command, CommandContext context) =>
        new() { Currency = command.Currency, Code = command.Code, By = context.By };
}
