using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Carts;

/// <summary>Why a cart refuses.</summary>
public static class CartRefusal
{
    /// <summary>There is no such cart.</summary>
    public static Refusal NotOpened { get; } = new("cart.not-opened", "There is no such cart.", "Open a cart first.");

    /// <summary>The cart was given up.</summary>
    public static Refusal AlreadyDiscarded { get; } = new("cart.already-discarded", "This cart was given up.", "Open a new cart.");

    /// <summary>Nothing in it.</summary>
    public static Refusal Empty { get; } = new("cart.empty", "The cart is empty.", "Scan something first, or discard the cart.");

    /// <summary>Money has moved.</summary>
    public static Refusal BeingPaid { get; } = new(
        "cart.being-paid", "The customer has begun to pay, so the cart cannot change.", "Finish the sale, or take the payment back first.");

    /// <summary>None, or less.</summary>
    public static Refusal QuantityNotPositive { get; } = new("cart.quantity-not-positive", "The quantity must be above zero.", "To take a line out, remove it.");

    /// <summary>A price below zero.</summary>
    public static Refusal NegativePrice { get; } = new("cart.negative-price", "A price cannot be below zero.", "To give money back, take the goods back.");

    /// <summary>A line of a return.</summary>
    public static Refusal ReturnStands { get; } = new(
        "cart.return-stands", "What is given back for a returned line follows from its sale.", "Remove the line and return it again.");

    /// <summary>No name, or an endless one.</summary>
    public static Refusal NameLength { get; } = new("cart.name-length", $"A line needs a name of 1 to {Product.LongestName} characters.");

    /// <summary>An endless group.</summary>
    public static Refusal CategoryLength { get; } = new("cart.category-length", $"A line's category has at most {Product.LongestCategory} characters.");

    /// <summary>More than a till can count with.</summary>
    public static Refusal TooMuch { get; } = new("cart.too-much", "That is more than this till can count with.", "Check the quantity, the price and the tax rate.");

    /// <summary>No id of its own.</summary>
    public static Refusal DiscountId { get; } = new("cart.discount-id", "A discount needs an id of its own, so that it can be taken away again.");

    /// <summary>Not a reduction.</summary>
    public static Refusal DiscountRange { get; } = new("cart.discount-range", "A discount is more than 0 % and at most 100 %, or an amount above zero.");

    /// <summary>A customer whose code, name or address cannot be one.</summary>
    public static Refusal CustomerUnreadable { get; } = new(
        "cart.customer-unreadable", "This is not a customer's code, name or e-mail address.", "Check what was typed. A code of 1 to 64 characters is enough.");

    /// <summary>It is saved, so it stands still.</summary>
    public static Refusal PutAside { get; } = new("cart.saved", "This cart is saved for later.", "Retrieve it first.");

    /// <summary>Only a saved cart can be retrieved or deleted from the list.</summary>
    public static Refusal NotSaved { get; } = new("cart.not-saved", "This cart is not among the saved ones.", "Look at the list of saved carts.");

    /// <summary>It was saved under another name before.</summary>
    public static Refusal AlreadySaved { get; } = new("cart.already-saved", "This cart is saved already, under another name.", "Retrieve it to save it anew.");

    /// <summary>The shop saves carts of known customers only (R28).</summary>
    public static Refusal CustomerMissing { get; } = new("cart.customer-missing", "A cart can be saved only with a customer.", "Add the customer to the cart, then save it.");

    /// <summary>What to do with the cart that is being served is for the cashier to say (R29).</summary>
    public static Refusal OtherActive { get; } = new(
        "cart.other-active", "Another customer's cart is open.", "Save it, discard it, or choose to keep both open.");

    /// <summary>Nothing to look at.</summary>
    public static Refusal NoneSaved { get; } = new("cart.none-saved", "No cart is saved on this device.");

    /// <summary>Nothing to save.</summary>
    public static Refusal NoneActive { get; } = new("cart.none-active", "There is no cart to save.", "Scan something first.");

