namespace PosSdk.Domain.Shifts;

/// <summary>What the till opens the drawer for.</summary>
public enum DrawerCause
{
    /// <summary>The last document, which took money in.</summary>
    Sale,

    /// <summary>The last document, which paid money out.</summary>
    Refund,

    /// <summary>The last movement, which put money in.</summary>
    PayIn,

    /// <summary>The last movement, which took money out for an expense.</summary>
    PayOut,

    /// <summary>The last movement, which took money to the safe.</summary>
    SafeDrop,

    /// <summary>The drawer is to be counted.</summary>
    Count,

    /// <summary>No money is meant to move.</summary>
    NoSale,
}

/// <summary>What is known of a drawer after it was to open.</summary>
public enum DrawerAnswer
{
    /// <summary>It was seen to open.</summary>
    Opened,

    /// <summary>The pulse went out; this drawer cannot say whether it opened.</summary>
    PulseSent,

    /// <summary>It was open already.</summary>
    AlreadyOpen,

    /// <summary>The pulse went out and it stayed shut.</summary>
    NotOpened,

    /// <summary>The pulse could not be sent.</summary>
    NotReached,
}

/// <summary>The till's last try to open the drawer.</summary>
/// <param name="Id">The name its command came with.</param>
/// <param name="Cause">What for.</param>
/// <param name="About">The receipt or the movement it was for; null where there is none.</param>
/// <param name="Answer">What is known of it; null while nobody knows, also when the till stopped before it heard.</param>
public sealed record DrawerKick(string Id, DrawerCause Cause, string? About, DrawerAnswer? Answer)
{
    /// <summary>True when the drawer opened, or may have.</summary>
    public bool MayHaveOpened => Answer is DrawerAnswer.Opened or DrawerAnswer.AlreadyOpen or DrawerAnswer.PulseSent;
}

/// <summary>That somebody opened the drawer with its key, listed on X and Z (R16).</summary>
/// <param name="At">When.</param>
/// <param name="By">Who was signed in then, whoever had the key; null for nobody.</param>
public sealed record KeyOpening(DateTimeOffset At, string? By);
