namespace PosSdk.Journaling;

/// <summary>The outside world failed the journal. The message says what happened, what was kept and what to do.</summary>
/// <remarks>Anything acknowledged before the exception is kept; the command that met it recorded nothing unless the message says otherwise.</remarks>
public class JournalException : Exception
{
    /// <summary>Makes one.</summary>
    public JournalException(string message, bool isTransient = false, Exception? innerException = null)
        : base(message, innerException) => IsTransient = isTransient;

    /// <summary>True when the same call may succeed later without anyone touching the register.</summary>
    public bool IsTransient { get; }
}

/// <summary>Another process has the register open.</summary>
public sealed class JournalInUseException(string message, Exception? innerException = null) : JournalException(message, isTransient: true, innerException);

/// <summary>The journal was opened for reading only, or its folder cannot be written.</summary>
public sealed class JournalReadOnlyException(string message, Exception? innerException = null) : JournalException(message, isTransient: false, innerException);

/// <summary>There is no room left on the disk. Nothing of the command was recorded; everything before it is kept.</summary>
public sealed class JournalFullException(string message, Exception? innerException = null) : JournalException(message, isTransient: true, innerException);

/// <summary>The file is not what was written: damaged, or not a journal at all.</summary>
public sealed class JournalCorruptException(string message, BrokenLink? firstBroken = null, Exception? innerException = null)
    : JournalException(message, isTransient: false, innerException)
{
    /// <summary>The first event that does not hold; null when the damage has no place in the chain.</summary>
    public BrokenLink? FirstBroken { get; } = firstBroken;
}

/// <summary>There is no register in this file yet: it is empty, and no witness knows better. Opened for writing, it becomes one.</summary>
public sealed class JournalNewException(string message) : JournalException(message);

/// <summary>A newer PosSdk wrote this file. Nothing was changed.</summary>
public sealed class JournalTooNewException(string message) : JournalException(message);

/// <summary>The file ends before the last event that the witness saw acknowledged: something took the end of the journal away.</summary>
public sealed class JournalTailLostException(string message, JournalPosition found, JournalPosition witnessed) : JournalException(message)
{
    /// <summary>The last event that is there.</summary>
    public JournalPosition Found { get; } = found;

    /// <summary>The last event that was acknowledged.</summary>
    public JournalPosition Witnessed { get; } = witnessed;
}
