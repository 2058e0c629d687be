using PosSdk;
using PosSdk.Domain.Customers;

namespace ConsoleRegister.Interactive;

/// <summary>The sample shop's regulars.</summary>
internal static class SampleCustomers
{
    private static readonly IReadOnlyList<CustomerProfile> All =
    [
        new() { Code = SampleAccounts.Customer, Name = "Anna Berg", Email = "anna@example.com" },
        new() { Code = "C-1002", Name = "Ben Adler" },
        new() { Code = "C-1003", Name = "Anna Lind", Email = "lind@example.com" },
    ];

    /// <summary>Makes them known, unless somebody is known already.</summary>
    public static async ValueTask MeetAsync(PosClient client, CancellationToken cancellationToken)
    {
        if (client.Customers.Current.Count > 0) return;
        foreach (var profile in All) _ = await client.Customers.AddAsync(profile, CustomerId.Of(profile.Code), cancellationToken);
    }
}
