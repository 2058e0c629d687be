using PosSdk.Domain.Mails;

namespace PosSdk.Mailing;

/// <summary>One e-mail that has not gone out.</summary>
/// <param name="Id">Which.</param>
/// <param name="Content">What it says, and to whom.</param>
/// <param name="QueuedAt">Since when it waits.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAttempt">Not before then; null when it was given up and somebody must decide.</param>
/// <param name="Error">What was said last; null before the first attempt.</param>
public sealed record OutboxMail(MailId Id, MailContent Content, DateTimeOffset QueuedAt, int Attempts, DateTimeOffset? NextAttempt, string? Error);
