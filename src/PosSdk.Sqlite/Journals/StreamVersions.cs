using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>How long each stream is. Streams in use are remembered, all others are looked up in the file.</summary>
internal sealed class StreamVersions(Connection connection, NameTable names)
{
    // Because a till has some dozens of streams in use at once; beyond this it forgets them all and looks them up again.
    private const int Remembered = 1024;

    private readonly Statement _newest = connection.Prepare("SELECT version FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1");
    private readonly Dictionary<string, Known> _streams = new(StringComparer.Ordinal);

    /// <summary>The stream; its <see cref="Known.Id"/> is 0 when nothing was ever appended to it.</summary>
    public Known Find(string stream)
    {
        if (_streams.TryGetValue(stream, out var known)) return known;
        known = names.Find(stream) is { } id ? new Known { Id = id, Version = Newest(id) } : new Known();
        if (_streams.Count >= Remembered) _streams.Clear();
        _streams.Add(stream, known);
        return known;
    }

    /// <summary>A closed stream is not appended to again.</summary>
    public void Forget(string stream) => _streams.Remove(stream);

    /// <summary>After a commit that failed, only the file knows.</summary>
    public void ForgetAll() => _streams.Clear();

    private long Newest(long id)
    {
        var version = _newest.Bind(1, id).Step() ? _newest.Number(0) : 0;
        _newest.Reset();
        return version;
    }

    public sealed class Known
    {
        public long Id { get; set; }

        public long Version { get; set; }
    }
}
