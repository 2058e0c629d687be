namespace ConsoleRegister.Interactive.Drawing;

/// <summary>Which command of this program a refusal's remedy comes to. The SDK says what to do; only the program knows what to type.</summary>
internal static class Hints
{
    public static string? For(string code) => code switch
    {
        "cart.being-paid" => "Type 'unpay' to take the payment back.",
        "cart.no-such-line" or "cart.line-taken" => "Type 'cart' to see the lines.",
        "cart.quantity-not-positive" or "cart.return-stands" or "cart.already-returning" => "Type 'remove LINE' to take a line out.",
        "cart.empty" or "catalog.unknown-code" => "Type 'find milk' to search the catalog, or 'keys' for the quick keys.",
        "cart.wrong-direction" => "Type 'pay' alone to give the money back.",
        "cart.more-than-due" => "Type 'card REF' without an amount for all that is due.",
        "shift.not-open" => "Type 'open 100.00' with the cash that is in the drawer.",
        "shift.already-open" => "Type 'x' for its figures, or 'z COUNTED' to close it.",
        "shift.not-enough-cash" => "Type 'in 50.00 change' to put money in; 'unpay' takes a refund back that is not complete.",
        "sale.no-such-sale" => "Type 'sales' for the latest receipts.",
        "sale.no-such-line" or "sale.more-than-sold" => "Type 'receipt NUMBER' to see its lines.",
        _ => null,
    };
}
