namespace PosSdk.Domain.Mails;

/// <summary>When a mail that did not go out is tried again: after a pause that doubles each time, up to a longest one.</summary>
public sealed record MailRetryPolicy
{
    /// <summary>A shop that said nothing: see each property.</summary>
    public static MailRetryPolicy Default { get; } = new();

    /// <summary>The pause after the first failure; above zero.</summary>
    /// <value>One minute unless set.</value>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest pause.</summary>
    /// <value>One hour unless set.</value>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often a mail is tried before it is given up.</summary>
    /// <value>Null, the default, tries for ever: a mail waits as long as the network is gone. What the server refuses for good is given up at once all the same.</value>
    public int? MaximumAttempts { get; init; }

    /// <summary>The pause after the given attempt, 1 being the first.</summary>
    public TimeSpan PauseAfter(int attempt)
    {
        var pause = FirstPause;
        for (var i = 1; i < attempt && pause < LongestPause; i++) pause += pause;
        return pause < LongestPause ? pause : LongestPause;
    }
}
