using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing.Promotions;

/// <summary>What a promotion gives. Closed: an engine that meets an offer it does not know must not guess.</summary>
/// <remarks>Numbers that make no sense, such as two for the price of three, give nothing.</remarks>
public abstract record PromotionOffer
{
    private PromotionOffer() { }

    /// <summary>A share off each line.</summary>
    public sealed record PercentOff(Percentage Percent) : PromotionOffer;

    /// <summary>An amount off each piece (of a line by weight: off each unit of weight).</summary>
    public sealed record AmountOffEach(Amount Value) : PromotionOffer;

    /// <summary>Three for the price of two. Pieces are grouped from the dearest down, over lines; the cheapest of each full group are free.</summary>
    /// <param name="Take">Pieces in a group, above <paramref name="Pay"/>.</param>
    /// <param name="Pay">Pieces paid for, zero or more.</param>
    public sealed record TakeAndPay(int Take, int Pay) : PromotionOffer;

    /// <summary>Any so many for a price. Pieces are grouped from the dearest down, over lines; a group that would not save anything is left alone.</summary>
    /// <param name="Count">Pieces in a bundle, above zero.</param>
    /// <param name="Price">Of the whole bundle.</param>
    public sealed record Bundle(int Count, Amount Price) : PromotionOffer;

    /// <summary>A share off the whole order once the goods in scope, after the promotions of their lines, come to a sum.</summary>
    public sealed record SpendAndSave(Amount From, Percentage Percent) : PromotionOffer;
}
