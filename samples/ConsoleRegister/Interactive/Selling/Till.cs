using System.Diagnostics;
using ConsoleRegister.Interactive.Devices;
using ConsoleRegister.Interactive.Typing;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>Does what was understood, through the SDK's client, and says what it came to.</summary>
internal sealed class Till
{
    private readonly Counter _counter;
    private readonly Goods _goods;
    private readonly Codes _codes;
    private readonly Reductions _reductions;
    private readonly Checkout _checkout;
    private readonly Charges _charges;
    private readonly Owing _owing;
    private readonly Terminal _terminal;
    private readonly Refunding _refunding;
    private readonly Customers _customers;
    private readonly People _people;
    private readonly Drawer _drawer;
    private readonly Lists _lists;
    private readonly SavedCarts _saved;
    private readonly Mails _mails;
    private readonly Network _network;
    private readonly StatusLine _status;
    private readonly DeviceDesk _devices;

    public Till(Counter counter)
    {
        (_counter, _devices) = (counter, new(counter));
        (_goods, _reductions, _charges, _customers, _people) = (new(counter), new(counter), new(counter), new(counter), new(counter));
        (_lists, _saved, _network, _status) = (new(counter), new(counter), new(counter), new(counter));
        (_codes, _mails) = (new(counter, _goods, _lists), new(counter, _saved));
        (_checkout, _drawer) = (new(counter, _devices.Handover), new(counter, _devices.Handover));
        _terminal = new(counter, _checkout, _devices);
        (_owing, _refunding) = (new(counter, _checkout), new(counter, _checkout, _terminal));
    }

    public async ValueTask<Answer> RunAsync(TillCommand command, CancellationToken cancellationToken)
    {
        var answer = await DoAsync(command, cancellationToken);
        _people.Note(command, answer);
        _counter.NoteCashier();
        return answer;
    }

    private ValueTask<Answer> DoAsync(TillCommand command, CancellationToken cancellationToken) => command switch
    {
        TillCommand.Sell c => _codes.SellAsync(c, cancellationToken),
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
        TillCommand.AskAgain => _terminal.AskAgainAsync(cancellationToken),
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
        TillCommand.Unpay => _refunding.UnpayAsync(cancellationToken),
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
        TillCommand.NoSale c => _drawer.NoSaleAsync(c, cancellationToken),
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
        TillCommand.TakeScan c => _codes.ScanAsync(c, cancellationToken),
        TillCommand.AtDevices c => _devices.RunAsync(c, cancellationToken),
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
        var parked = _counter.Cart is not null;
        _counter.Serving = null;
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
        new(_counter.OpenCarts().Count > 0 ? "Goodbye. The open cart will be here again." : "Goodbye.");
}
