namespace PosSdk.Domain.Mails;

/// <summary>Where a mail's events are kept.</summary>
public static class MailStream
{
    /// <summary>What the names of such streams begin with.</summary>
    public const string Prefix = "mail-";

    /// <summary>The stream of one mail.</summary>
    public static string Name(MailId id) => Prefix + id.Value;

    /// <summary>The mail of a stream; null for streams of another kind.</summary>
    public static MailId? IdOf(string stream) => stream.StartsWith(Prefix, StringComparison.Ordinal) ? MailId.Of(stream[Prefix.Length..]) : null;
}
