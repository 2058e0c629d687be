using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>The four stages of discounts: line percentages, order percentages, line amounts, order amounts.</summary>
internal static class DiscountStages
{
    public static void Apply(Worksheet sheet)
    {
        ToEachLine(sheet, PriceRule.LinePercentage);
        ToTheOrder(sheet, PriceRule.OrderPercentage);
        ToEachLine(sheet, PriceRule.LineAmount);
        ToTheOrder(sheet, PriceRule.OrderAmount);
    }

    /// <summary>The turn in which a discount is taken: percentages come before amounts.</summary>
    public static bool IsPercentage(Discount discount) => discount.Percent is not null;

    private static void ToEachLine(Worksheet sheet, PriceRule stage)
    {
        for (var row = 0; row < sheet.Lines.Length; row++)
        {
            foreach (var discount in sheet.Lines[row].Discounts)
            {
                if (IsPercentage(discount) != (stage == PriceRule.LinePercentage)) continue;
                var off = discount.Off(sheet.Left[row], sheet.Rules);
                sheet.Change(row, -off);
                sheet.Steps?.Add(stage, row, discount.Label, -off);
            }
        }
    }

    private static void ToTheOrder(Worksheet sheet, PriceRule stage)
    {
        long[]? shares = null;
        foreach (var discount in sheet.Input.Discounts)
        {
            if (IsPercentage(discount) != (stage == PriceRule.OrderPercentage)) continue;
            var off = discount.Off(sheet.Subtotal, sheet.Rules);
            shares ??= new long[sheet.Lines.Length];
            // Because the weights are what is left and the discount is not above their sum, no share is above what is left of its line.
            Allocation.ByLargestRemainder(off, sheet.Goods, shares);
            for (var row = 0; row < shares.Length; row++) sheet.Change(row, -shares[row]);
            sheet.Steps?.Add(stage, null, discount.Label, -off);
        }
    }
}