    /// <summary>The count that was announced is no longer right (R26).</summary>
    /// <param name="announced">How many carts were to be deleted.</param>
    /// <param name="current">How many are saved now.</param>
    public static Refusal PurgePlanStale(int announced, int current) => new(
        "cart.purge-plan-stale",
        $"{announced} saved carts were announced, but the list has changed since and now has {current}.",
        "Look at the list again, then decide again.");

    /// <summary>As many as may be saved (R24).</summary>
    /// <param name="limit">How many may be.</param>
    /// <param name="current">How many are.</param>
    public static Refusal SavedLimitReached(int limit, int current) => new(
        "cart.saved-limit-reached",
        $"{current} carts are saved on this device, and there is room for {limit}.",
        "Retrieve or discard a saved cart first.");

    /// <summary>Somebody else was first; a saved cart is retrieved once (R25).</summary>
    /// <param name="by">Who; null when nobody was signed in.</param>
    public static Refusal AlreadyRetrieved(string? by) => new(
        "cart.already-retrieved", by is null ? "This cart has been retrieved already." : $"{by} has retrieved this cart already.", "It is among the open carts.");

    /// <summary>It was deleted while it was saved.</summary>
    public static Refusal AlreadyPurged(PurgeCause cause) => new(
        "cart.already-purged",
        cause switch
        {
            PurgeCause.SignOut => "This saved cart was deleted when the register was signed out.",
            PurgeCause.LocationChanged => "This saved cart was deleted when the shop's location was changed.",
            _ => "This saved cart was deleted.",
        },
        "Open a new cart.");

    /// <summary>Nothing is owed.</summary>
    public static Refusal NothingDue { get; } = new("cart.nothing-due", "There is nothing left to pay.", "Complete the sale.");

    /// <summary>No money, or less than none.</summary>
    public static Refusal NothingHandedOver { get; } = new("cart.nothing-handed-over", "What is handed over must be above zero.", "Type what the customer gives you.");

    /// <summary>Tendered less change is not what was applied.</summary>
    public static Refusal TenderDoesNotAddUp { get; } = new("cart.tender-does-not-add-up", "What was handed over, less the change, is not what was applied.");

    /// <summary>A terminal is still being asked.</summary>
    public static Refusal PaymentOpen { get; } = new(
        "cart.payment-open", "It is not known yet how a payment of this cart ended.", "Wait for the terminal, or ask it what happened.");

    /// <summary>A fee without an id of its own.</summary>
    public static Refusal FeeId { get; } = new("cart.fee-id", "A fee needs an id of its own, so that it can be taken away again.");

    /// <summary>Not a charge.</summary>
    public static Refusal FeeRange { get; } = new("cart.fee-range", "A fee is more than 0 % and at most 100 %, or an amount above zero.");

    /// <summary>A tip below zero.</summary>
    public static Refusal TipRange { get; } = new("cart.tip-range", "A tip cannot be below zero.", "Type zero for no tip.");

    /// <summary>Goods without a receipt, and nobody said why.</summary>
    public static Refusal ReturnReasonMissing { get; } = new(
        "cart.return-reason-missing", "Goods without a receipt come back only with a reason.", "Say why they come back.");

    /// <summary>Another agreement stands.</summary>
    public static Refusal LaybyAgreed { get; } = new("cart.layby-agreed", "This cart has a layby already.", "Take the layby back first.");

    /// <summary>An account without a customer.</summary>
    public static Refusal NobodysAccount { get; } = new("cart.nobodys-account", "Only a customer the shop knows can buy on account.", "Set the cart's customer first.");

    /// <summary>Two promises on one document.</summary>
    public static Refusal OnePromise { get; } = new("cart.one-promise", "One sale is owed in one way.", "Take the rest in money.");

    /// <summary>A layby without an agreement.</summary>
    public static Refusal LaybyTermsMissing { get; } = new(
        "cart.layby-terms-missing", "A layby needs a written agreement.", "Agree on deposit, instalments and fee first.");

