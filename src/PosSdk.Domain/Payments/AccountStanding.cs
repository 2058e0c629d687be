using PosSdk.Domain.Money;

namespace PosSdk.Domain.Payments;

/// <summary>What a customer owes, as far as this register knows: the balance it last heard of and what it has added since.</summary>
/// <param name="LastKnown">What the customer owed when the hub last said; negative when the shop owes.</param>
/// <param name="LocalChange">What this register has sold on account since, less what was paid here.</param>
/// <param name="Limit">The most the customer may owe; null for no limit.</param>
public sealed record AccountStanding(Amount LastKnown, Amount LocalChange, Amount? Limit)
{
    /// <summary>What the customer owes now, as far as is known.</summary>
    public Amount Owes => LastKnown + LocalChange;

    /// <summary>What can still be sold on account, zero when nothing; null for no limit.</summary>
    public Amount? Available => Limit is { } limit ? Amount.Max(limit - Owes, Amount.Zero(limit.Currency)) : null;

    /// <summary>By how much the customer would owe more than allowed; zero when within the limit, or when money is paid back.</summary>
    /// <param name="amount">What is to be sold on account.</param>
    public Amount OverBy(Amount amount) => Limit is { } limit && amount.IsPositive
        ? Amount.Max(Owes + amount - limit, Amount.Zero(limit.Currency))
        : Amount.Zero(amount.Currency);

    /// <summary>The same after <paramref name="amount"/> was sold on account here.</summary>
    public AccountStanding After(Amount amount) => this with { LocalChange = LocalChange + amount };
}
