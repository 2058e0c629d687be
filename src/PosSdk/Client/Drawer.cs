using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Shifts;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>Whether the drawer holds what a cart is about to pay out, so that nobody hands over money that the shift will not book.</summary>
internal static class Drawer
{
    public static Refusal? Refuse(UnitOfWork work, CartId cart, CartTender payout)
    {
        if (!payout.Applied.IsNegative || payout.Kind is not null || work.State.Shift is not Shift.Open shift) return null;
        var zero = Amount.Zero(work.Currency);
        var own = payout.Applied;
        var promised = zero;
        foreach (var (stream, open) in work.State.Carts)
        {
            var cash = open.Tenders.Where(tender => tender.Tender == Tender.Cash.Code).Aggregate(zero, (sum, tender) => sum + tender.Applied);
            if (stream == CartStream.Name(cart)) own += cash;
            // Because another cart's cash may be taken back before it is a sale, only what others pay out is counted.
            else promised += Amount.Min(cash, zero);
        }
        return own.IsNegative && !shift.MayPayOut(-(own + promised), work.Settings.Shifts) ? ShiftRefusal.NotEnoughCash : null;
    }
}
