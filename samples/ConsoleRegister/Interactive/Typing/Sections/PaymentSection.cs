using PosSdk.Domain.Payments;

namespace ConsoleRegister.Interactive.Typing.Sections;

/// <summary>Taking money and giving it back. A smaller amount leaves the rest due, so any of these can be mixed in one sale.</summary>
internal static class PaymentSection
{
    public static IReadOnlyList<CommandSpec> Commands { get; } =
    [
        new(["pay", "cash"], "pay [AMOUNT]", "Takes cash, or gives a return's money back; without an amount exactly what is due. Completes the sale.", "pay 20",
            a => new TillCommand.Pay(a.AtEnd ? null : a.TakeAmount())),
        new(["card", "external"], "card [AMOUNT] REF", "Records a payment on the card terminal beside the till, with the number of its slip.", "card 10.00 slip4711",
            a => new TillCommand.Take(Tender.ExternalTerminal.Code, a.Many && a.IsAmount ? a.TakeAmount() : null, a.TakeRestOf("the slip's number", "slip4711"))),
        new(["gift"], "gift CODE [AMOUNT]", "Takes a gift card by the code on it.", "gift GC-7431 5.00", a => ReadCode(a, Tender.GiftCard, "the gift card's code", "GC-7431")),
        new(["credit"], "credit CODE [AMOUNT]", "Takes store credit by the number of its note.", "credit SC-12", a => ReadCode(a, Tender.StoreCredit, "the credit note's number", "SC-12")),
        new(["take"], "take TENDER [AMOUNT] [REF]", "Takes any other way to pay of this shop; 'tenders' lists them.", "take cheque 10.00 no 4711", ReadTake),
        new(["tenders"], "tenders", "Lists the ways to pay, what each needs, and whether it may be taken now.", "tenders", _ => new TillCommand.ListTenders()),
        new(["unpay"], "unpay", "Takes the payments of an unfinished sale back, so that its cart can change.", "unpay", _ => new TillCommand.Unpay()),
    ];

    private static TillCommand ReadCode(Arguments a, Tender tender, string what, string example)
    {
        var code = a.TakeWord(what, example);
        return new TillCommand.Take(tender.Code, a.AtEnd ? null : a.TakeAmount(), code);
    }

    private static TillCommand ReadTake(Arguments a)
    {
        var tender = a.TakeWord("the way to pay", "cheque");
        return new TillCommand.Take(tender, a.IsAmount ? a.TakeAmount() : null, a.TakeRest());
    }
}
