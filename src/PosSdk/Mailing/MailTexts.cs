using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Mails;
using PosSdk.Domain.Sales;
using PosSdk.Receipts;

namespace PosSdk.Mailing;

/// <summary>What the register's own e-mails say.</summary>
internal static class MailTexts
{
    private const int MostLines = 200;

    public static MailContent Receipt(Sale.Completed sale, string to, TimeSpan utcOffset, MailOptions options)
    {
        var text = ReceiptText.Render(sale, options.Receipt with { UtcOffset = utcOffset });
        return new MailContent(to, Subject($"Receipt {sale.Receipt}", options), Fitting(text), SaleStream.Name(ReceiptNumber.Parse(sale.Receipt)));
    }

    public static MailContent SavedCart(CartId id, Cart.Open cart, string to, MailOptions options)
    {
        var text = new StringBuilder();
        text.Append("Your cart is waiting for you. Nothing is reserved, and prices may change until you come back.\n\n");
        foreach (var (line, priced) in cart.Lines.Zip(cart.Price().Lines).Take(MostLines))
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.Quantity} x {line.Name}  {priced.Total}\n");
        }
        if (cart.Lines.Count > MostLines) text.Append(CultureInfo.InvariantCulture, $"and {cart.Lines.Count - MostLines} more\n");
        text.Append(CultureInfo.InvariantCulture, $"\nTotal {cart.Currency} {cart.Total}\n");
        return new MailContent(to, Subject("Your cart", options), Fitting(text.ToString()), CartStream.Name(id));
    }

    /// <summary>The id of a mail that follows from what it is about and to whom it goes: asked for twice, it is one mail.</summary>
    public static MailId IdOf(string about, DateTimeOffset since, string to)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{about}\n{since.ToUnixTimeMilliseconds()}\n{to}")), hash);
        return MailId.Of(new Guid(hash[..16], bigEndian: true).ToString("N"));
    }

    private static string Subject(string subject, MailOptions options)
    {
        var whole = options.Receipt.ShopName is { } shop ? $"{shop}: {subject}" : subject;
        return whole.Length <= MailContent.LongestSubject ? whole : subject;
    }

    private static string Fitting(string text) => text.Length <= MailContent.LongestText ? text : text[..(MailContent.LongestText - 4)] + "\n...";
}
