using PosSdk.Devices.Scanning;
using PosSdk.Devices.Simulation;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Customers;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Scans;
using PosSdk.Testing;
using PosSdk.Tests.Shared;

namespace PosSdk.Devices.Tests.Scanning;

public class ScansOnCartsTests
{
    private static readonly BarcodeParser Parser = new(new() { Templates = [new("20IIIIIVPPPPC"), new("24IIIIIPPPPPC", VariableMeasure.Weight)] });

    [Fact]
    [Trait("Requirement", "R18")]
    public async Task What_a_scanner_reads_reaches_the_journal_in_one_commit_a_scan()
    {
        var (pos, journal) = await ShopAsync();
        await using var _ = pos;
        await using var device = new VirtualScanner(new() { SendsIdentifier = true });
        await using var scanner = new LineScanner("scan", device.Connect());
        await using var scans = scanner.ReadScansAsync(CancellationToken.None).GetAsyncEnumerator();
        var next = scans.MoveNextAsync().AsTask();
        await scanner.ConnectAsync(CancellationToken.None);
        pos.Connectivity.EnterOffline();
        var (cart, commits) = (pos.Carts.NewId(), journal.Commits);
        foreach (var (aim, code) in ((string, string)[])[("]E0", "4006381333931"), ("]C0", "C-1042"), ("]E0", "2000142303500"), ("]C1", "01095201234567883103000195")])
        {
            await device.ScanAsync(code, aim);
            Assert.True(await next);
            Assert.True((await pos.PutOnCartAsync(cart, Parser.Parse(scans.Current.Text, scans.Current.AimId))).IsDone, code);
            Assert.Equal(++commits, journal.Commits);
            next = scans.MoveNextAsync().AsTask();
        }

        var open = pos.Carts.Find(cart)!;
        Assert.Equal("C-1042", open.Customer!.Code);
        Assert.Equal([("MILK", 1000L, "1.19"), ("CHEESE", 1000L, "3.50"), ("CHEESE", 195L, "19.90")], open.Lines.Select(line => (line.Sku.Value, line.Quantity.Thousandths, $"{line.Price}")));
        await scanner.DisposeAsync();
        Assert.False(await next);
    }

    [Theory]
    [InlineData("036000291452")]
    [InlineData("]E00036000291452")]
    [InlineData("]C10100036000291452")]
    [InlineData("https://id.gs1.org/01/00036000291452")]
    public async Task A_upc_is_the_same_article_typed_scanned_and_in_a_link(string scan) => Assert.Equal("TEA", Assert.Single((await PutAsync(scan)).Value.Lines).Sku.Value);

    [Fact]
    public async Task A_label_with_a_weight_sells_that_weight() => Assert.Equal(new Quantity(482), Assert.Single((await PutAsync("2400142004825")).Value.Lines).Quantity);

    [Theory]
    [Trait("Requirement", "R82")]
    [Trait("Requirement", "R84")]
    [InlineData("c-1042", "C-1042", true)]
    [InlineData("C-77", "C-77", false)]
    [InlineData("(8018)061414112345678902", "061414112345678902", true)]
    public async Task A_card_adds_its_customer(string scan, string code, bool isKnown) =>
        Assert.Equal((code, isKnown), (await PutAsync(scan)).Value.Customer is { } customer ? (customer.Code, customer.Verified) : default);

    [Theory]
    [InlineData("R1-0-1", "scan.receipt")]
    [InlineData("GIFT-7", "scan.voucher")]
    [InlineData("5901234123457", "scan.no-product")]
    [InlineData("]E04006381333932", "scan.not-trusted")]
    [InlineData("2000142313500", "scan.not-trusted")]
    public async Task What_is_nothing_for_a_cart_says_what_it_is_and_begins_none(string scan, string refusal)
    {
        var (pos, journal) = await ShopAsync();
        await using var _ = pos;
        var commits = journal.Commits;
        Assert.Equal(refusal, Assert.IsType<Outcome<Cart.Open>.Refused>(await pos.PutOnCartAsync(pos.Carts.NewId(), Parser.Parse(scan))).Reason.Code);
        Assert.Equal(commits, journal.Commits);
        Assert.Empty(pos.Carts.Open);
    }

    private static async Task<Outcome<Cart.Open>> PutAsync(string scan)
    {
        var (pos, _) = await ShopAsync();
        await using var __ = pos;
        return await pos.PutOnCartAsync(pos.Carts.NewId(), Parser.Parse(scan));
    }

    private static async Task<(PosClient Pos, FailingJournal Journal)> ShopAsync()
    {
        var journal = new FailingJournal(TestRegister.NewJournal());
        var pos = await TestRegister.OpenAsync(options => options.Scans = new ScanRules { CustomerPrefixes = ["C-"], VoucherPrefixes = ["GIFT"] }, journal: journal);
        await pos.StockedAsync(500, [("MILK", "1.19"), ("CHEESE", "19.90"), ("TEA", "2.50")]);
        await CodedAsync(pos, "MILK", "4006381333931");
        await CodedAsync(pos, "CHEESE", "00142", "09520123456788");
        await CodedAsync(pos, "TEA", "0036000291452");
        await pos.Customers.AddAsync(new CustomerProfile { Code = "C-1042", Name = "Zoë" });
        await pos.Customers.AddAsync(new CustomerProfile { Code = "061414112345678902", Name = "Ada" });
        return (pos, journal);
    }

    private static async Task CodedAsync(PosClient pos, string sku, params string[] codes) =>
        Assert.True((await pos.Catalog.ChangeAsync(pos.Catalog.Current.Find(sku)! with { Barcodes = [.. codes] })).IsDone);
}
