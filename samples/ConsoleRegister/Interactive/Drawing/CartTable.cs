using System.Globalization;
using ConsoleRegister.Interactive.Selling;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ConsoleRegister.Interactive.Drawing;

/// <summary>The cart as a table, with total and due.</summary>
internal static class CartTable
{
    private const int MostLines = 12;

    /// <param name="cart">What to show.</param>
    /// <param name="whole">True for every line; otherwise the last ones of a long cart.</param>
    public static IRenderable Of(Cart.Open cart, bool whole)
    {
        var priced = cart.Price();
        var hidden = whole ? 0 : Math.Max(0, cart.Lines.Count - MostLines);
        var table = Tables.New(["#", "Item", "Qty ", "Price ", "Discount ", "Total "]);
        if (hidden > 0) table.AddRow(new Text(""), new Text($"... {hidden.ToString(CultureInfo.InvariantCulture)} more: 'cart' shows all", Style.Parse("dim")));
        foreach (var (line, figures) in cart.Lines.Zip(priced.Lines).Skip(hidden)) AddLine(table, cart, line, figures);
        foreach (var (fee, figures) in cart.Fees.Zip(priced.Fees)) AddSum(table, fee.Name, $"{figures.Total}", "default");
        table.AddEmptyRow();
        AddSum(table, "Total", $"{priced.Total}", "bold");
        if (cart.Tip is { IsZero: false } tip) AddSum(table, "Tip", $"{tip}", "default");
        foreach (var tender in cart.Tenders) AddSum(table, $"Paid, {Counter.NameOf(tender.Tender)}", $"{-tender.Applied}", "default");
        AddSum(table, cart.Due.IsNegative ? $"TO GIVE BACK {cart.Currency}" : $"DUE {cart.Currency}", $"{cart.Due.Abs()}", "bold green");
        return table;
    }

    private static void AddLine(Table table, Cart.Open cart, CartLine line, PricedLine figures)
    {
        var back = line.Return is not null;
        var name = line.Return switch
        {
            null => line.Name,
            { Original: { } original } => $"{line.Name} (back from {original.Receipt})",
            _ => $"{line.Name} (back)",
        };
        table.AddRow(
            Cell($"{line.Id.ToString(CultureInfo.InvariantCulture)}", back),
            Cell(name, back),
            Cell($"{(back ? -line.Quantity : line.Quantity)}", back),
            Cell($"{line.Price}{(line.PriceBefore is null ? "" : "*")}", back),
            Cell(Off(cart, figures) is { IsZero: false } off ? $"{-off}" : "", back),
            Cell($"{figures.Total}", back));
    }

    // Because the shares of a returned line are each rounded by themselves, and the row has to add up.
    private static Amount Off(Cart.Open cart, PricedLine figures) => figures.Gross - (cart.Rules.TaxIncluded ? figures.Total : figures.Net);

    private static Text Cell(string text, bool back) => new(text, back ? Style.Parse("yellow") : Style.Plain);

    private static void AddSum(Table table, string label, string figure, string style) => table.AddRow(
        new Text(""), new Text(label, Style.Parse(style)), new Text(""), new Text(""), new Text(""), new Text(figure, Style.Parse(style)));
}
