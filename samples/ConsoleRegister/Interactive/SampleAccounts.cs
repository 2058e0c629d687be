using PosSdk;
using PosSdk.Domain.Money;

namespace ConsoleRegister.Interactive;

/// <summary>What the sample's customers owe: only one of them may buy on account, and not for much more.</summary>
internal sealed class SampleAccounts(Currency currency) : IAccountDirectory
{
    public const string Customer = "C-1001";

    public ValueTask<AccountBalance?> FindAsync(string customer, CancellationToken cancellationToken) => new(
        string.Equals(customer, Customer, StringComparison.OrdinalIgnoreCase) ? new AccountBalance(new Amount(2000, currency), new Amount(5000, currency)) : null);
}