    /// <summary>The terms speak of another total.</summary>
    public static Refusal LaybyTotal(Amount total) => new(
        "cart.layby-total", $"The terms are not about the {total} {total.Currency} that this cart comes to.", "Draw the terms up again.");

    /// <summary>The deposit is not what has been paid.</summary>
    public static Refusal LaybyDeposit(Amount deposit) => new(
        "cart.layby-deposit", $"The terms ask for a deposit of {deposit} {deposit.Currency}.", "Take exactly the deposit first.");

    /// <summary>Why a cart that is not open refuses.</summary>
    public static Refusal NotOpen(Cart cart) => cart switch
    {
        Cart.CheckedOut done => AlreadyCheckedOut(done.Receipt),
        Cart.Discarded => AlreadyDiscarded,
        Cart.Saved => PutAside,
        Cart.Purged purged => AlreadyPurged(purged.Cause),
        _ => NotOpened,
    };

    /// <summary>The cart became a sale.</summary>
    public static Refusal AlreadyCheckedOut(string receipt) => new(
        "cart.already-checked-out", $"This cart is receipt {receipt} and can no longer change.", "To undo it, return the sale.");

    /// <summary>The line id stands for another line.</summary>
    public static Refusal LineTaken(int line) => new("cart.line-taken", $"Line {line} is not free.", "Give every line an id of its own, higher than those before it.");

    /// <summary>There is no such line.</summary>
    public static Refusal NoSuchLine(int line) => new("cart.no-such-line", $"The cart has no line {line}.", "Look at the cart and choose one of its lines.");

    /// <summary>More than a sale may have.</summary>
    public static Refusal TooManyLines(int most) => new("cart.too-many-lines", $"A cart has room for {most} lines.", "Complete this sale and go on with another.");

    /// <summary>More payments than a sale may have.</summary>
    public static Refusal TooManyTenders(int most) => new("cart.too-many-tenders", $"A cart takes {most} payments.", "Take one of them back and ask for a larger sum.");

    /// <summary>An endless reason.</summary>
    public static Refusal TextTooLong(int longest) => new("cart.text-too-long", $"There is room for {longest} characters.", "Say it in fewer words.");

    /// <summary>Money of another currency.</summary>
    public static Refusal OtherCurrency(Currency currency) => new("cart.other-currency", $"This cart counts in {currency}.");

    /// <summary>No reason, or an endless one.</summary>
    public static Refusal ReasonMissing(int longest) => new("cart.reason-missing", $"Another price needs a reason of 1 to {longest} characters.");

    /// <summary>One line of a receipt comes back once a cart.</summary>
    public static Refusal AlreadyReturning(OriginalLine original) => new(
        "cart.already-returning", $"Line {original.Line} of receipt {original.Receipt} is already in this cart.", "Remove it and return the whole quantity at once.");

    /// <summary>Something is still owed, one way or the other.</summary>
    public static Refusal NotPaid(Amount due) => due.IsNegative
        ? new Refusal("cart.not-paid", $"The customer still gets {due.Abs()} {due.Currency}.", "Pay it out, then complete the return.")
        : new Refusal("cart.not-paid", $"{due} {due.Currency} are still to be paid.", "Take the rest, then complete the sale.");

    /// <summary>The payment's id is used.</summary>
    public static Refusal PaymentTaken(string payment) => new("cart.payment-taken", $"Payment {payment} already counts toward this cart with other figures.");

    /// <summary>Taking money where it should be given, or the other way.</summary>
    public static Refusal WrongDirection(Amount due) => due.IsNegative
        ? new Refusal("cart.wrong-direction", $"The customer gets {due.Abs()} {due.Currency} back.", "Refund instead of taking money.")
        : new Refusal("cart.wrong-direction", $"The customer owes {due} {due.Currency}.", "Take money instead of refunding.");

    /// <summary>More than is owed counts toward the cart.</summary>
    public static Refusal MoreThanDue(Amount due) => new("cart.more-than-due", $"Only {due.Abs()} {due.Currency} are due.", "Give the rest back as change, or take less.");
}
