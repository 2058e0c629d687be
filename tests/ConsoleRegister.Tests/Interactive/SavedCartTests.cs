namespace ConsoleRegister.Tests.Interactive;

public sealed class SavedCartTests : IDisposable
{
    private readonly Screenplay _play = new();

    public void Dispose() => _play.Dispose();

    [Fact]
    public async Task A_cart_without_a_customer_is_not_saved_and_the_till_says_what_to_type()
    {
        var screen = await _play.AfterAsync("100", "wine", "save");
        Assert.Contains("A cart can be saved only with a customer.", screen, StringComparison.Ordinal);
        Assert.Contains("Type 'customer C-1001'", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retrieving_while_somebody_is_served_asks_what_becomes_of_that_cart()
    {
        var screen = await _play.TypeAsync("100", "wine", "customer C-1001", "save", "milk", "customer C-1002", "retrieve 1", "retrieve 1 save", "saved");
        Assert.Contains("Type 'retrieve N save', 'retrieve N keep' or 'retrieve N discard'.", screen, StringComparison.Ordinal);
        Assert.Contains("Retrieved; nothing changed since it was saved.", screen, StringComparison.Ordinal);
        Assert.Contains("Ben Adler", screen[screen.IndexOf("> saved", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_what_is_saved_says_how_many_first()
    {
        var screen = await _play.TypeAsync("100", "wine", "customer C-1001", "save", "purge", "purge yes", "saved");
        Assert.Contains("1 saved cart would be deleted, for good.", screen, StringComparison.Ordinal);
        Assert.Contains("1 saved cart deleted.", screen, StringComparison.Ordinal);
        Assert.Contains("No cart is saved.", screen, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R31")]
    public async Task The_customer_of_a_saved_cart_is_told_once_there_is_a_connection()
    {
        var screen = await _play.TypeAsync("100", "wine", "customer C-1001", "save", "offline", "mail 1", "mail send", "online", "mail send", "mail");
        Assert.Contains("Offline: 1 wait until the connection is back.", screen, StringComparison.Ordinal);
        Assert.Contains("Sent 1, into", screen, StringComparison.Ordinal);
        Assert.Contains("No e-mail waits.", screen, StringComparison.Ordinal);
        Assert.Contains("To: anna@example.com\n", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_play.Database + ".mails"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_cart_is_offered_before_the_register_closes()
    {
        var screen = await _play.TypeAsync("100", "wine", "z 100", "z 100 keep", "100", "carts");
        Assert.Contains("'z 100.00 keep' leaves it open", screen, StringComparison.Ordinal);
        Assert.Contains("Z REPORT 1", screen, StringComparison.Ordinal);
        Assert.Contains("6.49", screen[screen.IndexOf("> carts", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("retrieve 9", "There is no saved cart number 9.")]
    [InlineData("save", "There is no cart to save.")]
    [InlineData("mail 9", "There is no saved cart number 9.")]
    [InlineData("mail receipt 9 anna@example.com", "This register knows no such receipt.")]
    [InlineData("count 3x3", "There is no such note or coin.")]
    [InlineData("take beads", "This shop has no way to pay called 'beads'.")]
    public async Task What_cannot_be_done_is_explained(string line, string answer) =>
        Assert.Contains(answer, await _play.AfterAsync("100", line), StringComparison.Ordinal);
}
