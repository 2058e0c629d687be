using PosSdk.Domain.Money;

namespace PosSdk;

/// <summary>Knows what customers owe and may owe: the hub's last word, kept where it can be asked without a network.</summary>
public interface IAccountDirectory
{
    /// <summary>The account of a customer; null when there is none, and then nothing is sold on it.</summary>
    /// <param name="customer">The customer's code, as carts name it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<AccountBalance?> FindAsync(string customer, CancellationToken cancellationToken);
}

/// <summary>What a customer owed when the hub last said.</summary>
/// <param name="Owes">Of all registers together; below zero when the shop owes.</param>
/// <param name="Limit">The most the customer may owe; null for no limit.</param>
public sealed record AccountBalance(Amount Owes, Amount? Limit)
{
    /// <summary>How much of <see cref="Owes"/> this very register had reported by then, so that it is not counted twice; null for nothing.</summary>
    public Amount? OfThisRegister { get; init; }
}
