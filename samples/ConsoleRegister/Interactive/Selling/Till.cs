using System.Diagnostics;
using ConsoleRegister.Interactive.Typing;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>Does what was understood, through the SDK's client, and says what it came to.</summary>
internal sealed class Till(Counter counter)
{
    private readonly Goods _goods = new(counter);
    private readonly Reductions _reductions = new(counter);
    private readonly Checkout _checkout = new(counter);
    private readonly Charges _charges = new(counter);
    private readonly Owing _owing = new(counter, new Checkout(counter));
    private readonly Terminal _terminal = new(counter, new Checkout(counter));
    private readonly Refunding _refunding = new(counter, new Checkout(counter), new Terminal(counter, new Checkout(counter)));
    private readonly Customers _customers = new(counter);
    private readonly People _people = new(counter);
    private readonly Drawer _drawer = new(counter);
    private readonly Lists _lists = new(counter);
    private readonly SavedCarts _saved = new(counter);
    private readonly Mails _mails = new(counter, new SavedCarts(counter));
    private readonly Network _network = new(counter);
    private readonly StatusLine _status = new(counter);

    public async ValueTask<Answer> RunAsync(TillCommand command, CancellationToken cancellationToken)
    {
        var answer = await DoAsync(command, cancellationToken);
        _people.Note(command, answer);
        counter.NoteCashier();
        return answer;
    }

