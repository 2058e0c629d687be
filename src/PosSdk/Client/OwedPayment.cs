using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>Money that arrives for an earlier sale: the payment, the shift that books it and the sale, in one commit (R47-R51).</summary>
internal sealed class OwedPayment(CapabilityClient capabilities, ReceiptNumber receipt, PaymentId id, NewTender wanted, DateTimeOffset? at)
{
    public Sale.Completed? Result { get; private set; }

    public async ValueTask<Refusal?> DecideAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        if (work.State.Shift is not Shift.Open shift) return PaymentRefusal.RegisterClosed;
        var loaded = await work.SaleAsync(receipt, cancellationToken).ConfigureAwait(false);
        if (loaded.State is not Sale.Completed sale) return SaleRefusal.NoSuchSale;
        var decision = SaleDecider.Decide(sale, CommandFor(sale, work), work.Context);
        if (decision is not Decision<SaleEvent>.Accepted { Events: var events }) return ((Decision<SaleEvent>.Refused)decision).Reason;
        Result = (Sale.Completed)events.Aggregate(loaded.State, Sale.Evolve);
        return events.IsEmpty ? null : await BookAsync(work, shift, loaded, (SaleEvent.PaymentApplied)events[0], cancellationToken).ConfigureAwait(false);
    }

    private SaleCommand.ApplyPayment CommandFor(Sale.Completed sale, UnitOfWork work)
    {
        var known = sale.Payments.FirstOrDefault(payment => payment.Payment == id.Value);
        var shift = work.State.ShiftStream![ShiftStream.Prefix.Length..];
        return new SaleCommand.ApplyPayment(id.Value, wanted.Tender.Code, wanted.Amount ?? known?.Amount ?? sale.Owed, at ?? work.Context.At, shift);
    }

    private async ValueTask<Refusal?> BookAsync(
        UnitOfWork work, Shift.Open shift, Loaded<Sale> sale, SaleEvent.PaymentApplied applied, CancellationToken cancellationToken) =>
        work.Settings.Tenders.Check(wanted.Tender)
            ?? capabilities.Refuse(Capability.Of(wanted.Tender))
            ?? await TakeAsync(work, (Sale.Completed)sale.State, applied.Amount, new RegisterHours(shift.Opening.OpenedAt), cancellationToken).ConfigureAwait(false)
            ?? await EndDepositAsync(work, cancellationToken).ConfigureAwait(false)
            ?? RecordInShift(work, shift, applied)
            ?? work.Stage<SaleEvent>(SaleStream.Name(receipt), sale.Version, applied);

    private async ValueTask<Refusal?> TakeAsync(UnitOfWork work, Sale.Completed sale, Amount amount, RegisterHours hours, CancellationToken cancellationToken)
    {
        // Because a promise is not paid by another promise.
        if (wanted.Tender.Rules.IsPromise) return PaymentRefusal.NotByHand;
        var payment = new PaymentSteps(work, id, await work.PaymentAsync(id, cancellationToken).ConfigureAwait(false));
        var refusal = wanted.Tender.Rules.Completion == TenderCompletion.Later
            ? payment.Take(new PaymentCommand.Initiate(wanted.Tender, amount, sale.Cart))
                ?? payment.Take(new PaymentCommand.Capture(amount) { Reference = wanted.Reference, At = at, Register = hours })
            : payment.Take(new PaymentCommand.Take(wanted.Tender, amount, sale.Cart)
            {
                Reference = wanted.Reference, Card = wanted.Card, ApprovedBy = wanted.ApprovedBy, At = at, Register = hours,
            });
        return refusal ?? payment.Stage();
    }

    // Because a deposit that was waited for has come, in whatever way, nobody waits for it any more.
    private async ValueTask<Refusal?> EndDepositAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        if (Result!.Owed.IsPositive || Result.Totals.Tenders.FirstOrDefault(tender => tender.Kind == TenderKind.BankDeposit) is not { } deposit) return null;
        var waiting = new PaymentId(deposit.Payment);
        var payment = new PaymentSteps(work, waiting, await work.PaymentAsync(waiting, cancellationToken).ConfigureAwait(false));
        return payment.Payment.Status != PaymentStatus.Initiated ? null : payment.Take(new PaymentCommand.Cancel("paid")) ?? payment.Stage();
    }

    private Refusal? RecordInShift(UnitOfWork work, Shift.Open shift, SaleEvent.PaymentApplied applied)
    {
        var zero = Amount.Zero(applied.Currency);
        var sale = new ShiftSale
        {
            // Because a receipt can be paid for several times, each payment has a number of its own behind it.
            Receipt = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{receipt}/{Result!.Payments.Count}"),
            Kind = ShiftSaleKind.Payment,
            Sales = zero,
            Returns = zero,
            Tax = zero,
            Discount = zero,
            Rounding = zero,
            Tips = zero,
            Lines = 0,
            Tenders = [ShiftTender.Exact(applied.Tender, applied.Amount), ShiftTender.Exact(applied.Promised, -applied.Amount)],
            Taxes = [],
            PaidAt = at,
        };
        var stream = work.State.ShiftStream!;
        return work.Stage(stream, work.State.Versions[stream], ShiftDecider.Decide(shift, new ShiftCommand.RecordSale(sale) { Policy = work.Settings.Shifts }, work.Context));
    }
}
