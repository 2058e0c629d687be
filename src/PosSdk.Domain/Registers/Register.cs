using System.Diagnostics;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Registers;

/// <summary>A till, folded from its own stream: what it is called and what it counts in.</summary>
public abstract record Register
{
    private Register() { }

    /// <summary>Never opened.</summary>
    public sealed record None : Register;

    /// <summary>In use.</summary>
    /// <param name="Code">The short code that begins every receipt number.</param>
    /// <param name="Currency">What the register counts in, for ever.</param>
    public sealed record Created(RegisterCode Code, Currency Currency) : Register;

    /// <summary>Where every register starts.</summary>
    public static Register Initial { get; } = new None();

    /// <summary>Applies one event. Never refuses: what is recorded has happened.</summary>
    public static Register Evolve(Register register, RegisterEvent @event) => (register, @event) switch
    {
        (None, RegisterEvent.Created e) => new Created(e.Code, e.Currency),
        (Created, RegisterEvent.DrawerUnlocked) => register,
        _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {register.GetType().Name}."),
    };
}