    private ValueTask<Answer> DoAsync(TillCommand command, CancellationToken cancellationToken) => command switch
    {
        TillCommand.Sell c => _goods.SellAsync(c, cancellationToken),
        TillCommand.SetQuantity c => _goods.SetQuantityAsync(c, cancellationToken),
        TillCommand.SetPrice c => _goods.SetPriceAsync(c, cancellationToken),
        TillCommand.TakeOff c => _reductions.TakeOffAsync(c, cancellationToken),
        TillCommand.FullPrice c => _reductions.FullPriceAsync(c, cancellationToken),
        TillCommand.Remove c => _goods.RemoveAsync(c, cancellationToken),
        TillCommand.ReturnSold c => _goods.ReturnSoldAsync(c, cancellationToken),
        TillCommand.ReturnLoose c => _goods.ReturnLooseAsync(c, cancellationToken),
        TillCommand.GiveUp c => _goods.GiveUpAsync(c, cancellationToken),
        TillCommand.Pay c => _checkout.PayAsync(c, cancellationToken),
        TillCommand.Take c => _checkout.TakeAsync(c, cancellationToken),
        TillCommand.ListTenders => new(_checkout.Tenders()),
        TillCommand.AskTerminal c => _terminal.PayAsync(c, cancellationToken),
        TillCommand.ListUnresolved => new(_terminal.Unresolved()),
        TillCommand.Resolve c => _terminal.ResolveAsync(c, cancellationToken),
        TillCommand.Refund => _refunding.RefundAsync(cancellationToken),
        TillCommand.Layby c => _owing.LaybyAsync(c, cancellationToken),
        TillCommand.SellOnAccount c => _owing.OnAccountAsync(c, cancellationToken),
        TillCommand.BookPayment c => _owing.BookAsync(c, cancellationToken),
        TillCommand.Collect c => _owing.CollectAsync(c, cancellationToken),
        TillCommand.AddFee c => _charges.AddFeeAsync(c, cancellationToken),
        TillCommand.RemoveFees => _charges.RemoveFeesAsync(cancellationToken),
        TillCommand.SetTip c => _charges.SetTipAsync(c, cancellationToken),
        TillCommand.ListPromotions => new(_charges.Promotions()),
        TillCommand.Explain c => new(_charges.Explain(c)),
        TillCommand.Unpay => _checkout.UnpayAsync(cancellationToken),
        TillCommand.SetCustomer c => _customers.PutOnCartAsync(c, cancellationToken),
        TillCommand.FindCustomers c => new(_customers.Search(c)),
        TillCommand.AddCustomer c => _customers.AddAsync(c, cancellationToken),
        TillCommand.SetNote c => _saved.SetNoteAsync(c, cancellationToken),
        TillCommand.SaveCart c => _saved.SaveAsync(c, cancellationToken),
        TillCommand.ListSaved => new(_saved.List()),
        TillCommand.Retrieve c => _saved.RetrieveAsync(c, cancellationToken),
        TillCommand.PurgeSaved c => _saved.PurgeAsync(c, cancellationToken),
        TillCommand.ListMails => new(_mails.List()),
        TillCommand.SendMails => _mails.SendAsync(cancellationToken),
        TillCommand.MailSaved c => _mails.SavedAsync(c, cancellationToken),
        TillCommand.MailReceipt c => _mails.ReceiptAsync(c, cancellationToken),
        TillCommand.Open c => _drawer.OpenAsync(c.Float, cancellationToken),
        TillCommand.XReport c => new(_drawer.XReport(c)),
        TillCommand.CountDrawer c => _drawer.CountAsync(c, cancellationToken),
        TillCommand.Close c => _drawer.CloseAsync(c, cancellationToken),
        TillCommand.Move c => _drawer.MoveAsync(c, cancellationToken),
        TillCommand.ListSales => _lists.SalesAsync(cancellationToken),
        TillCommand.ShowReceipt c => _lists.ReceiptAsync(c, cancellationToken),
        TillCommand.Find c => new(_lists.Find(c)),
        TillCommand.ListKeys => new(_lists.Keys()),
        TillCommand.ListCarts => new(_lists.Carts()),
        TillCommand.ShowCart c => new(_lists.ShowCart(c)),
        TillCommand.GoOffline c => new(_network.GoOffline(c)),
        TillCommand.GoOnline => new(_network.GoOnline()),
        TillCommand.ShowStatus => new(new Answer.Said(_status.Text())),
        TillCommand.AskCapability c => new(_network.Ask(c)),
        TillCommand.ListRules c => new(_network.Rules(c)),
        TillCommand.CheckReadiness => new(_network.Ready()),
        TillCommand.CompareRules c => new(_network.Compare(c)),
        TillCommand.ListActions => new(_lists.Actions()),
        TillCommand.Diagnose => _network.DiagnoseAsync(cancellationToken),
        TillCommand.Verify => _lists.VerifyAsync(cancellationToken),
        TillCommand.NextCustomer => new(NextCustomer()),
        TillCommand.SetCashier c => new(_people.SetCashier(c)),
        TillCommand.SignIn c => new(_people.SignIn(c)),
        TillCommand.SignOut c => _people.SignOutAsync(c, cancellationToken),
        TillCommand.Approve c => new(_people.Approve(c, RunAsync)),
        TillCommand.ListStaff => new(_people.List()),
        TillCommand.Help c => new(Help(c)),
        TillCommand.Quit => new(Quit()),
        _ => throw new UnreachableException($"Nothing does {command.GetType().Name}."),
    };

    private Answer.Said NextCustomer()
    {
        var parked = counter.Cart is not null;
        counter.Serving = null;
        return new Answer.Said(parked ? "The cart stays open; 'carts' lists it. Scan for the next customer." : "Ready for the next customer.");
    }

    private static Answer Help(TillCommand.Help command)
    {
        if (command.About is not { } word) return new Answer.Help(CommandTable.Sections);
        if (CommandTable.Find(word) is { } spec) return new Answer.HelpOn(spec);
        var close = Suggestions.For(word);
        return new Answer.Confused($"There is no command '{word}'.", close.Count > 0 ? $"Did you mean {string.Join(" or ", close)}?" : "'help' alone lists them all.");
    }

    private Answer.Goodbye Quit() =>
        new(counter.OpenCarts().Count > 0 ? "Goodbye. The open cart will be here again." : "Goodbye.");
}
