using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Payments;

/// <summary>Why a payment refuses.</summary>
public static class PaymentRefusal
{
    /// <summary>No amount was asked for.</summary>
    public static Refusal NotInitiated { get; } = new("payment.not-initiated", "There is no such payment.", "Start a payment first.");

    /// <summary>The id is taken by a payment that says something else.</summary>
    public static Refusal AlreadyInitiated { get; } = new("payment.already-initiated",
        "This payment has been started with other details.", "Start another payment.");

    /// <summary>The amount is zero.</summary>
    public static Refusal NothingToTake { get; } = new("payment.nothing-to-take", "There is nothing to pay.");

    /// <summary>The cart, a code or a key is missing.</summary>
    public static Refusal Incomplete { get; } = new("payment.incomplete", "The payment does not say what it is for.", "Name the tender and the cart.");

    /// <summary>Some text holds what looks like a card number.</summary>
    public static Refusal TextHoldsCard { get; } = new("payment.text-holds-card",
        "This text holds what looks like a card number, which must not be stored.", "Leave it out, or type the last four digits only.");

    /// <summary>The last four digits are not four digits.</summary>
    public static Refusal LastFourOnly { get; } = new("payment.last-four-only", "Only the last four digits of a card can be kept.", "Type four digits.");

    /// <summary>Amounts of two currencies were mixed.</summary>
    public static Refusal CurrencyDiffers { get; } = new("payment.currency-differs", "The amounts are in different currencies.");

    /// <summary>The customer handed over less than is to be applied.</summary>
    public static Refusal TenderedTooLittle { get; } = new("payment.tendered-too-little",
        "The customer handed over less than the amount.", "Take a smaller amount and pay the rest otherwise.");

    /// <summary>More was handed over than applied, by a tender that gives no change.</summary>
    public static Refusal NoChange { get; } = new("payment.no-change", "Change is given for cash only.", "Take exactly the amount.");

    /// <summary>The tender is not recorded without a reference.</summary>
    public static Refusal ReferenceNeeded { get; } = new("payment.reference-needed",
        "This tender needs a reference.", "Type the number of the slip, voucher or account.");

    /// <summary>Money cannot go back this way.</summary>
    public static Refusal NoPayout { get; } = new("payment.no-payout", "Money cannot be paid back by this tender.", "Choose another tender.");

    /// <summary>The tender is completed by a terminal or later, not by the cashier now.</summary>
    public static Refusal NotByHand { get; } = new("payment.not-by-hand",
        "This tender is not completed at the till by hand.", "Start the payment and wait for its answer.");

    /// <summary>No terminal takes this tender.</summary>
    public static Refusal NotByTerminal { get; } = new("payment.not-by-terminal", "This tender is not taken by the terminal.");

    /// <summary>The money is said to move more than asked or held, or the other way.</summary>
    public static Refusal MoreThanAsked { get; } = new("payment.more-than-asked", "This is more than was asked for.");

    /// <summary>The refund is not above zero.</summary>
    public static Refusal NothingToRefund { get; } = new("payment.nothing-to-refund", "There is nothing to pay back.");

    /// <summary>The refund is more than is left of the payment.</summary>
    public static Refusal MoreThanLeft { get; } = new("payment.more-than-left", "This is more than is left of the payment.");

    /// <summary>The same payout was counted with another amount.</summary>
    public static Refusal PayoutDiffers { get; } = new("payment.payout-differs", "This refund has been recorded with another amount.");

    /// <summary>Leave was needed and nobody gave it.</summary>
    public static Refusal ApprovalNeeded { get; } = new("payment.approval-needed", "This payment needs approval.", "Ask a manager to approve it.");

    /// <summary>Its time is not over yet.</summary>
    public static Refusal NotExpired { get; } = new("payment.not-expired", "This payment can still be sent to the bank.", "Send it.");

    /// <summary>Its time is over.</summary>
    public static Refusal TooLate { get; } = new("payment.too-late", "This payment can no longer be sent to the bank.", "Collect it from the customer.");

    /// <summary>The evidence for how an unknown payment ended is missing.</summary>
    public static Refusal EvidenceNeeded { get; } = new("payment.evidence-needed", "Say how it is known what happened.", "Ask the terminal, or say what its slip shows.");

    /// <summary>Only a payment in doubt is resolved.</summary>
    public static Refusal NotUnknown { get; } = new("payment.not-unknown", "It is known how this payment ended.");

    /// <summary>Somebody else is using the terminal.</summary>
    public static Refusal TerminalBusy { get; } = new("payment.terminal-busy",
        "The card terminal is in use. Nothing was asked of it.", "Wait until it is free, or take the payment otherwise.");

