using PosSdk.Devices.Terminals;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Cards;

public sealed class CardPaymentsTests : IAsyncDisposable
{
    private static readonly CartId Anna = CartId.Of("anna");
    private static readonly PaymentId Card = new("p-card");

    private readonly ScriptedTerminal _terminal = new();

    public ValueTask DisposeAsync() => _terminal.DisposeAsync();

    [Fact]
    public async Task The_attempt_is_durable_before_the_terminal_hears_of_it_and_the_approval_before_it_may_let_it_stand()
    {
        await using var pos = await OpenAsync();
        _terminal.Pays = async request =>
        {
            var begun = pos.Cards.Unresolved.Single().Payment;
            Assert.Equal((PaymentStatus.Authorising, "card", "7"), (begun.Status, begun.Terminal, begun.LastRecord));
            await request.Commit!(Approved(request.Amount), default);
            Assert.Equal((PaymentStatus.Authorised, Euro(1000)), (pos.Cards.Unresolved.Single().Payment.Status, pos.Carts.Find(Anna)!.Due));
            return Approved(request.Amount);
        };
        var ending = (await Payments(pos).PayAsync(Anna, payment: Card)).Value;

        Assert.Equal((PaymentOutcome.Approved, Euro(1000), "10.00 EUR taken by card.", null), (ending.Outcome, ending.Tender!.Applied, ending.Message, ending.Remedy));
        Assert.Equal(["last", "pay 10.00"], _terminal.Asked);
        var kept = await pos.Payments.LoadAsync(Card);
        Assert.Equal(("12", "Visa 1111", PaymentStatus.Captured), (kept.Reference, kept.Slip.Single(), kept.Status));
        Assert.True((await pos.Sales.CompleteAsync(Anna)).IsDone);
    }

    [Theory]
    [InlineData(PaymentOutcome.Declined, PaymentStatus.Declined)]
    [InlineData(PaymentOutcome.Cancelled, PaymentStatus.Cancelled)]
    [InlineData(PaymentOutcome.Failed, PaymentStatus.Declined)]
    [InlineData(PaymentOutcome.NotFound, PaymentStatus.Declined)]
    public async Task A_no_lets_the_cart_go_on_and_says_what_to_do(PaymentOutcome outcome, PaymentStatus status)
    {
        await using var pos = await OpenAsync();
        _terminal.Pays = _ => Says(outcome, "The bank said no.");
        var ending = (await Payments(pos).PayAsync(Anna, payment: Card)).Value;

        Assert.Equal((outcome, "The bank said no. Nothing was charged, and the cart is as it was."), (ending.Outcome, ending.Message));
        Assert.NotNull(ending.Remedy);
        Assert.Equal(status, (await pos.Payments.LoadAsync(Card)).Status);
        Assert.True((await pos.Carts.RemoveLineAsync(Anna, 1)).IsDone);
    }

    [Fact]
    public async Task The_calls_own_answer_outranks_the_approval_that_was_recorded()
    {
        await using var pos = await OpenAsync();
        _terminal.Pays = async request =>
        {
            await request.Commit!(Approved(request.Amount), default);
            return await Says(PaymentOutcome.Failed, "The terminal took the payment back. Nothing was charged.");
        };
        var ending = (await Payments(pos).PayAsync(Anna, payment: Card)).Value;

        Assert.Equal((PaymentOutcome.Failed, "The terminal took the payment back. Nothing was charged. The cart is as it was."), (ending.Outcome, ending.Message));
        Assert.Equal(PaymentStatus.Reversed, (await pos.Payments.LoadAsync(Card)).Status);
        Assert.Equal(Euro(1000), pos.Carts.Find(Anna)!.Due);
        Assert.True((await pos.Payments.TakeCashAsync(Anna)).IsDone);
    }

