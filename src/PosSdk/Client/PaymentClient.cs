using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>Money for a cart. What a payment records and what it means to the cart become durable together.</summary>
public sealed class PaymentClient
{
    private readonly CommandRunner _runner;
    private readonly Settings _settings;
    private readonly CapabilityClient _capabilities;

    internal PaymentClient(CommandRunner runner, Settings settings, CapabilityClient capabilities) => (_runner, _settings, _capabilities) = (runner, settings, capabilities);

    /// <summary>Takes cash. More than is due gives change; less leaves the rest due.</summary>
    /// <param name="cart">What is paid.</param>
    /// <param name="tendered">What the customer hands over; above zero. Null for exactly what is due.</param>
    /// <param name="payment">The payment's id, which makes a retry safe; null for a new one.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    /// <returns>The tender: applied, tendered, change and rounding.</returns>
    public ValueTask<Outcome<CartTender>> TakeCashAsync(CartId cart, Amount? tendered = null, PaymentId? payment = null, CancellationToken cancellationToken = default) =>
        SettleAsync("payment.take-cash", cart, payment, Tender.Cash, null, tendered, (open, id) => CashOf(open, id, tendered), cancellationToken);

    /// <summary>Pays out in cash what the customer gets back.</summary>
    /// <param name="cart">A cart with less than zero due.</param>
    /// <param name="payment">The payment's id, which makes a retry safe; null for a new one.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<CartTender>> RefundCashAsync(CartId cart, PaymentId? payment = null, CancellationToken cancellationToken = default) =>
        SettleAsync(
            "payment.refund-cash", cart, payment, Tender.Cash, null, null,
            (open, id) => open.Due.IsNegative ? CashTender.PayOut(open, id) : CartRefusal.WrongDirection(open.Due), cancellationToken);

    /// <summary>Records what the cashier took by hand: a terminal beside the till, a cheque, a voucher. Exactly the amount, without change.</summary>
    /// <param name="cart">What is paid.</param>
    /// <param name="tender">By what. Not cash, not an integrated terminal.</param>
    /// <param name="reference">Number of the slip, voucher or account; most tenders need one.</param>
    /// <param name="amount">At most what is due, below zero when the customer gets it; null for all that is due.</param>
    /// <param name="payment">The payment's id, which makes a retry safe; null for a new one.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<CartTender>> TakeAsync(
        CartId cart, Tender tender, string? reference, Amount? amount = null, PaymentId? payment = null, CancellationToken cancellationToken = default) =>
        SettleAsync("payment.take", cart, payment, tender, reference, amount, (open, id) => ExactlyOf(open, id, tender, amount), cancellationToken);

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
            var reversed = PaymentDecider.Decide(paid.State, new PaymentCommand.Reverse(args.reason), work.Context);
            return work.Stage(PaymentStream.NameOf(args.payment), paid.Version, reversed)
                ?? work.Stage(CartStream.Name(args.cart), loaded.Version, withdrawn);
        },
        static (state, args) => state.Carts[CartStream.Name(args.cart)],
        cancellationToken);

    /// <summary>A payment as it stands; its status is none when there never was one.</summary>
    public async ValueTask<Payment> LoadAsync(PaymentId payment, CancellationToken cancellationToken = default) =>
        (await _runner.LoadAsync<Payment, PaymentEvent>(PaymentStream.NameOf(payment), Payment.Initial, Payment.Evolve, cancellationToken).ConfigureAwait(false)).State;

    private static TenderOrRefusal CashOf(Cart.Open cart, string payment, Amount? tendered)
    {
        if (cart.Due.IsNegative) return CartRefusal.WrongDirection(cart.Due);
        if (cart.Due.IsZero) return CartRefusal.NothingDue;
        var money = tendered ?? CashTender.Payable(cart, cart.Due);
        if (money.Currency != cart.Currency) return CartRefusal.OtherCurrency(cart.Currency);
        return money.IsNegative || (money.IsZero && tendered is not null) ? CartRefusal.NothingHandedOver : CashTender.Take(cart, payment, money);
    }

    private static TenderOrRefusal ExactlyOf(Cart.Open cart, string payment, Tender tender, Amount? amount)
    {
        var money = amount ?? cart.Due;
        if (money.Currency != cart.Currency) return CartRefusal.OtherCurrency(cart.Currency);
        return new CartTender(payment, tender.Code, money, money, Amount.Zero(cart.Currency), Amount.Zero(cart.Currency));
    }

    private ValueTask<Outcome<CartTender>> SettleAsync(
        string name, CartId cart, PaymentId? payment, Tender tender, string? reference, Amount? asked, Func<Cart.Open, string, TenderOrRefusal> settle,
        CancellationToken cancellationToken)
    {
        var id = payment ?? new PaymentId(_settings.Ids.Next());
        return _runner.RunAsync(
            name,
            new Settlement(_capabilities, cart, id, tender, reference, asked, settle),
            static (work, args, ct) => args.DecideAsync(work, ct),
            static (_, args) => args.Result!,
            cancellationToken);
    }

    /// <summary>What a settlement works out to.</summary>
    private readonly record struct TenderOrRefusal(CartTender? Money, Refusal? Reason)
    {
        public static implicit operator TenderOrRefusal(CartTender money) => new(money, null);

        public static implicit operator TenderOrRefusal(Refusal reason) => new(null, reason);
    }

    private sealed class Settlement(
        CapabilityClient capabilities, CartId cart, PaymentId payment, Tender tender, string? reference, Amount? asked,
        Func<Cart.Open, string, TenderOrRefusal> settle)
    {
        public CartTender? Result { get; private set; }

        public async ValueTask<Refusal?> DecideAsync(UnitOfWork work, CancellationToken cancellationToken)
        {
            var loaded = await work.CartAsync(cart, cancellationToken).ConfigureAwait(false);
            if (loaded.State is not Cart.Open open) return CartRefusal.NotOpen(loaded.State);
            Result = open.Tenders.FirstOrDefault(known => known.Payment == payment.Value);
            if (Result is not null) return IsRepeat(Result) ? null : CartRefusal.PaymentTaken(payment.Value);

            var settled = settle(open, payment.Value);
            if (settled.Money is not { } money) return settled.Reason;
            Result = money;
            var tendered = CartDecider.Decide(open, new CartCommand.Tender(money), work.Context);
            if (tendered is Decision<CartEvent>.Refused refused) return refused.Reason;
            if (capabilities.Refuse(Capability.Of(tender)) is { } denied) return denied;
            return await StagePaymentAsync(work, money, cancellationToken).ConfigureAwait(false)
                ?? work.Stage(CartStream.Name(cart), loaded.Version, tendered);
        }

        private async ValueTask<Refusal?> StagePaymentAsync(UnitOfWork work, CartTender money, CancellationToken cancellationToken)
        {
            // Because a few small coins that rounding takes away are no payment.
            if (money.Applied.IsZero) return null;
            var paid = await work.PaymentAsync(payment, cancellationToken).ConfigureAwait(false);
            // Because a payment that was taken back is not money again, whoever asks for it once more.
            if (paid.Version > 0) return PaymentRefusal.AlreadyInitiated;
            var take = new PaymentCommand.Take(tender, money.Applied, cart.Value) { Tendered = money.Tendered, Reference = reference };
            return work.Stage(PaymentStream.NameOf(payment), paid.Version, PaymentDecider.Decide(paid.State, take, work.Context));
        }

        private bool IsRepeat(CartTender known) => known.Tender == tender.Code && (asked is not { } sum || known.Tendered == sum);
    }
}
