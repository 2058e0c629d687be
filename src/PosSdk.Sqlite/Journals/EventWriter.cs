using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>Appends: one commit a call, statements kept prepared.</summary>
internal sealed class EventWriter(Connection connection, NameTable streams, NameTable types)
{
    private readonly StreamVersions _versions = new(connection, streams);
    private readonly Dictionary<string, long> _types = new(StringComparer.Ordinal);
    private readonly Statement _begin = connection.Prepare("BEGIN IMMEDIATE");
    private readonly Statement _commit = connection.Prepare("COMMIT");
    private readonly Statement _insert =
        connection.Prepare("INSERT INTO events(id, stream, version, type, at, hash, payload) VALUES(?, ?, ?, ?, ?, ?, ?)");

    /// <summary>The first stream that has another length than expected; null when all are as expected.</summary>
    public AppendResult.Conflict? FindConflict(IReadOnlyList<StreamAppend> appends)
    {
        for (var i = 0; i < appends.Count; i++)
        {
            var actual = _versions.Find(appends[i].Stream).Version;
            if (actual != appends[i].ExpectedVersion) return new AppendResult.Conflict(appends[i].Stream, actual);
        }

        return null;
    }

    /// <summary>Makes the events durable.</summary>
    /// <returns>The new end of the chain.</returns>
    /// <exception cref="JournalException">Nothing was stored.</exception>
    public JournalHead Commit(IReadOnlyList<StreamAppend> appends, JournalHead head)
    {
        try
        {
            var written = IsOneInsert(appends) ? Write(appends, head) : WriteTogether(appends, head);
            ForgetClosed(appends);
            return written;
        }
        catch
        {
            _versions.ForgetAll();
            _types.Clear();
            connection.RollBack();
            throw;
        }
    }

    // Because SQLite commits a lone statement by itself, BEGIN and COMMIT are spared where one row is all there is.
    private bool IsOneInsert(IReadOnlyList<StreamAppend> appends) => appends.Count == 1 && appends[0].Events.Count == 1
        && _versions.Find(appends[0].Stream).Id != 0 && _types.ContainsKey(appends[0].Events[0].Type);

    private JournalHead WriteTogether(IReadOnlyList<StreamAppend> appends, JournalHead head)
    {
        _begin.Run();
        var written = Write(appends, head);
        _commit.Run();
        return written;
    }

    private void ForgetClosed(IReadOnlyList<StreamAppend> appends)
    {
        for (var i = 0; i < appends.Count; i++)
        {
            if (appends[i].Events[^1].Closes) _versions.Forget(appends[i].Stream);
        }
    }

    private JournalHead Write(IReadOnlyList<StreamAppend> appends, JournalHead head)
    {
        var hash = head.Hash.ToArray();
        var (position, at) = (head.Position, head.At);
        for (var i = 0; i < appends.Count; i++)
        {
            var append = appends[i];
            var stream = _versions.Find(append.Stream);
            if (stream.Id == 0) stream.Id = streams.Insert(append.Stream);
            at = Math.Max(at, append.At);
            for (var j = 0; j < append.Events.Count; j++)
            {
                var data = append.Events[j];
                position = position with { Seq = position.Seq + 1 };
                JournalHash.Next(hash, position.Seq, append.Stream, data.Type, at, data.Payload.Span, hash);
                _insert.Bind(1, RowId.Of(position)).Bind(2, stream.Id).Bind(3, ++stream.Version).Bind(4, Type(data.Type)).Bind(5, at)
                    .Bind(6, hash).Bind(7, data.Payload.Span).Run();
            }
        }

        return new JournalHead(position, hash, at);
    }

    private long Type(string name)
    {
        if (_types.TryGetValue(name, out var known)) return known;
        var id = types.Find(name) ?? types.Insert(name);
        _types.Add(name, id);
        return id;
    }
}
