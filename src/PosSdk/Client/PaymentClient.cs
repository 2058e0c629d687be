using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Sales;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>Money for a cart. What a payment records and what it means to the cart become durable together.</summary>
public sealed class PaymentClient
{
    private readonly CommandRunner _runner;
    private readonly Settings _settings;
    private readonly CapabilityClient _capabilities;

    internal PaymentClient(CommandRunner runner, Settings settings, CapabilityClient capabilities) => (_runner, _settings, _capabilities) = (runner, settings, capabilities);

    /// <summary>Every way to pay, the usual ones first, under the shop's names.</summary>
    public ValueList<Tender> Tenders => _settings.Tenders.All;

    /// <summary>Takes cash. More than is due gives change; less leaves the rest due.</summary>
    /// <param name="cart">What is paid.</param>
    /// <param name="tendered">What the customer hands over; above zero. Null for exactly what is due.</param>
    /// <param name="payment">The payment's id, which makes a retry safe; null for a new one.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    /// <returns>The tender: applied, tendered, change and rounding.</returns>
    public ValueTask<Outcome<CartTender>> TakeCashAsync(CartId cart, Amount? tendered = null, PaymentId? payment = null, CancellationToken cancellationToken = default) =>
        SettleAsync("payment.take-cash", cart, new NewTender(Tender.Cash, tendered) { Payment = payment }, (open, id) => Settling.Cash(open, id, tendered), null, cancellationToken);

    /// <summary>Pays out in cash what the customer gets back.</summary>
    /// <param name="cart">A cart with less than zero due.</param>
    /// <param name="payment">The payment's id, which makes a retry safe; null for a new one.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<CartTender>> RefundCashAsync(CartId cart, PaymentId? payment = null, CancellationToken cancellationToken = default) =>
        SettleAsync(
            "payment.refund-cash", cart, new NewTender(Tender.Cash) { Payment = payment },
            (open, id) => open.Due.IsNegative ? CashTender.PayOut(open, id) : CartRefusal.WrongDirection(open.Due), null, cancellationToken);

