using PosSdk.Domain.Money;

namespace PosSdk.Domain.Payments;

/// <summary>What can be asked of a payment.</summary>
public abstract record PaymentCommand
{
    private PaymentCommand() { }

    /// <summary>What it asks of <see cref="PaymentMachine"/>.</summary>
    public abstract PaymentTrigger Trigger { get; }

    /// <summary>What a person wrote before anything happened: refused when it holds a card number. What a terminal says is masked instead, and ids are nobody's writing.</summary>
    internal virtual IEnumerable<string?> FreeText => [];

    /// <summary>Asks for an amount, to be completed later: by a terminal, or when a bank deposit arrives.</summary>
    /// <param name="Tender">By what.</param>
    /// <param name="Amount">What is to be applied to the sale; negative for money back to the customer, never zero.</param>
    /// <param name="Cart">Id of the cart or sale.</param>
    public sealed record Initiate(Tender Tender, Amount Amount, string Cart) : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.Initiate;

        /// <summary>True when the terminal may take less than asked and the rest is paid otherwise. False unless set.</summary>
        public bool AcceptsPart { get; init; }

        internal override IEnumerable<string?> FreeText => [Tender.Name];
    }

    /// <summary>Asks for an amount and takes it in one go: cash, a separate terminal, on account and all else that a cashier completes.</summary>
    /// <param name="Tender">By what. Not the integrated terminal.</param>
    /// <param name="Amount">What is applied to the sale; negative for money back to the customer, never zero.</param>
    /// <param name="Cart">Id of the cart or sale.</param>
    public sealed record Take(Tender Tender, Amount Amount, string Cart) : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.Initiate;

        /// <summary>What the customer hands over; null for exactly the amount.</summary>
        public Amount? Tendered { get; init; }

        /// <summary>Slip, voucher or account; required by most tenders other than cash.</summary>
        public string? Reference { get; init; }

        /// <summary>True when nobody typed the reference: it is an id, such as the layby's cart or the account's code. False unless set.</summary>
        public bool ReferenceIsId { get; init; }

        /// <summary>What the cashier read off a separate terminal's slip; null for nothing.</summary>
        public CardFacts? Card { get; init; }

        /// <summary>What the customer owes and may owe, for a sale on account; null leaves that unchecked.</summary>
        public AccountStanding? Account { get; init; }

        /// <summary>Who gave leave where it was needed, as above a credit limit; null for nobody.</summary>
        public string? ApprovedBy { get; init; }

        /// <summary>When the money moved; null for now.</summary>
        public DateTimeOffset? At { get; init; }

        /// <summary>When the register was open; null leaves that unchecked.</summary>
        public RegisterHours? Register { get; init; }

        internal override IEnumerable<string?> FreeText =>
            [Tender.Name, ReferenceIsId ? null : Reference, Card?.Brand, Card?.AuthCode, ApprovedBy];
    }

    /// <summary>Says that a terminal is about to be asked. Must be durable before it hears of it.</summary>
    /// <param name="Attempt">The key under which it is asked; the payment's own id will do.</param>
    /// <param name="Terminal">Name of the terminal; null when there is one only.</param>
    public sealed record StartAuthorising(string Attempt, string? Terminal = null) : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.StartAuthorising;

        /// <summary>What the terminal calls its last record; null when it was not asked.</summary>
        public string? LastRecord { get; init; }
    }

    /// <summary>Records what the terminal said, also when it says so after the till had given up. An answer for another amount leaves the payment unknown.</summary>
    /// <param name="Answer">What it said.</param>
    public sealed record RecordAnswer(TerminalAnswer Answer) : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => Answer.Trigger;
    }

    /// <summary>Records what asking brought to light about a payment that was unknown.</summary>
    /// <param name="Answer">What happened in truth. For another amount than asked it is refused: reverse the payment instead.</param>
    /// <param name="Evidence">How it is known: <c>terminal asked</c>, or what a person saw.</param>
    public sealed record ResolveUnknown(TerminalAnswer Answer, string Evidence) : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => Answer.Trigger;

        internal override IEnumerable<string?> FreeText => [Evidence];
    }

    /// <summary>Takes what is held on a card, or completes by hand what was asked for: the deposit has arrived.</summary>
    /// <param name="Amount">At most what was asked or held, in the same direction.</param>
    public sealed record Capture(Amount Amount) : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.Capture;

        /// <summary>Reference of the bank statement, slip or capture; where the tender needs one it must be given.</summary>
        public string? Reference { get; init; }

        /// <summary>When the money moved; null for now (R50).</summary>
        public DateTimeOffset? At { get; init; }

        /// <summary>When the register was open; null leaves that unchecked (R51).</summary>
        public RegisterHours? Register { get; init; }

        internal override IEnumerable<string?> FreeText => [Reference];
    }

    /// <summary>Gives up before money has moved.</summary>
    /// <param name="Reason">In words; null for none.</param>
    public sealed record Cancel(string? Reason = null) : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.Cancel;

        internal override IEnumerable<string?> FreeText => [Reason];
    }

    /// <summary>Says that nobody knows whether the money moved: no answer in time, the till stopped meanwhile, or what was taken is about to be undone.</summary>
    /// <param name="Why">What kind of doubt. Money that was taken comes into doubt only by <see cref="PaymentDoubt.Reversing"/>, which must be durable before the terminal hears of it.</param>
    /// <param name="Detail">What was seen, in words; null for nothing.</param>
    public sealed record LoseAnswer(PaymentDoubt Why, string? Detail = null) : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.LoseAnswer;
    }

    /// <summary>Records that the whole payment was undone: at the terminal, or by handing back what was taken. Asking a terminal to reverse twice is harmless, so a lost answer is asked for again.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Reference">The terminal's reference; null for none.</param>
    public sealed record Reverse(string Reason, string? Reference = null) : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.Reverse;

        internal override IEnumerable<string?> FreeText => [Reason];
    }

    /// <summary>Records that money of this payment went back.</summary>
    /// <param name="Amount">Above zero, at most what is left.</param>
    /// <param name="Payout">The payment of a negative amount that paid it out. Each counts once.</param>
    public sealed record Refund(Amount Amount, PaymentId Payout) : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.Refund;
    }

    /// <summary>Records that the reader approved without the bank.</summary>
    /// <param name="Amount">What it approved.</param>
    /// <param name="Risk">What <see cref="OfflineRiskPolicy.Judge"/> said before the reader was asked.</param>
    public sealed record StoreOffline(Amount Amount, OfflineRiskDecision Risk) : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.StoreOffline;

        /// <summary>The reader's key of what it stored; null for none.</summary>
        public string? Reference { get; init; }

        /// <summary>What was told of the card; null for nothing.</summary>
        public CardFacts? Card { get; init; }

        /// <summary>Who gave leave where the risk asks for it; null for nobody.</summary>
        public string? ApprovedBy { get; init; }

        internal override IEnumerable<string?> FreeText => [ApprovedBy];
    }

    /// <summary>Says that a stored payment is about to be sent. Must be durable before the first byte leaves.</summary>
    /// <param name="Attempt">The key under which it is sent.</param>
    public sealed record StartForwarding(string Attempt) : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.StartForwarding;
    }

    /// <summary>Records that the bank took a stored payment.</summary>
    /// <param name="Reference">The acquirer's reference; null for none.</param>
    /// <param name="AuthCode">The bank's approval code; null for none.</param>
    public sealed record Forward(string? Reference = null, string? AuthCode = null) : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.Forward;
    }

    /// <summary>Records that the bank refused a stored payment: the customer owes.</summary>
    /// <param name="Code">The bank's result code.</param>
    /// <param name="Reason">What it means.</param>
    public sealed record DeclineForward(string Code, string Reason) : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.DeclineForward;
    }

    /// <summary>Says that the time of a hold or of a stored payment is over.</summary>
    public sealed record Expire : PaymentCommand
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.Expire;
    }
}
