namespace PosSdk.Mailing;

/// <summary>Where and how e-mails are handed over.</summary>
public sealed record SmtpOptions
{
    /// <summary>The server's name or address.</summary>
    public required string Host { get; init; }

    /// <summary>The sender's address.</summary>
    public required string From { get; init; }

    /// <value>587 unless set: submission (RFC 6409).</value>
    public int Port { get; init; } = 587;

    /// <summary>True, the default, demands STARTTLS. False sends in the clear: for a server on the same machine.</summary>
    public bool UseTls { get; init; } = true;

    /// <summary>Null, the default, does not sign in.</summary>
    public string? UserName { get; init; }

    /// <summary>The password of <see cref="UserName"/>.</summary>
    public string? Password { get; init; }

    /// <summary>How long one attempt may take.</summary>
    /// <value>30 seconds unless set.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
