namespace PosSdk.Domain.StaffMembers;

/// <summary>How often a PIN may be tried. Data: it comes with each try, so a change counts from the next one on.</summary>
public sealed record PinPolicy
{
    /// <summary>A shop that said nothing: see each property.</summary>
    public static PinPolicy Default { get; } = new();

    /// <summary>Wrong tries in a row after which the code is locked.</summary>
    /// <value>1 to 100; 5 unless set.</value>
    public int Tries { get; init; } = 5;

    /// <summary>How long the first lock lasts. Each wrong try after it locks for twice as long as the one before.</summary>
    /// <value>Above zero; 30 seconds unless set.</value>
    public TimeSpan FirstLock { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest that a lock lasts.</summary>
    /// <value>Not below the first; 1 hour unless set.</value>
    public TimeSpan LongestLock { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a code is locked after a number of wrong tries in a row; null while some are left.</summary>
    internal TimeSpan? LockAfter(int failures)
    {
        if (failures < Tries) return null;
        var length = FirstLock;
        for (var beyond = failures - Tries; beyond > 0 && length < LongestLock; beyond--) length += length;
        return length < LongestLock ? length : LongestLock;
    }
}