    /// <summary>The register is closed (R49).</summary>
    public static Refusal RegisterClosed { get; } = new("payment.register-closed", "The register is closed.", "Open the register first.");

    /// <summary>The time lies before the opening of the register or in the future (R51).</summary>
    public static Refusal OutsideRegisterHours { get; } = new("payment.outside-register-hours",
        "The payment would not show in the closure of this register.", "Choose a time between the opening of the register and now.");

    /// <summary>The shop does not take it: code <c>payment.unknown-tender</c>.</summary>
    public static Refusal UnknownTender(string code) => new("payment.unknown-tender", $"This shop takes nothing called '{code}'.", "Choose another way to pay.");

    /// <summary>The customer has no account: code <c>payment.no-account</c>.</summary>
    public static Refusal NoAccount(string customer) => new("payment.no-account", $"Customer {customer} has no account.", "Choose another way to pay.");

    /// <summary>The customer would owe more than allowed: code <c>payment.over-credit-limit</c>.</summary>
    public static Refusal OverCreditLimit(Amount by) => new("payment.over-credit-limit",
        $"The customer would owe {by} {by.Currency} more than the limit.", "Ask a manager to approve it, or take part of it otherwise.");

    /// <summary>The terminal speaks of another amount than asked: code <c>payment.answer-differs</c>.</summary>
    public static Refusal AnswerDiffers(Amount asked, Amount answered) => new("payment.answer-differs", Differs(asked, answered),
        "Reverse it at the terminal, then record the reversal.");

    /// <summary>The terminal could not be asked at all: code <c>payment.terminal-away</c>.</summary>
    public static Refusal TerminalAway(string why) => new("payment.terminal-away", $"{why} Nothing was charged, and the cart is as it was.",
        "Look after the terminal and try again, or take the payment otherwise.");

    /// <summary>The terminal prints through the till, whose printer cannot: code <c>payment.no-slip-printer</c>.</summary>
    public static Refusal NoSlipPrinter(string why) => new("payment.no-slip-printer", $"{why} The terminal prints its slips through the till, so it was not asked. Nothing was charged.",
        "Look after the printer and try again, or take the payment otherwise.");

    /// <summary>An earlier payment at the terminal is in doubt: code <c>payment.earlier-in-doubt</c>.</summary>
    public static Refusal EarlierInDoubt(Amount amount, string cart) => new("payment.earlier-in-doubt",
        $"It is not known how the card payment of {amount} {amount.Currency} for cart {cart} ended. It is kept, and the terminal takes no other until it is known.",
        "Ask the terminal again, or look at its records and say what they show.");

    /// <summary>The state machine has no such arrow: code <c>payment.not-now</c>.</summary>
    public static Refusal NotNow(PaymentStatus status) => new("payment.not-now", $"This payment {Stands(status)}.", Remedy(status));

    internal static string Differs(Amount asked, Amount answered) =>
        $"{asked} {asked.Currency} was asked for, the terminal says {answered} {answered.Currency}.";

    private static string Stands(PaymentStatus status) => status switch
    {
        PaymentStatus.None => "has not been started",
        PaymentStatus.Initiated => "is waiting to be taken",
        PaymentStatus.Authorising => "is at the terminal",
        PaymentStatus.Authorised => "is held on the card",
        PaymentStatus.Captured => "is done",
        PaymentStatus.Declined => "was declined",
        PaymentStatus.Cancelled => "was cancelled",
        PaymentStatus.Unknown => "may have gone through",
        PaymentStatus.Reversed => "was reversed",
        PaymentStatus.PartlyRefunded => "was refunded in part",
        PaymentStatus.Refunded => "was refunded",
        PaymentStatus.StoredOffline => "is stored until the bank can be reached",
        PaymentStatus.Forwarding => "is on its way to the bank",
        PaymentStatus.Forwarded => "was taken by the bank",
        PaymentStatus.DeclinedAfterForwarding => "was declined by the bank afterwards",
        _ => "has expired",
    };

    private static string? Remedy(PaymentStatus status) => status switch
    {
        PaymentStatus.Unknown => "Ask the terminal what happened; do not charge again.",
        PaymentStatus.Authorising => "Wait for the terminal to answer.",
        PaymentStatus.Declined or PaymentStatus.Cancelled or PaymentStatus.Reversed => "Start another payment.",
        PaymentStatus.DeclinedAfterForwarding or PaymentStatus.Expired => "Collect it from the customer.",
        _ => null,
    };
}
