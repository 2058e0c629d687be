
namespace ConsoleRegister.Interactive.Typing.Sections;

/// <summary>Whose cart it is, carts side by side, and carts put aside for later.</summary>
internal static class CartSection
{
    public static IReadOnlyList<CommandSpec> Commands { get; } =
    [
        new(["new", "park"], "new", "Leaves the cart open and begins with the next customer.", "new", _ => new TillCommand.NextCustomer()),
        new(["cart"], "cart [N]", "Shows the whole cart, or goes on with number N of the open carts.", "cart 2", a => new TillCommand.ShowCart(a.AtEnd ? null : a.TakeLine())),
        new(["carts"], "carts", "Lists the open carts.", "carts", _ => new TillCommand.ListCarts()),
        new(["customer"], "customer CODE|NAME [EMAIL], or customer none",
            "Says whose cart it is. By code it works offline too: one that nobody here knows is taken and looked up later.", "customer C-1001 anna@example.com", ReadCustomer),
        new(["customers"], "customers [TEXT]", "Searches customers by name.", "customers anna", a => new TillCommand.FindCustomers(a.TakeSearch())),
        new(["newcustomer"], "newcustomer CODE NAME [EMAIL]", "Keeps a new customer.", "newcustomer C-2000 Cora Bell cora@example.com", ReadNewCustomer),
        new(["note"], "note [TEXT]", "Writes something down about the cart; without text crosses it out.", "note gift wrapping", a => new TillCommand.SetNote(a.TakeRest())),
        new(["save"], "save [NAME]", "Puts the cart aside for a customer who comes back. Nothing in it is reserved.", "save red jacket", a => new TillCommand.SaveCart(a.TakeRest())),
        new(["saved"], "saved", "Lists the saved carts of this register.", "saved", _ => new TillCommand.ListSaved()),
        new(["retrieve"], "retrieve N [save|keep|discard]", "Takes saved cart number N up again, and says what becomes of the cart that is being served.", "retrieve 1", ReadRetrieve),
        new(["purge"], "purge [yes]", "Says how many saved carts would be deleted; with yes deletes them.", "purge", a => new TillCommand.PurgeSaved(a.TakesWord("yes"))),
        new(["mail"], "mail, or mail N [EMAIL], or mail receipt [NUMBER] EMAIL, or mail send",
            "Lists e-mails that wait; queues one about saved cart N, or a receipt. Offline they wait; online 'mail send' hands them over.", "mail 1 anna@example.com", ReadMail),
    ];

    private static TillCommand ReadCustomer(Arguments a)
    {
        if (a.TakesWord("none")) return new TillCommand.SetCustomer(null, null);
        var (who, email) = a.TakeNameAndEmail("the customer's code or name", "C-1001");
        return new TillCommand.SetCustomer(who, email);
    }

    private static TillCommand ReadNewCustomer(Arguments a)
    {
        var code = a.TakeWord("the customer's code", "C-2000");
        var (name, email) = a.TakeNameAndEmail("the customer's name", "Cora Bell");
        return new TillCommand.AddCustomer(code, name, email);
    }

    private static TillCommand ReadRetrieve(Arguments a)
    {
        var number = a.TakeLine();
        if (a.AtEnd) return new TillCommand.Retrieve(number, null);
        var fate = a.TakeOneOf("what becomes of the cart that is being served", ["save", "keep", "discard"]);
        return new TillCommand.Retrieve(number, fate);
    }

    private static TillCommand ReadMail(Arguments a)
    {
        if (a.AtEnd) return new TillCommand.ListMails();
        if (a.TakesWord("send")) return new TillCommand.SendMails();
        if (!a.TakesWord("receipt")) return new TillCommand.MailSaved(a.TakeLine(), a.AtEnd ? null : a.TakeWord("the e-mail address", "anna@example.com"));
        var number = a.Many ? a.TakeWord("the receipt's number", "R1-0-1") : null;
        return new TillCommand.MailReceipt(number, a.TakeWord("the e-mail address", "anna@example.com"));
    }
}
