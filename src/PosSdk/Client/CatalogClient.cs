using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Pricing.Promotions;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>What can be sold. Look-ups are local and work without any network (R80, R81).</summary>
public sealed class CatalogClient
{
    private readonly CommandRunner _runner;
    private readonly CapabilityClient _capabilities;

    internal CatalogClient(CommandRunner runner, CapabilityClient capabilities) => (_runner, _capabilities) = (runner, capabilities);

    /// <summary>All products and quick keys as they stand now.</summary>
    public Catalog Current => _runner.State.Catalog;

    /// <summary>The product of a scanned or typed code, barcode before SKU; null when there is none.</summary>
    public Product? Find(string code) => Current.Find(code);

    /// <summary>The product of a SKU; null when there is none.</summary>
    public Product? Find(Sku sku) => Current.Find(sku);

    /// <summary>Sells a new product from now on. Some profiles refuse it offline (R6).</summary>
    public ValueTask<Outcome<Product>> AddAsync(Product product, CancellationToken cancellationToken = default) =>
        RunAsync("catalog.add", new CatalogCommand.AddProduct(Argument.NotNull(product)), product, cancellationToken);

    /// <summary>Replaces what is known of a product. No cart, sale or receipt changes by it.</summary>
    public ValueTask<Outcome<Product>> ChangeAsync(Product product, CancellationToken cancellationToken = default) =>
        RunAsync("catalog.change", new CatalogCommand.ChangeProduct(Argument.NotNull(product)), product, cancellationToken);

    /// <summary>Stops selling a product.</summary>
    public ValueTask<Outcome<Sku>> RemoveAsync(Sku sku, CancellationToken cancellationToken = default) =>
        RunAsync("catalog.remove", new CatalogCommand.RemoveProduct(sku), sku, cancellationToken);

    /// <summary>Offers these promotions to every customer from now on, and no others; each begins and ends on its own business date.</summary>
    public ValueTask<Outcome<ValueList<Promotion>>> SetPromotionsAsync(ValueList<Promotion> promotions, CancellationToken cancellationToken = default) =>
        RunAsync("catalog.promotions", new CatalogCommand.SetPromotions(_runner.State.Register is Domain.Registers.Register.Created register ? register.Currency : default, promotions), promotions, cancellationToken);

    /// <summary>Lays out the quick keys, all at once.</summary>
    public ValueTask<Outcome<ValueList<QuickKey>>> SetQuickKeysAsync(ValueList<QuickKey> keys, CancellationToken cancellationToken = default) =>
        RunAsync("catalog.quick-keys", new CatalogCommand.SetQuickKeys(keys), keys, cancellationToken);

    private ValueTask<Outcome<T>> RunAsync<T>(string name, CatalogCommand command, T answer, CancellationToken cancellationToken) => _runner.RunAsync(
        name,
        (command, answer, _capabilities),
        static (work, args, _) =>
        {
            var version = work.State.Versions.GetValueOrDefault(CatalogStream.Name);
            if (CurrencyOf(args.command) is { } currency && currency != work.Currency) return new(CatalogRefusal.OtherCurrency(work.Currency));
            var decision = CatalogDecider.Decide(work.State.Catalog, args.command, work.Context);
            if (args.command is CatalogCommand.AddProduct && args._capabilities.Refuse(Capability.CreateProduct, decision) is { } denied) return new(denied);
            return new(work.Stage(CatalogStream.Name, version, decision));
        },
        static (_, args) => args.answer,
        cancellationToken);

    private static Domain.Money.Currency? CurrencyOf(CatalogCommand command) => command switch
    {
        CatalogCommand.AddProduct c => c.Product.Price.Currency,
        CatalogCommand.ChangeProduct c => c.Product.Price.Currency,
        _ => null,
    };
}
