using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;
using PosSdk.Domain.StaffMembers;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>Customers being served. Any number of carts may be open at once.</summary>
public sealed class CartClient
{
    private readonly CommandRunner _runner;
    private readonly Settings _settings;
    private readonly CapabilityClient _capabilities;

    internal CartClient(CommandRunner runner, Settings settings, CapabilityClient capabilities) => (_runner, _settings, _capabilities) = (runner, settings, capabilities);

    /// <summary>The ids of the carts that are open now.</summary>
    public IReadOnlyCollection<CartId> Open => [.. _runner.State.Carts.Keys.Select(stream => CartStream.IdOf(stream)!.Value)];

    /// <summary>An open cart as it stands; null when it is not open. Costs no look-up.</summary>
    public Cart.Open? Find(CartId cart) => _runner.State.Carts.GetValueOrDefault(CartStream.Name(cart));

    /// <summary>A cart as it stands, from the journal when it is finished; <see cref="Cart.None"/> when there never was one.</summary>
    public async ValueTask<Cart> LoadAsync(CartId cart, CancellationToken cancellationToken = default) => Find(cart) is { } open
        ? open
        : (await _runner.LoadAsync<Cart, CartEvent>(CartStream.Name(cart), Cart.Initial, Cart.Evolve, cancellationToken).ConfigureAwait(false)).State;

    /// <summary>Begins to serve a customer.</summary>
    /// <param name="cart">The cart's id; null for a new one. A cart that is open already stays as it is.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public async ValueTask<Outcome<CartId>> OpenAsync(CartId? cart = null, CancellationToken cancellationToken = default)
    {
        var id = cart ?? CartId.Of(_settings.Ids.Next());
        var outcome = await RunAsync("cart.open", id, new CartCommand.Open(_settings.Rules, _settings.CashRounding), cancellationToken).ConfigureAwait(false);
        return outcome.Select(_ => id);
    }

    /// <summary>An id for a cart that is not begun yet.</summary>
    public CartId NewId() => CartId.Of(_settings.Ids.Next());

    /// <summary>Puts something in.</summary>
    public ValueTask<Outcome<Cart.Open>> AddAsync(CartId cart, NewLine line, CancellationToken cancellationToken = default) => AddAsync(cart, line, begins: false, cancellationToken);

    /// <summary>Puts something in, and begins to serve the customer with it when there is no such cart yet: one commit either way, and no empty cart is left when it is refused.</summary>
    /// <param name="cart">The cart, or <see cref="NewId"/> for the next customer.</param>
    /// <param name="line">What to put in.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<Cart.Open>> ServeAsync(CartId cart, NewLine line, CancellationToken cancellationToken = default) => AddAsync(cart, line, begins: true, cancellationToken);

    private ValueTask<Outcome<Cart.Open>> AddAsync(CartId cart, NewLine line, bool begins, CancellationToken cancellationToken) => _runner.RunAsync(
        "cart.add",
        (cart, line: Argument.NotNull(line), begins, _capabilities),
        static async ValueTask<Refusal?> (work, args, ct) =>
        {
            if (work.State.Catalog.Find(args.line.Sku) is not { } product) return CatalogRefusal.UnknownProduct(args.line.Sku);
            var steps = new CartSteps(work, args.cart, await work.CartAsync(args.cart, ct).ConfigureAwait(false));
            if (args.begins && steps.Begin() is { } closed) return closed;
            var decision = CartDecider.Decide(steps.Cart, new CartCommand.AddLine(Frozen(steps.Cart, args.line, product)), work.Context);
            if (product.Category == Product.GiftCards && args._capabilities.Refuse(Capability.SellGiftCard, decision) is { } denied) return denied;
            return steps.Take(decision) ?? steps.Stage();
        },
        static (state, args) => state.Carts[CartStream.Name(args.cart)],
        cancellationToken);

    /// <summary>Takes goods back without their receipt, at the price given or the catalog's.</summary>
    public ValueTask<Outcome<Cart.Open>> ReturnAsync(CartId cart, NewLine line, string? reason, CancellationToken cancellationToken = default) => _runner.RunAsync(
        "cart.return",
        (cart, line: Argument.NotNull(line), reason),
        static async ValueTask<Refusal?> (work, args, ct) =>
        {
            if (work.State.Catalog.Find(args.line.Sku) is not { } product) return CatalogRefusal.UnknownProduct(args.line.Sku);
            var loaded = await work.CartAsync(args.cart, ct).ConfigureAwait(false);
            var command = new CartCommand.ReturnLine(Frozen(loaded.State, args.line, product), args.reason);
            return work.Stage(CartStream.Name(args.cart), loaded.Version, CartDecider.Decide(loaded.State, command, work.Context));
        },
        static (state, args) => state.Carts[CartStream.Name(args.cart)],
        cancellationToken);

