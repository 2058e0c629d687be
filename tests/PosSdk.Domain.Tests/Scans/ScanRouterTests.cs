using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Customers;
using PosSdk.Domain.Money;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Scans;

namespace PosSdk.Domain.Tests.Scans;

public class ScanRouterTests
{
    private static readonly Product Milk = new() { Sku = Sku.Of("MILK"), Price = new UnitPrice(1_1900, Currency.Of("EUR")), Name = "Milk", Barcodes = ["4006381333931"] };
    private static readonly CustomerProfile Zoe = new() { Code = "C-1042", Name = "Zoë" };
    private static readonly ScanRules Rules = new() { CustomerPrefixes = ["C-"], VoucherPrefixes = ["GIFT"] };

    private static readonly CustomerDirectory Customers =
        CustomerDirectory.Evolve(CustomerDirectory.Initial, CustomerId.Of("c-1"), new CustomerEvent.Added { Id = "c-1", Profile = Zoe });

    [Theory]
    [Trait("Requirement", "R80")]
    [InlineData("4006381333931")]
    [InlineData("MILK\r\n")]
    public void A_barcode_or_a_typed_sku_is_its_product(string code) => Assert.Equal(new ScanTarget.OfProduct(Milk), Route(code));

    [Fact]
    [Trait("Requirement", "R84")]
    public void The_code_on_a_loyalty_card_is_its_customer() => Assert.Equal("Zoë", Assert.IsType<ScanTarget.OfCustomer>(Route("c-1042")).Known!.Profile.Name);

    [Fact]
    [Trait("Requirement", "R83")]
    public void A_code_that_looks_like_a_customers_is_one_though_nobody_here_knows_it() => Assert.Equal(new ScanTarget.OfCustomer("C-9", null), Route("C-9"));

    [Fact]
    public void The_number_of_a_receipt_is_a_receipt() => Assert.Equal(new ScanTarget.OfReceipt(ReceiptNumber.Parse("R2-0-17")), Route("r2-0-17"));

    [Fact]
    public void A_voucher_is_told_by_what_the_shop_says_it_begins_with() => Assert.Equal(new ScanTarget.OfVoucher("gift77"), Route("gift77"));

    [Fact]
    public void Anything_else_is_unknown() => Assert.Equal(new ScanTarget.Unknown("0123"), Route("0123"));

    [Fact]
    public void What_is_known_comes_before_what_only_looks_like_something()
    {
        var product = Milk with { Sku = Sku.Of("GIFT-BOX"), Barcodes = [] };
        Assert.IsType<ScanTarget.OfProduct>(ScanRouter.Route("GIFT-BOX", Catalog.Of([product], []), Customers, Rules));
    }

    private static ScanTarget Route(string code) => ScanRouter.Route(code, Catalog.Of([Milk], []), Customers, Rules);
}
