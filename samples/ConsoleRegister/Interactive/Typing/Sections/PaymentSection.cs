using PosSdk.Domain.Payments;

namespace ConsoleRegister.Interactive.Typing.Sections;

/// <summary>Taking money and giving it back. A smaller amount leaves the rest due, so any of these can be mixed in one sale.</summary>
internal static class PaymentSection
{
    public static IReadOnlyList<CommandSpec> Commands { get; } =
    [
        new(["pay", "cash"], "pay [AMOUNT]", "Takes cash, or gives a return's money back; without an amount exactly what is due. Completes the sale.", "pay 20",
            a => new TillCommand.Pay(a.AtEnd ? null : a.TakeAmount())),
        new(["card", "external"], "card [AMOUNT] REF", "Records a payment on the card terminal beside the till, with the number of its slip; one that is only a number is marked as ref:4711.", "card 10.00 slip4711",
            a => new TillCommand.Take(Tender.ExternalTerminal.Code, a.TakeAmountIfAny(), a.TakeReferenceOf("the slip's number", "slip4711 or ref:4711"))),
        new(["gift"], "gift CODE [AMOUNT]", "Takes a gift card by the code on it.", "gift GC-7431 5.00", a => ReadCode(a, Tender.GiftCard, "the gift card's code", "GC-7431")),
        new(["credit"], "credit CODE [AMOUNT]", "Takes store credit by the number of its note.", "credit SC-12", a => ReadCode(a, Tender.StoreCredit, "the credit note's number", "SC-12")),
        new(["terminal"], "terminal [AMOUNT] [no|lost]", "Has the card terminal take a card. A simulated one approves; no declines, lost never answers.", "terminal 5.00 lost", ReadTerminal),
        new(["account"], "account [AMOUNT]", "Lets the customer of the cart owe it, up to their limit (C-1001 has an account here).", "account", a => new TillCommand.SellOnAccount(a.AtEnd ? null : a.TakeAmount())),
        new(["layby"], "layby MONTHS", "After a deposit was paid: the rest comes in equal monthly parts, and the shop keeps the goods until then.", "layby 3", a => new TillCommand.Layby(a.TakeLine())),
        new(["deposit"], "deposit REF [AMOUNT]", "Waits for a bank transfer; the sale is owed until 'paid' books it.", "deposit INV-7", a => ReadCode(a, Tender.BankDeposit, "what the transfer will name", "INV-7")),
        new(["take"], "take TENDER [AMOUNT] [REF]", "Takes any other way to pay of this shop; 'tenders' lists them.", "take cheque 10.00 no 4711", ReadTake),
        new(["tenders"], "tenders", "Lists the ways to pay, what each needs, and whether it may be taken now.", "tenders", _ => new TillCommand.ListTenders()),
        new(["refund"], "refund", "Gives a return's money back the way it was paid: to the card, the gift card, or in cash.", "refund", _ => new TillCommand.Refund()),
        new(["paid"], "paid RECEIPT [AMOUNT] [TENDER REF]", "Books money that came for a sale on account, a layby or a bank deposit; cash unless a tender is named.", "paid 3 20.00 bank-deposit TRX9", ReadPaid),
        new(["collect"], "collect RECEIPT", "Hands over the goods of a layby that is paid.", "collect 3", a => new TillCommand.Collect(a.TakeWord("the receipt's number", "R1-0-3"))),
        new(["unresolved"], "unresolved", "Lists card payments whose end nobody knows, because the terminal did not answer.", "unresolved", _ => new TillCommand.ListUnresolved()),
        new(["ask"], "ask", "Asks the terminal what became of them. It never charges; the till asks by itself at every start, too.", "ask", _ => new TillCommand.AskAgain()),
        new(["resolve"], "resolve N paid|not EVIDENCE", "Says what became of an unresolved payment that the terminal cannot tell about, and how that is known.", "resolve 1 paid slip says approved", ReadResolve),
        new(["unpay"], "unpay", "Takes the payments of an unfinished sale back, so that its cart can change.", "unpay", _ => new TillCommand.Unpay()),
    ];

    private static TillCommand ReadCode(Arguments a, Tender tender, string what, string example)
    {
        var code = a.TakeCode(what, example);
        return new TillCommand.Take(tender.Code, a.AtEnd ? null : a.TakeAmount(), code);
    }

    private static TillCommand ReadTerminal(Arguments a)
    {
        var amount = a.TakeAmountIfAny();
        return new TillCommand.AskTerminal(amount, a.AtEnd ? null : a.TakeOneOf("what the terminal shall do", ["no", "lost"]));
    }

    private static TillCommand ReadPaid(Arguments a)
    {
        var receipt = a.TakeWord("the receipt's number", "R1-0-3");
        var amount = a.TakeAmountIfAny();
        return new TillCommand.BookPayment(receipt, amount, a.AtEnd ? null : a.TakeWord("the way to pay", "cash"), a.TakeReference());
    }

    private static TillCommand ReadResolve(Arguments a)
    {
        var number = a.TakeLine();
        var paid = a.TakeOneOf("what became of it", ["paid", "not"]) == "paid";
        return new TillCommand.Resolve(number, paid, a.TakeRestOf("how that is known", "slip says approved"));
    }

    private static TillCommand ReadTake(Arguments a)
    {
        var tender = a.TakeWord("the way to pay", "cheque");
        return new TillCommand.Take(tender, a.TakeAmountIfAny(), a.TakeReference());
    }
}
