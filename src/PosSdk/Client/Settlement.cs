using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>Money that a cashier takes or gives by hand: the payment and what it means to the cart, in one commit.</summary>
/// <param name="capabilities">Says what may be done now.</param>
/// <param name="cart">What is paid.</param>
/// <param name="payment">The payment's id.</param>
/// <param name="wanted">By what, and what goes with it.</param>
/// <param name="settle">How much of the cart it settles.</param>
internal sealed class Settlement(CapabilityClient capabilities, CartId cart, PaymentId payment, NewTender wanted, Func<Cart.Open, string, TenderOrRefusal> settle)
{
    /// <summary>The agreement of a layby; null for anything else.</summary>
    public LaybyTerms? Layby { get; init; }

    /// <summary>The earlier payment that money goes back of; null for none.</summary>
    public RefundPart? RefundOf { get; init; }

    public CartTender? Result { get; private set; }

    public async ValueTask<Refusal?> DecideAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        var loaded = await work.CartAsync(cart, cancellationToken).ConfigureAwait(false);
        var steps = new CartSteps(work, cart, loaded);
        if (loaded.State is not Cart.Open open) return CartRefusal.NotOpen(loaded.State);
        Result = open.Tenders.FirstOrDefault(known => known.Payment == payment.Value);
        if (Result is not null) return IsRepeat(Result) ? null : CartRefusal.PaymentTaken(payment.Value);
        return TenderOn(steps, work)
            ?? await RefundFaultAsync(work, cancellationToken).ConfigureAwait(false)
            ?? await StagePaymentAsync(work, (Cart.Open)steps.Cart, cancellationToken).ConfigureAwait(false)
            ?? steps.Stage();
    }

    private bool IsRepeat(CartTender known) =>
        known.Tender == wanted.Tender.Code && (wanted.Amount is not { } asked || known.Tendered == asked || known.Tendered - known.Rounding == asked);

    private Refusal? TenderOn(CartSteps steps, UnitOfWork work)
    {
        if (work.Settings.Tenders.Check(wanted.Tender) is { } unknown) return unknown;
        if (steps.ApplyPromotions() is { } fault) return fault;
        if (Layby is { } terms && steps.Take(new CartCommand.AgreeLayby(terms, work.Settings.Laybys)) is { } disagreed) return disagreed;
        var settled = settle((Cart.Open)steps.Cart, payment.Value);
        if (settled.Money is not { } money) return settled.Reason;
        Result = money with { Kind = wanted.Tender.Kind == TenderKind.Cash ? null : wanted.Tender.Kind, RefundOf = RefundOf?.Payment.Value };
        return steps.Take(new CartCommand.Tender(Result)) ?? Drawer.Refuse(work, cart, Result) ?? capabilities.Refuse(Capability.Of(wanted.Tender));
    }

    private async ValueTask<Refusal?> RefundFaultAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        if (RefundOf is not { IsOwed: false } part) return null;
        var left = await RefundLimits.LeftAsync(work, part.Payment, cancellationToken).ConfigureAwait(false);
        // Because coins may round what goes back as they rounded what came in, rounding is not held against it.
        return Amount.Min(Result!.Applied.Abs(), (Result.Applied - Result.Rounding).Abs()) > left ? Domain.Sales.SaleRefusal.MoreThanPaid(left) : null;
    }

    private async ValueTask<Refusal?> StagePaymentAsync(UnitOfWork work, Cart.Open open, CancellationToken cancellationToken)
    {
        // Because a few small coins that rounding takes away are no payment, and neither is a promise that is taken back.
        if (Result!.Applied.IsZero || RefundOf is { IsOwed: true }) return null;
        var paid = await work.PaymentAsync(payment, cancellationToken).ConfigureAwait(false);
        // Because a payment that was taken back is not money again, whoever asks for it once more.
        if (paid.Version > 0) return PaymentRefusal.AlreadyInitiated;
        if (wanted.Tender.Rules.Completion == TenderCompletion.Later)
            return work.Stage(PaymentStream.NameOf(payment), paid.Version, PaymentDecider.Decide(paid.State, new PaymentCommand.Initiate(wanted.Tender, Result.Applied, cart.Value), work.Context));
        var (standing, refusal) = await StandingAsync(work, open, cancellationToken).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        var take = new PaymentCommand.Take(wanted.Tender, Result.Applied, cart.Value)
        {
            Tendered = Result.Tendered,
            Reference = wanted.Reference ?? ReferenceOf(open),
            ReferenceIsId = wanted.Reference is null || wanted.Reference == RefundOf?.Reference,
            Card = wanted.Card,
            ApprovedBy = wanted.ApprovedBy,
            Account = standing,
        };
        return work.Stage(PaymentStream.NameOf(payment), paid.Version, PaymentDecider.Decide(paid.State, take, work.Context));
    }

    private string? ReferenceOf(Cart.Open open) => wanted.Tender.Kind switch
    {
        TenderKind.OnAccount => open.Customer?.Code,
        TenderKind.Layby => cart.Value,
        _ => null,
    };

    private async ValueTask<(AccountStanding? Standing, Refusal? Refusal)> StandingAsync(UnitOfWork work, Cart.Open open, CancellationToken cancellationToken)
    {
        if (wanted.Tender.Kind != TenderKind.OnAccount || work.Settings.Accounts is not { } accounts || open.Customer is not { } customer) return default;
        if (await accounts.FindAsync(customer.Code, cancellationToken).ConfigureAwait(false) is not { } balance) return (null, PaymentRefusal.NoAccount(customer.Code));
        var since = work.State.OwedBy(customer.Code, work.Currency) + Promised(work, customer.Code);
        return (new AccountStanding(balance.Owes, since - (balance.OfThisRegister ?? Amount.Zero(work.Currency)), balance.Limit), null);
    }

    // Because two carts of one customer can be open at once, what the other one has promised counts before it is a sale; this one's own is judged by the payment.
    private static Amount Promised(UnitOfWork work, string customer) => work.State.Carts.Values
        .Where(other => other.Customer?.Code == customer)
        .SelectMany(other => other.Tenders)
        .Where(tender => tender.Kind == TenderKind.OnAccount)
        .Aggregate(Amount.Zero(work.Currency), (sum, tender) => sum + tender.Applied);
}

/// <summary>What a settlement works out to.</summary>
internal readonly record struct TenderOrRefusal(CartTender? Money, Refusal? Reason)
{
    public static implicit operator TenderOrRefusal(CartTender money) => new(money, null);

    public static implicit operator TenderOrRefusal(Refusal reason) => new(null, reason);
}
