namespace PosSdk.Journaling;

/// <summary>What a journal accepts. A call outside these limits is a defect of the caller, so it throws instead of answering.</summary>
public static class JournalLimits
{
    /// <summary>Bytes of one event's payload: 256 KiB (settled 5), so that one event always fits a sync batch.</summary>
    public const int LargestPayload = 256 * 1024;

    /// <summary>UTF-16 characters of a stream's or an event type's name.</summary>
    public const int LongestName = 200;

    /// <summary>Checks one commit before anything of it is written.</summary>
    /// <param name="appends">What <see cref="IJournal.AppendAsync"/> was given.</param>
    /// <exception cref="ArgumentException">Nothing to append, a stream named twice, or a name or payload out of bounds.</exception>
    public static void Check(IReadOnlyList<StreamAppend> appends)
    {
        ArgumentNullException.ThrowIfNull(appends);
        if (appends.Count == 0) throw new ArgumentException("A commit needs at least one stream.", nameof(appends));
        for (var i = 0; i < appends.Count; i++)
        {
            Check(appends[i]);
            for (var j = 0; j < i; j++)
            {
                if (appends[i].Stream != appends[j].Stream) continue;
                throw new ArgumentException($"Stream {appends[i].Stream} is named twice in one commit.", nameof(appends));
            }
        }
    }

    private static void Check(StreamAppend append)
    {
        CheckName(append.Stream, "stream");
        ArgumentOutOfRangeException.ThrowIfNegative(append.ExpectedVersion);
        if (append.Events.Count == 0) throw new ArgumentException($"Nothing to append to {append.Stream}.", nameof(append));
        for (var i = 0; i < append.Events.Count; i++)
        {
            CheckName(append.Events[i].Type, "event type");
            if (append.Events[i].Payload.Length <= LargestPayload) continue;
            throw new ArgumentException($"{append.Events[i].Type} of {append.Stream} is larger than {LargestPayload} bytes.", nameof(append));
        }
    }

    private static void CheckName(string name, string what)
    {
        if (string.IsNullOrEmpty(name)) throw new ArgumentException($"A name of the {what} is missing.", nameof(name));
        if (name.Length > LongestName) throw new ArgumentException($"The name of the {what} is longer than {LongestName} characters.", nameof(name));
    }
}
