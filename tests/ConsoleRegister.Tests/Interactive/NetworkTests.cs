using ConsoleRegister.Interactive;
using ConsoleRegister.Interactive.Drawing;
using PosSdk.Domain.Capabilities;

namespace ConsoleRegister.Tests.Interactive;

public sealed class NetworkTests : IDisposable
{
    private readonly Screenplay _play = new();

    public void Dispose() => _play.Dispose();

    [Fact]
    [Trait("Requirement", "R62")]
    public async Task The_banner_stands_above_every_prompt_for_as_long_as_the_till_is_offline()
    {
        var screen = await _play.TypeAsync("100", "offline", "milk", "online", "pay");
        Assert.Equal(2, screen.Split("Offline: no connection.").Length - 1);
        Assert.DoesNotContain("Offline: no connection.", screen[screen.IndexOf("> online", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Working_offline_on_purpose_is_no_warning() =>
        Assert.Contains("Working offline, as chosen.", await _play.AfterAsync("100", "offline planned"), StringComparison.Ordinal);

    [Fact]
    public async Task Without_restrictions_a_gift_card_is_taken_offline_too()
    {
        _play.Setup = new() { Profile = PolicyProfile.Unrestricted };
        Assert.Contains("Gift card                             6.49", await _play.AfterAsync("100", "offline", "wine", "gift GC-7431"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("may gift", "Pay by gift card")]
    [InlineData("may", "Create a product")]
    [InlineData("may fly", "There is no rule about 'fly'.")]
    [InlineData("offline-rules card", "The rules of Shopify POS, version 1.")]
    [InlineData("diagnose", "Next: Restart the router")]
    [InlineData("status", "Register R1 | shift 0-1 | nobody signed in | OFFLINE")]
    [InlineData("tenders", "Meal voucher")]
    [InlineData("terminal", "Credit and debit cards need the internet.")]
    [InlineData("gift25", "A gift card is activated over the internet.")]
    [InlineData("ready", "Nobody is signed in.")]
    [InlineData("compare x-series-ipad", "Start with --profile x-series-ipad")]
    [InlineData("compare beads", "There are no rules called 'beads'.")]
    [InlineData("actions", "no: There is no cart to save.")]
    public async Task What_the_network_changes_can_be_asked(string line, string answer) =>
        Assert.Contains(answer, await _play.AfterAsync(["100", "wine", .. line is "terminal" ? (string[])[] : ["pay"], "offline", line]), StringComparison.Ordinal);

    [Fact]
    public void Every_profile_of_the_command_line_is_another_one() => Assert.Distinct(RegisterSetup.Profiles.Values.Select(profile => profile.Id));

    [Fact]
    public async Task Help_shows_every_section()
    {
        var screen = await _play.AfterAsync("100", "help");
        Assert.All(["Goods", "Payment", "Customers and carts", "Drawer and shift", "Network"], title => Assert.Contains($"\n{title}\n", screen, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("capability.tender.gift-card", "Type 'may'")]
    [InlineData("shift.not-counted", "Type 'count 2x50")]
    public void A_refusal_says_what_to_type(string code, string hint) => Assert.StartsWith(hint, Hints.For(code), StringComparison.Ordinal);
}
