using PosSdk;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Shifts;
using PosSdk.Journaling;
using PosSdk.Printing;
using PosSdk.Receipts;
using PosSdk.Sqlite;

namespace ConsoleRegister.Interactive;

/// <summary>The sample's shop: its rules, and what a new register of it finds on the shelf.</summary>
internal static class SampleShop
{
    /// <summary>What stands on its receipts, on paper and on the screen.</summary>
    public static ReceiptTextOptions Receipt { get; } = new()
    {
        ShopName = "Corner Shop",
        Header = ["1 Market Street"],
        Footer = ["Thank you, see you soon!"],
        NumbersLines = true,
        Tenders = [.. SampleTenders.Own],
    };

    /// <summary>Fills a new register; does nothing to one that is in use.</summary>
    public static async ValueTask SetUpAsync(string path, RegisterSetup setup, TimeProvider time, CancellationToken cancellationToken)
    {
        // Because nobody can have signed in to a shop without people and goods, it is set up before anybody has to.
        await using var client = await OpenAsync(path, setup with { Staff = false }, time, cancellationToken);
        await SampleCatalog.StockAsync(client, cancellationToken);
        await SampleCustomers.MeetAsync(client, cancellationToken);
        if (setup.Staff) await SampleStaff.HireAsync(client, cancellationToken);
    }

    /// <summary>Opens the register as the command line says.</summary>
    public static async ValueTask<PosClient> OpenAsync(string path, RegisterSetup setup, TimeProvider time, CancellationToken cancellationToken)
    {
        var options = new PosOptions
        {
            Profile = setup.Profile,
            // Because nobody books the sample's goods in, its shelves would always miss everything.
            SavedCarts = new SavedCartPolicy { ReportsStock = false },
        };
        if (File.Exists(path))
        {
            // Because a register keeps the code and the currency it was made with, and this program opens any of them.
            try
            {
                await using var known = await SqliteRegister.OpenReadOnlyAsync(path, cancellationToken);
                options.Register = known.Register ?? options.Register;
                options.Currency = known.Currency?.Code ?? options.Currency;
            }
            catch (JournalNewException)
            {
                // Because a till that was killed while its file was made left an empty one, which becomes a register below.
            }
        }
        var currency = Currency.Of(options.Currency);
        options.Shifts = new ShiftPolicy { BlindClose = setup.Blind, MaximumDifference = setup.Staff ? new Amount(500, currency) : null, UndecidedCarts = CartFate.CarryOver };
        options.Staff = new StaffPolicy { Required = setup.Staff };
        options.Tenders = SampleTenders.Own;
        options.Scans = SampleScans.Rules;
        options.Printing = new PrintOptions { Receipt = Receipt };
        options.Accounts = new SampleAccounts(currency);
        return await SqliteRegister.OpenAsync(path, options, time, cancellationToken: cancellationToken);
    }
}
