using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>Reads events a page at a time. Between pages nothing is held: the writer may append, and the write-ahead log may be folded away.</summary>
internal sealed class EventReader(Connection connection, NameTable streams, NameTable types, Lock gate)
{
    private const string Columns = "SELECT id, stream, version, type, at, payload FROM events";

    private readonly Statement _all = connection.Prepare($"{Columns} WHERE id > ? ORDER BY id LIMIT {EventPage.Size}");
    private readonly Statement _stream = connection.Prepare($"{Columns} WHERE stream = ? AND version > ? ORDER BY version LIMIT {EventPage.Size}");

    public IEnumerable<StoredEvent> All(JournalPosition after, CancellationToken cancellationToken) => Pages(
        page => page.Fill(_all.Bind(1, page.Last is { } last ? RowId.Of(last.Position) : RowId.Of(after))), after, cancellationToken);

    public IEnumerable<StoredEvent> Stream(string stream, CancellationToken cancellationToken)
    {
        long? id = null;
        return Pages(
            page =>
            {
                id ??= streams.Find(stream);
                if (id is { } known) page.Fill(_stream.Bind(1, known).Bind(2, page.Last?.Version ?? 0));
            },
            null,
            cancellationToken);
    }

    private IEnumerable<StoredEvent> Pages(Action<EventPage> fill, JournalPosition? after, CancellationToken cancellationToken)
    {
        using var page = new EventPage(streams, types);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lock (gate) Fill(page, fill, after);
            if (page.Count == 0) yield break;
            for (var i = 0; i < page.Count; i++) yield return page[i];
        }
    }

    private void Fill(EventPage page, Action<EventPage> fill, JournalPosition? after)
    {
        connection.ThrowIfClosed();
        page.Clear();
        try
        {
            fill(page);
        }
        catch (JournalCorruptException) when (page.Count > 0)
        {
            // Because what was read before the damage is good, it is handed out; the next page meets the damage first.
        }
        catch (JournalCorruptException damage) when (after is { } start)
        {
            var last = page.Last?.Position ?? start;
            throw new JournalCorruptException(damage.Message, new BrokenLink(last with { Seq = last.Seq + 1 }, "It cannot be read."), damage);
        }
    }
}