    /// <summary>Takes goods back that were sold on a receipt of this register: the customer gets the share of what was paid, to the last unit.</summary>
    /// <param name="cart">The cart of the return.</param>
    /// <param name="receipt">The original receipt.</param>
    /// <param name="receiptLine">The line on it.</param>
    /// <param name="quantity">How many; at most what was sold less what came back before.</param>
    /// <param name="reason">Why; null when nobody said.</param>
    /// <param name="line">The new line's id in the cart; null for the next free one.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<Cart.Open>> ReturnAsync(
        CartId cart, ReceiptNumber receipt, int receiptLine, Quantity quantity, string? reason, int? line = null, CancellationToken cancellationToken = default) =>
        _runner.RunAsync(
            "cart.return-original",
            (cart, receipt, receiptLine, quantity, reason, line),
            static (work, args, ct) => ReturnLines.DecideAsync(work, args, ct),
            static (state, args) => state.Carts[CartStream.Name(args.cart)],
            cancellationToken);

    /// <summary>Gives back a charge of a receipt of this register, such as a delivery that is not needed any more: whole, and once. Tips are not given back.</summary>
    /// <param name="cart">The cart of the return.</param>
    /// <param name="receipt">The original receipt.</param>
    /// <param name="number">Which of its fees, the first being 1.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<Cart.Open>> ReturnFeeAsync(CartId cart, ReceiptNumber receipt, int number, CancellationToken cancellationToken = default) => _runner.RunAsync(
        "cart.return-fee",
        (cart, receipt, number),
        static (work, args, ct) => ReturnLines.DecideFeeAsync(work, args, ct),
        static (state, args) => state.Carts[CartStream.Name(args.cart)],
        cancellationToken);

    /// <summary>Sells another quantity of a line.</summary>
    public ValueTask<Outcome<Cart.Open>> ChangeQuantityAsync(CartId cart, int line, Quantity quantity, CancellationToken cancellationToken = default) =>
        RunOpenAsync("cart.change-quantity", cart, new CartCommand.ChangeQuantity(line, quantity), cancellationToken);

    /// <summary>Sells a line at another price; the reason is 1 to 200 characters.</summary>
    public ValueTask<Outcome<Cart.Open>> OverridePriceAsync(CartId cart, int line, UnitPrice price, string reason, CancellationToken cancellationToken = default) =>
        RunOpenAsync("cart.override-price", cart, new CartCommand.OverridePrice(line, price, reason), cancellationToken);

    /// <summary>Makes a line, or with null the whole cart, cheaper. A discount without an id gets one; give one to make a retry safe.</summary>
    public ValueTask<Outcome<Cart.Open>> DiscountAsync(CartId cart, int? line, Discount discount, CancellationToken cancellationToken = default) =>
        RunOpenAsync("cart.discount", cart, new CartCommand.AddDiscount(line, Argument.NotNull(discount).Id is null ? discount with { Id = _settings.Ids.Next() } : discount), cancellationToken);

    /// <summary>Takes a discount away again.</summary>
    public ValueTask<Outcome<Cart.Open>> RemoveDiscountAsync(CartId cart, int? line, string discount, CancellationToken cancellationToken = default) =>
        RunOpenAsync("cart.remove-discount", cart, new CartCommand.RemoveDiscount(line, discount), cancellationToken);

    /// <summary>Charges something on top of the goods, such as delivery.</summary>
    public ValueTask<Outcome<Cart.Open>> AddFeeAsync(CartId cart, Fee fee, CancellationToken cancellationToken = default) =>
        RunOpenAsync("cart.add-fee", cart, new CartCommand.AddFee(Argument.NotNull(fee).Id is null ? fee with { Id = _settings.Ids.Next() } : fee), cancellationToken);

    /// <summary>Takes a fee away again.</summary>
    public ValueTask<Outcome<Cart.Open>> RemoveFeeAsync(CartId cart, string fee, CancellationToken cancellationToken = default) =>
        RunOpenAsync("cart.remove-fee", cart, new CartCommand.RemoveFee(fee), cancellationToken);

    /// <summary>Says what the customer gives on top in all; zero for nothing.</summary>
    public ValueTask<Outcome<Cart.Open>> SetTipAsync(CartId cart, Amount tip, CancellationToken cancellationToken = default) =>
        RunOpenAsync("cart.set-tip", cart, new CartCommand.SetTip(tip), cancellationToken);

    /// <summary>Takes what the catalog's promotions give today, so that the total shows it. The first payment does it by itself.</summary>
    public ValueTask<Outcome<Cart.Open>> ApplyPromotionsAsync(CartId cart, CancellationToken cancellationToken = default) => _runner.RunAsync(
        "cart.apply-promotions",
        cart,
        static async ValueTask<Refusal?> (work, cart, ct) =>
        {
            var steps = new CartSteps(work, cart, await work.CartAsync(cart, ct).ConfigureAwait(false));
            if (steps.Cart is not Cart.Open) return CartRefusal.NotOpen(steps.Cart);
            return steps.ApplyPromotions() ?? steps.Stage();
        },
        static (state, cart) => state.Carts[CartStream.Name(cart)],
        cancellationToken);

    /// <summary>Takes a line out.</summary>
    public ValueTask<Outcome<Cart.Open>> RemoveLineAsync(CartId cart, int line, CancellationToken cancellationToken = default) =>
        RunOpenAsync("cart.remove-line", cart, new CartCommand.RemoveLine(line), cancellationToken);

    /// <summary>Says whose cart it is; null for nobody's. A code alone is enough while nobody can be asked who it is (R83).</summary>
    public ValueTask<Outcome<Cart.Open>> SetCustomerAsync(CartId cart, CartCustomer? customer, CancellationToken cancellationToken = default) =>
        RunOpenAsync("cart.set-customer", cart, new CartCommand.SetCustomer(customer), cancellationToken);

    /// <summary>Writes something down about a line, or with null about the whole cart; null crosses it out. At most 1,000 characters, and no card number.</summary>
    public ValueTask<Outcome<Cart.Open>> SetNoteAsync(CartId cart, int? line, string? note, CancellationToken cancellationToken = default) =>
        RunOpenAsync("cart.set-note", cart, new CartCommand.SetNote(line, note), cancellationToken);

    /// <summary>Gives the cart up: the customer left. Some profiles refuse it offline (R73).</summary>
    public ValueTask<Outcome<CartId>> DiscardAsync(CartId cart, string? reason = null, CancellationToken cancellationToken = default) => _runner.RunAsync(
        "cart.discard",
        (cart, reason, _capabilities),
        static async ValueTask<Refusal?> (work, args, ct) =>
        {
            var loaded = await work.CartAsync(args.cart, ct).ConfigureAwait(false);
            var discarded = CartDecider.Decide(loaded.State, new CartCommand.Discard(args.reason), work.Context);
            return args._capabilities.Refuse(Capability.DiscardSale, discarded) ?? work.Stage(CartStream.Name(args.cart), loaded.Version, discarded);
        },
        static (_, args) => args.cart,
        cancellationToken);

    private ValueTask<Outcome<Cart.Open>> RunOpenAsync(string name, CartId cart, CartCommand command, CancellationToken cancellationToken) => _runner.RunAsync(
        name, (cart, command), Decide, static (state, args) => state.Carts[CartStream.Name(args.cart)], cancellationToken);

    private ValueTask<Outcome<bool>> RunAsync(string name, CartId cart, CartCommand command, CancellationToken cancellationToken) =>
        _runner.RunAsync(name, (cart, command), Decide, static (_, _) => true, cancellationToken);

    private static async ValueTask<Refusal?> Decide(UnitOfWork work, (CartId Cart, CartCommand Command) args, CancellationToken cancellationToken)
    {
        var loaded = await work.CartAsync(args.Cart, cancellationToken).ConfigureAwait(false);
        return work.Stage(CartStream.Name(args.Cart), loaded.Version, CartDecider.Decide(loaded.State, Approved(work, args.Cart, args.Command), work.Context));
    }

    // Because who approved it stands in the event itself, beside who did it.
    private static CartCommand Approved(UnitOfWork work, CartId cart, CartCommand command) => (work.Access, command) switch
    {
        ({ } access, CartCommand.OverridePrice { ApprovedBy: null } c) => c with { ApprovedBy = access.ApproverOf(Permissions.PriceOverride, CartStream.Name(cart), work) },
        ({ } access, CartCommand.AddDiscount { ApprovedBy: null } c) => c with { ApprovedBy = access.ApproverOf(Permissions.Discount, CartStream.Name(cart), work) },
        _ => command,
    };

    private static CartLine Frozen(Cart cart, NewLine line, Product product) => Known(cart, line) ?? new CartLine
    {
        Id = line.Line ?? (cart is Cart.Open open ? open.Lines.LastId + 1 : 1),
        Sku = product.Sku,
        Quantity = line.Quantity ?? Quantity.One,
        Price = line.Price ?? product.Price,
        TaxRate = product.TaxRate,
        Name = product.Name,
        Category = product.Category,
        PriceGiven = line.Price is { } given && given != product.Price,
    };

    // Because the catalog may have changed since the first attempt, a line that is there keeps its price and name when it is asked for again.
    private static CartLine? Known(Cart cart, NewLine line) =>
        line.Line is { } id && cart is Cart.Open open && open.Lines.Find(id) is { } known && known.Sku == line.Sku
            ? known with { Quantity = line.Quantity ?? Quantity.One, Price = line.Price ?? known.Price, Return = null }
            : null;
}
