using System.Collections.Immutable;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Customers;
using PosSdk.Domain.Mails;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Prints;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Registers;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Domain.StaffMembers;
using PosSdk.Domain.StockMovements;
using PosSdk.Journaling;

namespace PosSdk.Engine;

/// <summary>
/// Everything the register knows without asking its journal: an immutable fold of the events. What is finished (checked-out carts, sales, taken payments) leaves
/// it, so it grows with the catalog and with what is open, never with age.
/// </summary>
internal sealed record RegisterState
{
    public Register Register { get; init; } = Register.Initial;

    /// <summary>What it counts in; no currency before it was set up.</summary>
    public Currency Currency => Register is Register.Created created ? created.Currency : default;

    public long Epoch { get; init; }

    public long LastReceipt { get; init; }

    public Catalog Catalog { get; init; } = Catalog.Initial;

    public Shift Shift { get; init; } = Shift.Initial;

    public string? ShiftStream { get; init; }

    public int LastShift { get; init; }

    public ImmutableDictionary<string, Cart.Open> Carts { get; init; } = ImmutableDictionary.Create<string, Cart.Open>(StringComparer.Ordinal);

    public ImmutableDictionary<string, Cart.Saved> SavedCarts { get; init; } = ImmutableDictionary.Create<string, Cart.Saved>(StringComparer.Ordinal);

    public ImmutableDictionary<string, Payment> Payments { get; init; } = ImmutableDictionary.Create<string, Payment>(StringComparer.Ordinal);

    /// <summary>The outbox: what waits, and what was given up until somebody decides.</summary>
    public ImmutableDictionary<string, Mail> Mails { get; init; } = ImmutableDictionary.Create<string, Mail>(StringComparer.Ordinal);

    /// <summary>What is on its way to paper, and what came to nothing until somebody decides.</summary>
    public ImmutableDictionary<string, Print> Prints { get; init; } = ImmutableDictionary.Create<string, Print>(StringComparer.Ordinal);

    public ImmutableDictionary<Sku, Quantity> Stock { get; init; } = ImmutableDictionary<Sku, Quantity>.Empty;

    public StaffDirectory Staff { get; init; } = StaffDirectory.Initial;

    public CustomerDirectory Customers { get; init; } = CustomerDirectory.Initial;

    /// <summary>By customer, in minor units: what this register sold on account, less what was paid here. An account that is even is not in here.</summary>
    public ImmutableDictionary<string, long> Accounts { get; init; } = ImmutableDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>How many events each live stream has; a stream that is not in here is finished, or new.</summary>
    public ImmutableDictionary<string, long> Versions { get; init; } = ImmutableDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>A cart that is open or saved; null for any other.</summary>
    public Cart? FindCart(string stream) => Carts.TryGetValue(stream, out var open) ? open : SavedCarts.GetValueOrDefault(stream);

    /// <summary>The state after one more event of the log.</summary>
    /// <param name="position">Its number.</param>
    /// <param name="stream">Its stream.</param>
    /// <param name="version">Its number in the stream.</param>
    /// <param name="event">The event; null for a kind that this version does not know, which changes nothing but the count.</param>
    public RegisterState After(JournalPosition position, string stream, long version, object? @event)
    {
        var state = position.Epoch == Epoch ? this : this with { Epoch = position.Epoch, LastReceipt = 0, LastShift = 0 };
        return @event switch
        {
            CartEvent.CustomerSet { Verified: false } e => state.AfterCart(stream, version, e) with { Customers = state.Customers.WithUnverified(e.Code) },
            CartEvent e => state.AfterCart(stream, version, e),
            PaymentEvent e => state.AfterPayment(stream, version, e),
            MailEvent e => state.AfterMail(stream, version, e),
            PrintEvent e => state.AfterPrint(stream, version, e),
            SaleEvent.LinesRecorded e => state with { Stock = Moved(state.Stock, e) },
            SaleEvent.Completed e => state.AfterSale(e),
            SaleEvent.PaymentApplied e when e.Promised == Tender.OnAccount.Code => state.WithAccount(e.Customer, -e.Amount.MinorUnits),
            SaleEvent => state,
            ShiftEvent e => state.AfterShift(stream, version, e),
            CatalogEvent e => state with { Catalog = Catalog.Evolve(state.Catalog, e), Versions = state.Versions.SetItem(stream, version) },
            StockMovementEvent e => state with { Stock = Moved(state.Stock, e) },
            StaffMemberEvent e => state.AfterStaff(stream, version, e),
            CustomerEvent e => state.AfterCustomer(stream, version, e),
            RegisterEvent e => state with { Register = Register.Evolve(state.Register, e), Versions = state.Versions.SetItem(stream, version) },
            _ => state.Versions.ContainsKey(stream) ? state with { Versions = state.Versions.SetItem(stream, version) } : state,
        };
    }

    /// <summary>What a customer owes by this register's own sales.</summary>
    public Amount OwedBy(string customer, Currency currency) => new(Accounts.GetValueOrDefault(customer), currency);

    // Because a promise that is taken back is booked on its own sale, only what is newly promised or freely credited counts here.
    private RegisterState AfterSale(SaleEvent.Completed e) => e.Totals.Tenders
        .Where(tender => tender.Kind == TenderKind.OnAccount && tender.RefundOf is null)
        .Aggregate(this with { LastReceipt = LastReceipt + 1 }, (state, tender) => state.WithAccount(e.Customer, tender.Applied.MinorUnits));

    private RegisterState WithAccount(string? customer, long change)
    {
        if (customer is null) return this;
        var owed = Accounts.GetValueOrDefault(customer) + change;
        return this with { Accounts = owed == 0 ? Accounts.Remove(customer) : Accounts.SetItem(customer, owed) };
    }

