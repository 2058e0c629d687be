using System.Buffers;
using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>Some events, copied out of SQLite into memory that is used again for the next page.</summary>
internal sealed class EventPage(NameTable streams, NameTable types) : IDisposable
{
    /// <summary>Events of a page.</summary>
    public const int Size = 512;

    // Because payloads may have 256 KiB each, a page also ends after so many bytes.
    private const int EnoughBytes = 1 << 20;

    private readonly Row[] _rows = new Row[Size];
    private byte[] _payloads = [];
    private int _used;

    public int Count { get; private set; }

    /// <summary>The last event of this page or, when it is empty, of the page before; its payload is gone.</summary>
    public StoredEvent? Last { get; private set; }

    public StoredEvent this[int index]
    {
        get
        {
            ref readonly var row = ref _rows[index];
            return row.Header with { Payload = _payloads.AsMemory(row.Offset, row.Length) };
        }
    }

    public void Clear() => (Count, _used) = (0, 0);

    public void Fill(Statement select)
    {
        try
        {
            while (Count < Size && _used < EnoughBytes && select.Step()) Add(select);
        }
        finally
        {
            select.Reset();
        }
    }

    public void Dispose()
    {
        if (_payloads.Length > 0) ArrayPool<byte>.Shared.Return(_payloads);
        _payloads = [];
    }

    private void Add(Statement row)
    {
        var payload = row.Blob(5);
        var header = new StoredEvent(
            RowId.Position(row.Number(0)), streams.Read(row.Number(1)), row.Number(2), types.Read(row.Number(3)), row.Number(4), default);
        Reserve(payload.Length);
        payload.CopyTo(_payloads.AsSpan(_used));
        _rows[Count++] = new Row(header, _used, payload.Length);
        _used += payload.Length;
        Last = header;
    }

    private void Reserve(int more)
    {
        if (_used + more <= _payloads.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max((_used + more) * 2, 16 * 1024));
        _payloads.AsSpan(0, _used).CopyTo(larger);
        Dispose();
        _payloads = larger;
    }

    private readonly record struct Row(StoredEvent Header, int Offset, int Length);
}
