namespace PosSdk.Domain.Catalogs;

/// <summary>A button on the sell screen that stands for a product (R81).</summary>
/// <param name="Label">What the button says, 1 to 40 characters.</param>
/// <param name="Sku">What it adds to the cart.</param>
public sealed record QuickKey(string Label, Sku Sku);