    private RegisterState AfterCart(string stream, long version, CartEvent @event) => Cart.Evolve(FindCart(stream) ?? Cart.Initial, @event) switch
    {
        Cart.Open open => this with { Carts = Carts.SetItem(stream, open), SavedCarts = SavedCarts.Remove(stream), Versions = Versions.SetItem(stream, version) },
        Cart.Saved saved => this with { Carts = Carts.Remove(stream), SavedCarts = SavedCarts.SetItem(stream, saved), Versions = Versions.SetItem(stream, version) },
        _ => (this with { Carts = Carts.Remove(stream), SavedCarts = SavedCarts.Remove(stream), Versions = Versions.Remove(stream) }).WithoutTakenFor(stream),
    };

    // Because from here on nobody can have a terminal undo what it took for the cart, its payments leave with it.
    private RegisterState WithoutTakenFor(string cart)
    {
        if (Payments.IsEmpty) return this;
        var taken = Payments.Where(live => live.Value.Status == PaymentStatus.Captured && CartStream.Prefix + live.Value.Cart == cart).Select(live => live.Key).ToList();
        return taken.Count == 0 ? this : this with { Payments = Payments.RemoveRange(taken), Versions = Versions.RemoveRange(taken) };
    }

    private RegisterState AfterPayment(string stream, long version, PaymentEvent @event)
    {
        var known = Payments.GetValueOrDefault(stream);
        // Because a payment that was taken has left, and what happens to it later (a refund) is its own stream's business.
        if (known is null && version > 1) return this;
        var payment = Payment.Evolve(known ?? Payment.Initial, @event);
        return IsLive(payment)
            ? this with { Payments = Payments.SetItem(stream, payment), Versions = Versions.SetItem(stream, version) }
            : this with { Payments = Payments.Remove(stream), Versions = Versions.Remove(stream) };
    }

    private RegisterState AfterMail(string stream, long version, MailEvent @event)
    {
        var known = Mails.GetValueOrDefault(stream);
        // Because a mail that somebody dismissed has left, although a server may say later that it was sent.
        if (known is null && version > 1) return this;
        var mail = Mail.Evolve(known ?? Mail.Initial, @event);
        return mail is Mail.Waiting or Mail.GivenUp
            ? this with { Mails = Mails.SetItem(stream, mail), Versions = Versions.SetItem(stream, version) }
            : this with { Mails = Mails.Remove(stream), Versions = Versions.Remove(stream) };
    }

    private RegisterState AfterPrint(string stream, long version, PrintEvent @event)
    {
        // Because a request says everything that counts about what was printed before, a document that has left comes back with it alone.
        var print = Print.Evolve(Prints.GetValueOrDefault(stream, Print.Initial), @event);
        return print is Print.Printed or Print.Cancelled
            ? this with { Prints = Prints.Remove(stream), Versions = Versions.Remove(stream) }
            : this with { Prints = Prints.SetItem(stream, print), Versions = Versions.SetItem(stream, version) };
    }

    private RegisterState AfterShift(string stream, long version, ShiftEvent @event)
    {
        var shift = Shift.Evolve(stream == ShiftStream && Shift is Shift.Open ? Shift : Shift.Initial, @event);
        return shift switch
        {
            Shift.Open open => this with { Shift = open, ShiftStream = stream, LastShift = LastShiftOf(stream), Versions = Versions.SetItem(stream, version) },
            _ => this with { Shift = shift, Versions = Versions.Remove(stream) },
        };
    }

    private RegisterState AfterStaff(string stream, long version, StaffMemberEvent @event)
    {
        var staff = StaffDirectory.Evolve(Staff, stream[StaffMemberStream.Prefix.Length..], @event);
        return this with { Staff = staff, Versions = @event is StaffMemberEvent.Removed ? Versions.Remove(stream) : Versions.SetItem(stream, version) };
    }

    private RegisterState AfterCustomer(string stream, long version, CustomerEvent @event)
    {
        var customers = CustomerDirectory.Evolve(Customers, CustomerStream.IdOf(stream)!.Value, @event);
        return this with
        {
            Customers = customers,
            Versions = @event is CustomerEvent.Removed or CustomerEvent.Merged ? Versions.Remove(stream) : Versions.SetItem(stream, version),
        };
    }

    // Because a shift that was open when the epoch changed goes on under its old name, and the new series begins at one.
    private int LastShiftOf(string stream) => Domain.Shifts.ShiftStream.TryRead(stream, out var id) && id.Epoch == Epoch ? id.Number : LastShift;

    // Because a terminal can be asked to undo what it took while the cart is open, such a payment stays as long as its cart.
    private static bool IsLive(Payment payment) => payment.Status.IsOpen()
        || payment.Status is PaymentStatus.Initiated or PaymentStatus.StoredOffline or PaymentStatus.Forwarding
        || (payment.Status == PaymentStatus.Captured && payment.Conditions.HasFlag(PaymentConditions.AsksTerminal));

    private static ImmutableDictionary<Sku, Quantity> Moved(ImmutableDictionary<Sku, Quantity> stock, SaleEvent.LinesRecorded e)
    {
        var levels = stock.ToBuilder();
        foreach (var line in e.Lines) levels[line.Sku] = levels.GetValueOrDefault(line.Sku) - line.Quantity;
        return levels.ToImmutable();
    }

    private static ImmutableDictionary<Sku, Quantity> Moved(ImmutableDictionary<Sku, Quantity> stock, StockMovementEvent @event) =>
        StockMovement.Evolve(StockMovement.Initial, @event) is StockMovement.Recorded movement
            ? stock.SetItem(movement.Sku, stock.GetValueOrDefault(movement.Sku) + movement.Difference)
            : stock;
}
