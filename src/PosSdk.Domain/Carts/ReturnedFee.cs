using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;

namespace PosSdk.Domain.Carts;

/// <summary>A charge of an earlier receipt that is given back, whole and as it was stored.</summary>
/// <param name="Receipt">The original receipt's number.</param>
/// <param name="Number">Which of its fees, the first being 1.</param>
/// <param name="Name">What that receipt called it.</param>
/// <param name="TaxRate">The rate of its tax.</param>
/// <param name="Share">What is given back, all above zero.</param>
public sealed record ReturnedFee(string Receipt, int Number, string Name, Percentage TaxRate, PricedLine Share)
{
    /// <summary>Names it in its cart, so that it can be taken out again: the receipt and the number.</summary>
    public string Id() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Receipt}.{Number}");
}
