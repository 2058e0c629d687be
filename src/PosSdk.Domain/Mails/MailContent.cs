namespace PosSdk.Domain.Mails;

/// <summary>What is to be sent.</summary>
/// <param name="To">One address.</param>
/// <param name="Subject">1 to 200 characters on one line.</param>
/// <param name="Text">Plain text, 1 to 60,000 characters.</param>
/// <param name="About">The stream it is about, such as <c>sale-R1-0-17</c>; null for nothing in particular.</param>
public sealed record MailContent(string To, string Subject, string Text, string? About = null)
{
    /// <summary>Characters a subject may have.</summary>
    public const int LongestSubject = 200;

    /// <summary>Characters a text may have, so that it fits one event in any script.</summary>
    public const int LongestText = 60_000;
}
