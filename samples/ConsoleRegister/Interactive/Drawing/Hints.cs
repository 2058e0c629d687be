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
        "payment.earlier-in-doubt" => "Type 'ask'; 'unresolved' shows how to say what the terminal cannot tell.",
        "payment.terminal-away" => "Type 'devices' to see why; 'tenders' lists the other ways to pay.",
        "print.doubtful" => "Type 'print NUMBER' for a marked copy.",
        "cart.payment-open" => "Type 'unresolved' to see it.",
        "payment.over-credit-limit" => "Type 'account 10.00' for a part of it, and take the rest otherwise.",
        "payment.no-account" => "Type 'tenders' for the other ways to pay.",
        "sale.nothing-owed" or "sale.still-owed" => "Type 'sales' to see what is owed.",
        "sale.more-than-owed" => "Type 'paid RECEIPT' without an amount for all of it.",
        "staff.not-permitted" or "staff.cannot-approve" => "Type 'approve bo' with the code of who says yes; 'staff' lists who works here.",
        "staff.not-signed-in" => "Type 'signin kim'; 'staff' lists who works here.",
        "staff.unknown" or "staff.wrong-pin" => "Type 'staff' for who works here, then 'signin CODE' again.",
        "shift.difference-not-authorised" => "Type 'approve bo a torn note', or as one who may: 'z because a torn note was taken'.",
        "sign-out.offline" => "Type 'signout yes' to sign out all the same.",
        "shift.not-counted" => "Type 'count 2x50 3x20 12.40' with what is in the drawer, then 'z'.",
        "shift.count-differs" => "Type 'z' alone to close with what was counted, or 'count' again.",
        "cart.customer-missing" => "Type 'customer C-1001' with the code of the customer's card, then the same again, such as 'save' or 'z save'.",
        "cart.other-active" => "Type 'retrieve N save', 'retrieve N keep' or 'retrieve N discard'.",
        "cart.purge-plan-stale" => "Type 'purge' or 'signout' alone to hear how many there are now.",
        "cart.saved-limit-reached" => "Type 'saved' for the list; 'retrieve N' or 'purge' makes room.",
        "cart.not-saved" or "cart.already-retrieved" => "Type 'saved' for the list.",
        "mail.address-missing" => "Type the address behind it: 'mail 1 anna@example.com'.",
        "payment.reference-needed" => "Type it behind the tender: 'take gift-card GC-7431'.",
        "sale.no-such-sale" => "Type 'sales' for the latest receipts.",
        "sale.no-such-line" or "sale.more-than-sold" => "Type 'receipt NUMBER' to see its lines.",
        _ when code.StartsWith("capability.tender.", StringComparison.Ordinal) || code.StartsWith("capability.sell.", StringComparison.Ordinal) =>
            "Type 'may' for all that is not allowed now, 'tenders' for the ways to pay.",
        _ when code.StartsWith("capability.", StringComparison.Ordinal) => "Type 'may' for all that is not allowed now.",
        _ => null,
    };
}