    [Fact]
    public async Task A_doubt_is_asked_about_at_once_and_what_is_left_of_it_stops_the_terminal_until_somebody_knows()
    {
        await using var pos = await OpenAsync();
        _terminal.Pays = _ => Says(PaymentOutcome.Unknown, "Silence.");
        _terminal.Recovers = _ => Says(PaymentOutcome.Unknown, "Silence again.");
        var payments = Payments(pos);
        var ending = (await payments.PayAsync(Anna, payment: Card)).Value;
        Assert.Equal(PaymentOutcome.Unknown, ending.Outcome);
        Assert.Equal("Silence. Nobody knows whether 10.00 EUR were charged. The payment is kept, and the cart waits.", ending.Message);
        Assert.StartsWith("Do not charge again.", ending.Remedy, StringComparison.Ordinal);

        await pos.Carts.OpenAsync(CartId.Of("next"));
        await pos.Carts.AddAsync(CartId.Of("next"), new NewLine(Sku.Of("MUG"), Quantity.Of(1)));
        Assert.Equal("payment.earlier-in-doubt", Refusal(await payments.PayAsync(CartId.Of("next"))).Code);
        Assert.Equal("payment.earlier-in-doubt", Refusal(await payments.SettleAsync()).Code);

        _terminal.Recovers = request => Task.FromResult(Approved(request.Amount));
        Assert.Equal(PaymentOutcome.Approved, Assert.Single(await payments.RecoverAllAsync()).Outcome);
        Assert.Equal(Euro(0), pos.Carts.Find(Anna)!.Due);
        Assert.True((await payments.SettleAsync()).IsDone);
        Assert.Single(_terminal.Asked, asked => asked.StartsWith("pay", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_amount_is_never_taken_for_the_payment()
    {
        await using var pos = await OpenAsync();
        _terminal.Pays = _ => Task.FromResult(Approved(Euro(1001)));
        var ending = (await Payments(pos).PayAsync(Anna, payment: Card)).Value;
        Assert.Equal(PaymentOutcome.Unknown, ending.Outcome);
        Assert.Equal((PaymentStatus.Unknown, PaymentDoubt.AnswerDiffers), ((await pos.Payments.LoadAsync(Card)).Status, (await pos.Payments.LoadAsync(Card)).Doubt));

        _terminal.Recovers = _ => Task.FromResult(Approved(Euro(1001)));
        Assert.Equal(PaymentOutcome.Unknown, Assert.Single(await Payments(pos).RecoverAllAsync()).Outcome);
        _terminal.Recovers = _ => Says(PaymentOutcome.Failed, "The terminal took the payment back. Nothing was charged.");
        Assert.Equal(PaymentOutcome.Failed, Assert.Single(await Payments(pos).RecoverAllAsync()).Outcome);
    }

    [Fact]
    public async Task Another_amount_at_the_commit_point_has_the_terminal_undo_it()
    {
        await using var pos = await OpenAsync();
        var undone = false;
        _terminal.Pays = async request =>
        {
            try
            {
                await request.Commit!(Approved(Euro(1001)), default);
            }
            catch (InvalidOperationException)
            {
                undone = true;
            }

            return await Says(PaymentOutcome.Failed, "The till could not record the payment, and the terminal took it back. Nothing was charged.");
        };
        var ending = (await Payments(pos).PayAsync(Anna, payment: Card)).Value;
        Assert.True(undone);
        Assert.Equal(PaymentOutcome.Failed, ending.Outcome);
        Assert.Equal(Euro(1000), pos.Carts.Find(Anna)!.Due);
        Assert.Empty(pos.Cards.Unresolved);
    }

    [Fact]
    public async Task A_terminal_that_is_away_busy_or_could_not_print_is_not_asked_and_nothing_is_recorded()
    {
        await using var pos = await OpenAsync();
        _terminal.Last = () => throw new DeviceDisconnectedException("card", "The card terminal cannot be reached.", DeviceOutcome.NotSent);
        Assert.Equal("payment.terminal-away", Refusal(await Payments(pos).PayAsync(Anna)).Code);

        var noPaper = new CardPaymentOptions { SlipPrinterFault = _ => ValueTask.FromResult<string?>("There is no paper."), Wait = TimeSpan.Zero };
        Assert.Equal("payment.no-slip-printer", Refusal(await new CardPayments(pos, _terminal, noPaper).PayAsync(Anna)).Code);

        using (await _terminal.AcquireAsync(TimeSpan.Zero, default)) Assert.Equal("payment.terminal-busy", Refusal(await new CardPayments(pos, _terminal, noPaper).PayAsync(Anna)).Code);
        Assert.DoesNotContain(_terminal.Asked, asked => asked.StartsWith("pay", StringComparison.Ordinal));
        Assert.True((await pos.Carts.RemoveLineAsync(Anna, 1)).IsDone);
    }

    [Fact]
    public async Task A_command_that_never_left_the_till_charged_nobody()
    {
        await using var pos = await OpenAsync();
        _terminal.Pays = _ => throw new DeviceDisconnectedException("card", "The card terminal cannot be reached.", DeviceOutcome.NotSent);
        Assert.Equal(PaymentOutcome.Failed, (await Payments(pos).PayAsync(Anna)).Value.Outcome);
        using var stop = new CancellationTokenSource();
        _terminal.Pays = async _ =>
        {
            await stop.CancelAsync();
            throw new OperationCanceledException(stop.Token);
        };
        Assert.Equal(PaymentOutcome.Cancelled, (await Payments(pos).PayAsync(Anna, cancellationToken: stop.Token)).Value.Outcome);
        Assert.Empty(pos.Cards.Unresolved);
    }

    [Fact]
    public async Task A_driver_that_stops_waiting_by_itself_leaves_a_doubt()
    {
        await using var pos = await OpenAsync();
        _terminal.Pays = _ => throw new TaskCanceledException("The gateway did not answer within 100 seconds.");
        _terminal.Recovers = _ => throw new TaskCanceledException("Nor to the question.");
        var ending = (await Payments(pos).PayAsync(Anna, payment: Card)).Value;
        Assert.Equal((PaymentOutcome.Unknown, PaymentStatus.Unknown), (ending.Outcome, pos.Cards.Unresolved.Single().Payment.Status));
        Assert.StartsWith("The card terminal's driver stopped waiting for an answer. Nobody knows whether 10.00 EUR were charged.", ending.Message, StringComparison.Ordinal);

        _terminal.Recovers = request => Task.FromResult(Approved(request.Amount));
        Assert.Equal(PaymentOutcome.Approved, Assert.Single(await Payments(pos).RecoverAllAsync()).Outcome);
        _terminal.Reverses = _ => throw new TaskCanceledException("Nor to this.");
        Assert.Equal(PaymentOutcome.Unknown, (await Payments(pos).TakeBackAsync(Anna, Card)).Value.Outcome);
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(ArgumentException))]
    public async Task A_driver_with_a_defect_leaves_a_doubt_and_never_a_payment_that_nobody_ended(Type defect)
    {
        await using var pos = await OpenAsync();
        _terminal.Pays = _ => throw (Exception)Activator.CreateInstance(defect, "Out of range.")!;
        _terminal.Recovers = _ => throw (Exception)Activator.CreateInstance(defect, "Again.")!;
        var ending = (await Payments(pos).PayAsync(Anna, payment: Card)).Value;
        Assert.Equal((PaymentOutcome.Unknown, PaymentStatus.Unknown), (ending.Outcome, pos.Cards.Unresolved.Single().Payment.Status));
        Assert.StartsWith("The card terminal's driver failed: Out of range. Nobody knows whether 10.00 EUR were charged.", ending.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_is_undone_at_the_terminal_before_the_cart_changes()
    {
        await using var pos = await OpenAsync();
        _terminal.Pays = request => Task.FromResult(Approved(request.Amount));
        await Payments(pos).PayAsync(Anna, payment: Card);
        _terminal.Reverses = _ =>
        {
            Assert.Equal((PaymentStatus.Unknown, PaymentDoubt.Reversing), (pos.Cards.Unresolved.Single().Payment.Status, pos.Cards.Unresolved.Single().Payment.Doubt));
            return Says(PaymentOutcome.Approved, "Done.");
        };
        var ending = (await Payments(pos).TakeBackAsync(Anna, Card)).Value;

        Assert.Equal((PaymentOutcome.Approved, "The card payment of 10.00 EUR is undone, and the cart can change again."), (ending.Outcome, ending.Message));
        Assert.Contains("reverse 10.00 12", _terminal.Asked);
        Assert.Equal(PaymentStatus.Reversed, (await pos.Payments.LoadAsync(Card)).Status);
        Assert.True((await pos.Carts.RemoveLineAsync(Anna, 1)).IsDone);
    }

    [Fact]
    public async Task A_payment_that_the_terminal_does_not_undo_counts_again()
    {
        await using var pos = await OpenAsync();
        _terminal.Pays = request => Task.FromResult(Approved(request.Amount));
        await Payments(pos).PayAsync(Anna, payment: Card);
        _terminal.Reverses = _ => Says(PaymentOutcome.Failed, "Cannot be undone.");
        var ending = (await Payments(pos).TakeBackAsync(Anna, Card)).Value;
        Assert.Equal((PaymentOutcome.Failed, Euro(1000)), (ending.Outcome, ending.Tender!.Applied));
        Assert.True((await pos.Sales.CompleteAsync(Anna)).IsDone);
    }

    [Fact]
    public async Task A_reversal_whose_answer_is_lost_is_asked_for_again()
    {
        await using var pos = await OpenAsync();
        _terminal.Pays = request => Task.FromResult(Approved(request.Amount));
        await Payments(pos).PayAsync(Anna, payment: Card);
        _terminal.Reverses = _ => Says(PaymentOutcome.Unknown, "Silence.");
        Assert.Equal(PaymentOutcome.Unknown, (await Payments(pos).TakeBackAsync(Anna, Card)).Value.Outcome);
        Assert.Equal("cart.payment-open", Refusal(await pos.Sales.CompleteAsync(Anna)).Code);
        _terminal.Reverses = _ => Says(PaymentOutcome.Approved, "Already undone.");
        Assert.Equal(PaymentOutcome.Approved, Assert.Single(await Payments(pos).RecoverAllAsync()).Outcome);
        Assert.Equal(Euro(1000), pos.Carts.Find(Anna)!.Due);
    }

    [Fact]
    public async Task Money_goes_back_to_the_card_it_came_from_and_to_any()
    {
        await using var pos = await OpenAsync();
        _terminal.Pays = request => Task.FromResult(Approved(request.Amount));
        await Payments(pos).PayAsync(Anna, payment: Card);
        var sale = (await pos.Sales.CompleteAsync(Anna)).Value;
        var back = CartId.Of("back");
        await pos.Carts.OpenAsync(back);
        await pos.Carts.ReturnAsync(back, ReceiptNumber.Parse(sale.Receipt), 1, Quantity.Of(1), "broken");

        Assert.Equal("cart.wrong-direction", Refusal(await Payments(pos).PayAsync(back)).Code);
        var plan = (await pos.Sales.PlanRefundAsync(ReceiptNumber.Parse(sale.Receipt), back)).Value;
        var part = plan.Parts.Single() with { Amount = Euro(400) };
        Assert.Equal("4.00 EUR given back to the card.", (await Payments(pos).RefundAsync(back, part)).Value.Message);
        Assert.Equal(Euro(-600), (await Payments(pos).RefundAsync(back)).Value.Tender!.Applied);
        Assert.Equal(["refund 4.00", "refund 6.00"], _terminal.Asked.Where(asked => asked.StartsWith("refund", StringComparison.Ordinal)));
        Assert.True((await pos.Sales.CompleteAsync(back)).IsDone);
    }

    [Fact, Trait("Requirement", "R65"), Trait("Requirement", "R66")]
    public async Task Offline_the_integrated_terminal_is_not_asked_and_one_beside_the_till_is_recorded_with_its_slip()
    {
        await using var pos = await OpenAsync(options => options.Profile = Domain.Capabilities.PolicyProfile.XSeriesDesktop);
        pos.Connectivity.EnterOffline();
        var refusal = Refusal(await Payments(pos).PayAsync(Anna));
        Assert.Equal("capability.tender.card", refusal.Code);
        Assert.NotNull(refusal.Remedy);
        Assert.Empty(_terminal.Asked);

        Assert.Equal("payment.reference-needed", Refusal(await pos.Payments.TakeAsync(Anna, Tender.ExternalTerminal, null)).Code);
        Assert.Equal(Euro(1000), (await pos.Payments.TakeAsync(Anna, Tender.ExternalTerminal, "slip 0815")).Value.Applied);
    }

    private static async Task<PosClient> OpenAsync(Action<PosOptions>? setUp = null)
    {
        var pos = await (await TestRegister.OpenAsync(setUp)).StockedAsync(10_000, [("MUG", "10.00")]);
        await pos.Carts.OpenAsync(Anna);
        _ = (await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("MUG"), Quantity.Of(1)))).Value;
        return pos;
    }

    private CardPayments Payments(PosClient pos) => new(pos, _terminal);

    private static PaymentAnswer Approved(Amount amount) => new()
    {
        Outcome = PaymentOutcome.Approved,
        Amount = amount,
        Reference = "12",
        Message = "Approved.",
        Receipt = ["Visa 1111"],
    };

    private static Task<PaymentAnswer> Says(PaymentOutcome outcome, string message) => Task.FromResult(new PaymentAnswer { Outcome = outcome, Message = message });

    private static Amount Euro(long cents) => new(cents, Currency.Of("EUR"));

    private static Domain.Decisions.Refusal Refusal<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Reason;
}
