using ConsoleRegister.Interactive;

namespace ConsoleRegister.Tests.Interactive;

public sealed class PeopleTests : IDisposable
{
    private readonly Screenplay _play = new() { Setup = new() { Staff = true } };

    public void Dispose() => _play.Dispose();

    [Fact]
    public async Task Nobody_sells_before_signing_in_and_no_PIN_is_ever_on_the_screen_that_was_typed()
    {
        var screen = await _play.TypeAsync("100", "signin kim", "0000", "signin kim", SampleStaff.CashierPin, "100", "milk");
        Assert.Contains("Nobody is signed in at this register.", screen, StringComparison.Ordinal);
        Assert.Contains("The PIN is wrong.", screen, StringComparison.Ordinal);
        Assert.Contains("Hello, Kim.", screen, StringComparison.Ordinal);
        Assert.Contains("DUE EUR", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("0000", screen, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleStaff.CashierPin, screen[screen.IndexOf("R1 closed> ", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_cashier_may_not_do_a_manager_approves_and_then_it_is_done()
    {
        var screen = await _play.TypeAsync("signin kim", SampleStaff.CashierPin, "100", "milk", "discount 10%", "approve bo regular", SampleStaff.ManagerPin, "discount 20%");
        Assert.Contains("Kim may not give a discount (sale.discount).", screen, StringComparison.Ordinal);
        Assert.Contains("-0.12", screen, StringComparison.Ordinal);
        Assert.Equal(2, screen.Split("Kim may not give a discount").Length - 1);
    }

    [Fact]
    public async Task A_drawer_that_is_too_short_is_accepted_by_somebody_who_may()
    {
        var screen = await _play.TypeAsync("signin kim", SampleStaff.CashierPin, "100", "z 90", "approve bo a torn note", SampleStaff.ManagerPin);
        Assert.Contains("The count is too far from what it should be.", screen, StringComparison.Ordinal);
        Assert.Contains("Cash short                          -10.00", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_says_first_what_is_lost_by_it()
    {
        var screen = await _play.TypeAsync("signin kim", SampleStaff.CashierPin, "100", "milk", "customer C-1001", "save", "offline", "signout", "signout yes", "signin kim", SampleStaff.CashierPin);
        Assert.Contains("1 saved cart deleted", screen, StringComparison.Ordinal);
        Assert.Contains("Goodbye, Kim. Nobody is signed in.", screen, StringComparison.Ordinal);
        Assert.Contains("Stay signed in while offline.", screen, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R60")]
    public async Task A_till_is_ready_to_work_offline_once_somebody_is_signed_in()
    {
        var screen = await _play.TypeAsync("ready", "signin kim", SampleStaff.CashierPin, "ready", "100", "offline", "milk", "pay");
        Assert.Contains("This till is not ready to work offline.", screen, StringComparison.Ordinal);
        Assert.Contains("This till can work offline.", screen, StringComparison.Ordinal);
        Assert.Contains("Receipt R1-0-1", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customers_are_found_by_code_and_by_name_and_one_that_nobody_knows_is_taken_all_the_same()
    {
        _play.Setup = new();
        var screen = await _play.TypeAsync("100", "milk", "customer adler", "customer anna", "offline", "customer C-777", "customer nobody", "newcustomer C-2000 Cora Bell cora@example.com", "customers cora");
        Assert.Contains("Customer Ben Adler\n", screen, StringComparison.Ordinal);
        Assert.Contains("Anna Lind", screen, StringComparison.Ordinal);
        Assert.Contains("Customer C-777, not looked up yet", screen, StringComparison.Ordinal);
        Assert.Contains("No customer is called 'nobody'.", screen, StringComparison.Ordinal);
        Assert.Contains("cora@example.com", screen[screen.IndexOf("> customers", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signin kim", "This register asks nobody to sign in.")]
    [InlineData("approve bo", "Nothing waits for somebody's leave.")]
    [InlineData("signout", "Nobody is signed in.")]
    [InlineData("staff", "start with --staff")]
    public async Task Without_staff_the_till_says_so(string line, string answer)
    {
        _play.Setup = new();
        Assert.Contains(answer, await _play.AfterAsync("100", line), StringComparison.Ordinal);
    }
}
