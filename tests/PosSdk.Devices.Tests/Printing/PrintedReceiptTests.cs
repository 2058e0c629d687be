using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Simulation;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Customers;
using PosSdk.Domain.Prints;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Scans;
using PosSdk.Printing;
using PosSdk.Receipts;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Printing;

/// <summary>A sale from the journal to paper: through the spool, the driver and the protocol of a printer.</summary>
public class PrintedReceiptTests
{
    private static readonly CartId Anna = CartId.Of("anna");

    [Theory]
    [Trait("Requirement", "R17")]
    [Trait("Requirement", "R82")]
    [InlineData("TM-m30III")]
    [InlineData("TM-T88III")]
    [InlineData("NT-5890K")]
    public async Task It_fits_the_paper_and_a_scanner_finds_the_receipt_and_the_customer_on_it(string model)
    {
        var profile = PrinterProfiles.Find(model)!;
        await using var pos = await OpenAsync();
        var sale = await SellAsync(pos);
        var page = await PrintAsync(pos, profile, sale.Number);

        string[] lines = [.. page.Lines.Select(line => line.Text.Trim())];
        Assert.All(page.Lines, line => Assert.InRange(line.Layout().TrimEnd().Length, 0, profile.Columns));
        Assert.Contains("Corner Shop", lines);
        Assert.Contains(lines, line => line.StartsWith("TOTAL EUR", StringComparison.Ordinal) && line.EndsWith("123.45", StringComparison.Ordinal));
        Assert.Contains("Thank you", lines);
        Assert.DoesNotContain(lines, line => line.Contains("COPY", StringComparison.Ordinal));
        Assert.Empty(page.Pulses);

        var customer = Assert.Single(lines, line => line.StartsWith("Customer ", StringComparison.Ordinal))["Customer ".Length..];
        Assert.Equal("C-1042", Assert.IsType<ScanTarget.OfCustomer>(Route(pos, customer)).Code);
        Assert.Equal(sale.Number, Assert.IsType<ScanTarget.OfReceipt>(Route(pos, Assert.Single(page.Barcodes).Data)).Receipt);
    }

    [Fact]
    public async Task Paper_that_is_too_narrow_for_a_long_number_gets_a_square_code()
    {
        await using var pos = await OpenAsync(options => options.Register = "ABCDEFGH");
        var page = await PrintAsync(pos, PrinterProfiles.Nt5890K, (await SellAsync(pos)).Number);
        Assert.Equal("ABCDEFGH-0-1", Assert.Single(page.Barcodes).Data);
        var wide = await OpenAsync(options => (options.Register, options.Printing) = ("ABCDEFGH", options.Printing with { Code = ReceiptCode.None }));
        Assert.Empty((await PrintAsync(wide, PrinterProfiles.Nt5890K, (await SellAsync(wide)).Number)).Barcodes);
    }

    [Fact]
    public async Task A_drawer_opens_with_a_receipt_only_for_who_prints_by_themselves()
    {
        await using var pos = await OpenAsync();
        var document = ReceiptDocuments.Of(await SellAsync(pos), new PrintOptions { Logo = new MonochromeImage(8, 1, new byte[] { 0xFF }) }, PrinterProfiles.Generic80.Capabilities, drawerPin: 5);
        Assert.Equal(new ReceiptElement.OpenDrawer(5), document.Elements[0]);
        Assert.IsType<ReceiptElement.Image>(document.Elements[1]);
        Assert.Equal(new ReceiptElement.Cut(), document.Elements[^1]);
    }

    [Fact]
    public async Task It_says_what_the_receipt_as_text_says()
    {
        await using var pos = await OpenAsync();
        var sale = await SellAsync(pos);
        var options = new PrintOptions { Code = ReceiptCode.None };
        var printed = new PlainTextRenderer(42).Render(ReceiptDocuments.Of(sale, options, PrinterProfiles.Generic80.Capabilities));
        Assert.Equal(ReceiptText.Render(sale, options.Receipt), printed);
    }

    private static ScanTarget Route(PosClient pos, string code) =>
        ScanRouter.Route(code, pos.Catalog.Current, CustomerDirectory.Initial, new ScanRules { CustomerPrefixes = ["C-"] });

    private static async Task<PrintedPage> PrintAsync(PosClient pos, PrinterProfile profile, ReceiptNumber receipt)
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System, new() { Profile = profile });
        await using var printer = new EscPosPrinter("front", device.Connect(), profile, TimeProvider.System, EscPos.Receipts.Patient);
        await pos.Prints.QueueReceiptAsync(receipt);
        Assert.Equal(1, await new PrintSpool(pos, printer).PrintDueAsync());
        Assert.IsType<Print.Printed>(await pos.Prints.LoadAsync(PrintId.Of(PrintKind.Receipt, receipt.ToString())));
        return device.Page;
    }

    private static async Task<PosClient> OpenAsync(Action<PosOptions>? setUp = null)
    {
        var pos = await TestRegister.OpenAsync(options =>
        {
            options.Printing = new() { Receipt = new() { ShopName = "Corner Shop", Footer = ["Thank you"] } };
            setUp?.Invoke(options);
        });
        return await pos.StockedAsync(10_000, [("LAMP", "41.15")]);
    }

    private static async Task<Sale.Completed> SellAsync(PosClient pos)
    {
        await pos.Carts.OpenAsync(Anna);
        await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("LAMP"), Domain.Quantities.Quantity.Of(3)));
        await pos.Customers.PutOnCartAsync(Anna, "C-1042");
        await pos.Payments.TakeCashAsync(Anna);
        return (await pos.Sales.CompleteAsync(Anna)).Value;
    }
}
