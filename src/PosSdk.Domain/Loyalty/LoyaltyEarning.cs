using PosSdk.Domain.Money;
using PosSdk.Domain.Sales;

namespace PosSdk.Domain.Loyalty;

/// <summary>
/// The points of a document: a function of what was recorded, so nothing about points is. A receipt earns once because there is one completion of it, however
/// often it is sent. Balances, and redeeming, are the hub's: no register can know them offline (R72).
/// </summary>
/// <param name="Customer">The customer's code.</param>
/// <param name="Receipt">The receipt that earned; the key under which they are counted once.</param>
/// <param name="Points">Below zero when they are taken back.</param>
public sealed record LoyaltyEarning(string Customer, string Receipt, long Points)
{
    /// <summary>What a sale earns; null when it has no customer. Goods that came back in the same document are not counted here: see <see cref="TakenBack"/>.</summary>
    public static LoyaltyEarning? Of(Sale.Completed sale, LoyaltyPolicy policy) =>
        sale.Customer is { } customer ? new LoyaltyEarning(customer, sale.Receipt, Count(sale.Totals.Sold, policy)) : null;

    /// <summary>What is taken back of a sale's points; null when it had no customer.</summary>
    /// <remarks>Always the points of what the customer keeps, less those they had: so returns in pieces and at once come to the same, and all of it to nothing.</remarks>
    /// <param name="original">The sale that earned.</param>
    /// <param name="receipt">The receipt of the return.</param>
    /// <param name="before">What was given back of it before; zero or more.</param>
    /// <param name="now">What is given back now; zero or more, with <paramref name="before"/> at most what was sold.</param>
    /// <param name="policy">As it was when the sale earned.</param>
    public static LoyaltyEarning? TakenBack(Sale.Completed original, string receipt, Amount before, Amount now, LoyaltyPolicy policy)
    {
        if (original.Customer is not { } customer) return null;
        var had = original.Totals.Sold - before;
        return new LoyaltyEarning(customer, receipt, Count(had - now, policy) - Count(had, policy));
    }

    private static long Count(Amount paid, LoyaltyPolicy policy)
    {
        var every = policy.Every.MinorUnits;
        if (policy.Every.Currency != paid.Currency || every <= 0) throw new ArgumentException($"Points are counted for each {policy.Every}, which must be above zero and in {paid.Currency}.", nameof(policy));
        var whole = paid.MinorUnits <= 0 ? 0 : paid.MinorUnits / every + (policy.RoundsUp && paid.MinorUnits % every > 0 ? 1 : 0);
        return whole * policy.Points;
    }
}
