namespace ConsoleRegister.Tests.Interactive;

/// <summary>A new cashier's first day, as it would be tried by somebody who has read nothing but the help.</summary>
public sealed class StoryTests : IDisposable
{
    private readonly Screenplay _play = new() { Setup = new() { Blind = true } };

    public void Dispose() => _play.Dispose();

    [Fact]
    public async Task A_day_with_a_split_payment_a_saved_cart_no_network_a_return_and_a_blind_close()
    {
        var screen = await _play.TypeAsync(
            "100", "cashier anna",
            "2*bread", "discount 1 10% regular", "card 4.00 slip4711", "pay 10",
            "wine", "customer C-1001", "save for Friday",
            "offline", "milk", "gift GC-7431", "pay 2",
            "return 1 1 1 too hard", "pay",
            "x", "count 1x100 1.19", "z", "online", "mail 1", "quit");
        var story = string.Join(' ', screen.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var at = 0;
        string[] told =
        [
            "Shift 0-1 is open with a float of 100.00 EUR.", "Hello, anna.",
            "DUE EUR 6.84", "Taken: 4.00 card.", "Card 4.00", "Cash 10.00", "CHANGE 7.16 EUR",
            "Customer Anna Berg", "Saved for later: 1 line, 6.49 EUR.", "1 saved cart",
            "Offline: no connection. Keep selling", "R1 OFFLINE",
            "A gift card's balance is not kept on this till, so it needs the internet.", "Take cash or a custom way to pay.", "'tenders' for the ways to pay",
            "CHANGE 0.81 EUR",
            "Returned from R1-0-1, line 1", "Cash paid back -3.42",
            "X REPORT (SHIFT 1)", "Counted: 101.19 EUR.",
            "Z REPORT 1", "Cash expected 100.61", "Cash counted 101.19", "Cash over 0.58", "A cart that was saved today was not fetched",
            "The till is online again.", "Queued for anna@example.com", "1 e-mail waiting", "Goodbye.",
        ];
        foreach (var part in told)
        {
            var found = story.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' was not said after: {story[Math.Max(0, at - 200)..Math.Min(story.Length, at + 800)]}");
            at = found + part.Length;
        }
        Assert.DoesNotContain("expected", story[story.IndexOf("X REPORT", StringComparison.Ordinal)..story.IndexOf("Z REPORT", StringComparison.Ordinal)], StringComparison.Ordinal);
    }
}
