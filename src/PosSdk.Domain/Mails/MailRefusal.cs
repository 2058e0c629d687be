using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Mails;

/// <summary>Why a mail refuses.</summary>
public static class MailRefusal
{
    /// <summary>There is no such mail.</summary>
    public static Refusal NotQueued { get; } = new("mail.not-queued", "There is no such e-mail.", "Look at the list of e-mails that wait.");

    /// <summary>Not an address.</summary>
    public static Refusal AddressUnreadable { get; } = new("mail.address-unreadable", "This is not an e-mail address.", "Ask the customer to spell it, for example anna@example.com.");

    /// <summary>No address.</summary>
    public static Refusal AddressMissing { get; } = new(
        "mail.address-missing", "There is no e-mail address to send to.", "Add a customer with an e-mail address, or type one.");

    /// <summary>Nothing to say, or too much.</summary>
    public static Refusal ContentLength { get; } = new(
        "mail.content-length",
        $"An e-mail needs a subject of at most {MailContent.LongestSubject} characters on one line and a text of at most {MailContent.LongestText} characters.");

    /// <summary>The id stands for another mail.</summary>
    public static Refusal IdTaken { get; } = new("mail.id-taken", "An e-mail with this id says something else.", "Give every e-mail an id of its own.");

    /// <summary>It has gone out.</summary>
    public static Refusal AlreadySent { get; } = new("mail.already-sent", "This e-mail has been sent.", "To send it again, write a new one.");

    /// <summary>Somebody decided that it is not sent.</summary>
    public static Refusal AlreadyDismissed { get; } = new("mail.already-dismissed", "Somebody decided not to send this e-mail.", "To send it after all, write a new one.");

    /// <summary>Something that looks like the number of a payment card.</summary>
    public static Refusal TextHoldsCard { get; } = new("mail.text-holds-card", "This looks like a card number, which must not be kept.", "Take it out.");
}