    /// <summary>Records what the cashier took by hand: a terminal beside the till, a cheque, a voucher. Exactly the amount, without change.</summary>
    /// <param name="cart">What is paid.</param>
    /// <param name="tender">By what. Not cash, not an integrated terminal.</param>
    /// <param name="reference">Number of the slip, voucher or account; most tenders need one.</param>
    /// <param name="amount">At most what is due, below zero when the customer gets it; null for all that is due.</param>
    /// <param name="payment">The payment's id, which makes a retry safe; null for a new one.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<CartTender>> TakeAsync(
        CartId cart, Tender tender, string? reference, Amount? amount = null, PaymentId? payment = null, CancellationToken cancellationToken = default) =>
        TakeAsync(cart, new NewTender(Argument.NotNull(tender), amount, reference) { Payment = payment }, cancellationToken);

    /// <summary>The same, with all that can go with it. A sale on account needs the cart's customer; a bank deposit is waited for, and the sale is unpaid until it comes.</summary>
    public ValueTask<Outcome<CartTender>> TakeAsync(CartId cart, NewTender tender, CancellationToken cancellationToken = default) => Argument.NotNull(tender).Tender.Kind == TenderKind.Cash
        ? SettleAsync("payment.take-cash", cart, tender, (open, id) => Settling.Cash(open, id, tender.Amount), null, cancellationToken)
        : SettleAsync("payment.take", cart, tender, (open, id) => Settling.Exactly(open, id, tender.Tender, tender.Amount), null, cancellationToken);

    /// <summary>Agrees on a layby and takes the rest of the cart as promised. Take the deposit first: exactly that of the terms.</summary>
    public ValueTask<Outcome<CartTender>> LaybyAsync(CartId cart, LaybyTerms terms, PaymentId? payment = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var tender = new NewTender(Tender.Layby) { Payment = payment };
        var settlement = new Settlement(_capabilities, cart, IdOf(payment), tender, (open, id) => Settling.Exactly(open, id, Tender.Layby, null)) { Layby = terms };
        return SettleAsync("payment.layby", settlement, cancellationToken);
    }

    /// <summary>Gives money back to an earlier payment by hand: a part of <see cref="SaleClient.PlanRefundAsync"/>. What was owed becomes less without any money.</summary>
    /// <param name="cart">A cart with less than zero due.</param>
    /// <param name="part">Which payment, and how much of it.</param>
    /// <param name="reference">Of the slip or voucher; null for that of the earlier payment. A card is given back through <see cref="CardClient.BeginAsync"/>, or beside the till with a slip.</param>
    /// <param name="payment">The payout's id, which makes a retry safe; null for a new one.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<CartTender>> RefundAsync(
        CartId cart, RefundPart part, string? reference = null, PaymentId? payment = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(part);
        var tender = part.Tender.Kind == TenderKind.Card && reference is not null ? Tender.ExternalTerminal : part.Tender;
        var wanted = new NewTender(tender, -part.Amount, reference ?? part.Reference) { Payment = payment };
        return SettleAsync("payment.refund", cart, wanted, (open, id) => Settling.Refund(open, id, tender, part.Amount), part, cancellationToken);
    }

    /// <summary>Books money that arrived for an earlier sale: on account, layby, or a deposit. The register must be open, and the money have come since it was (R49-R51).</summary>
    /// <param name="receipt">The sale.</param>
    /// <param name="tender">By what; its amount is null for all that is owed.</param>
    /// <param name="at">When the money came; null for now.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    /// <returns>The sale, and what is owed on it still.</returns>
    public ValueTask<Outcome<Sale.Completed>> ApplyPaymentAsync(
        ReceiptNumber receipt, NewTender tender, DateTimeOffset? at = null, CancellationToken cancellationToken = default) => _runner.RunAsync(
            "payment.apply",
            new OwedPayment(_capabilities, receipt, IdOf(Argument.NotNull(tender).Payment), tender, at),
            static (work, args, ct) => args.DecideAsync(work, ct),
            static (_, args) => args.Result!,
            cancellationToken);

    /// <summary>Takes a payment back before the sale is completed: the cart can change again.</summary>
    public ValueTask<Outcome<Cart.Open>> TakeBackAsync(CartId cart, PaymentId payment, string reason, CancellationToken cancellationToken = default) => _runner.RunAsync(
        "payment.take-back",
        (cart, payment, reason),
        static async ValueTask<Refusal?> (work, args, ct) =>
        {
            var loaded = await work.CartAsync(args.cart, ct).ConfigureAwait(false);
            var withdrawn = CartDecider.Decide(loaded.State, new CartCommand.WithdrawTender(args.payment.Value), work.Context);
            if (withdrawn is Decision<CartEvent>.Refused refused) return refused.Reason;
            if (withdrawn == Decision<CartEvent>.AlreadySo) return null;
            var paid = await work.PaymentAsync(args.payment, ct).ConfigureAwait(false);
            // Because small coins that rounding took away were no payment.
            if (paid.Version == 0) return work.Stage(CartStream.Name(args.cart), loaded.Version, withdrawn);
            // Because a deposit that is waited for has not moved any money yet.
            PaymentCommand undo = paid.State.Status == PaymentStatus.Initiated ? new PaymentCommand.Cancel(args.reason) : new PaymentCommand.Reverse(args.reason);
            var reversed = PaymentDecider.Decide(paid.State, undo, work.Context);
            return work.Stage(PaymentStream.NameOf(args.payment), paid.Version, reversed)
                ?? work.Stage(CartStream.Name(args.cart), loaded.Version, withdrawn);
        },
        static (state, args) => state.Carts[CartStream.Name(args.cart)],
        cancellationToken);

    /// <summary>A payment as it stands; its status is none when there never was one.</summary>
    public async ValueTask<Payment> LoadAsync(PaymentId payment, CancellationToken cancellationToken = default) =>
        (await _runner.LoadAsync<Payment, PaymentEvent>(PaymentStream.NameOf(payment), Payment.Initial, Payment.Evolve, cancellationToken).ConfigureAwait(false)).State;

    private PaymentId IdOf(PaymentId? given) => given ?? new PaymentId(_settings.Ids.Next());

    private ValueTask<Outcome<CartTender>> SettleAsync(
        string name, CartId cart, NewTender tender, Func<Cart.Open, string, TenderOrRefusal> settle, RefundPart? refundOf, CancellationToken cancellationToken) =>
        SettleAsync(name, new Settlement(_capabilities, cart, IdOf(tender.Payment), tender, settle) { RefundOf = refundOf }, cancellationToken);

    private ValueTask<Outcome<CartTender>> SettleAsync(string name, Settlement settlement, CancellationToken cancellationToken) =>
        _runner.RunAsync(name, settlement, static (work, args, ct) => args.DecideAsync(work, ct), static (_, args) => args.Result!, cancellationToken);
}
