using PosSdk.Journaling;
using PosSdk.Sqlite.Journals;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite;

/// <summary>The register's journal in one SQLite file. An append is on the disk before it is answered.</summary>
/// <remarks>
/// Calls run on the caller's thread to their end: there is nothing to await but the disk. One append at a time; reading meanwhile is safe, also
/// from another thread. Not for network drives.
/// </remarks>
public sealed class SqliteJournal : IJournal
{
    private readonly Lock _gate = new();
    private readonly OpenedFile _file;
    private readonly Connection _connection;
    private readonly EventReader _reader;
    private readonly EventWriter? _writer;
    private int _appending;

    private SqliteJournal(OpenedFile file)
    {
        (_file, _connection) = (file, file.Connection);
        var (streams, types) = (new NameTable(_connection, "streams"), new NameTable(_connection, "types"));
        _reader = new EventReader(_connection, streams, types, _gate);
        _writer = file.Lock is null ? null : new EventWriter(_connection, streams, types);
    }

    /// <inheritdoc/>
    public JournalIdentity Identity => _file.Identity;

    /// <summary>The last event: where the next one is chained to. Of a journal opened for reading, the last one when it was opened.</summary>
    public JournalHead Head => _file.Head;

    /// <inheritdoc/>
    public bool IsReadOnly => _writer is null;

    /// <summary>Why the witness could not be noted after the last commit; null when it was. The commit itself is durable all the same.</summary>
    public Exception? WitnessFault { get; private set; }

    /// <summary>Opens a register's file, and creates it when there is none.</summary>
    /// <param name="options">Copied.</param>
    /// <param name="cancellationToken">Heeded before anything is opened.</param>
    /// <exception cref="ArgumentException">The path is missing, or the file is new and nobody makes register ids.</exception>
    /// <exception cref="JournalInUseException">Another process writes it.</exception>
    /// <exception cref="JournalReadOnlyException">The file or its folder cannot be written.</exception>
    /// <exception cref="JournalFullException">There is no room for the lock, the witness or the first page.</exception>
    /// <exception cref="JournalTooNewException">A newer PosSdk wrote it.</exception>
    /// <exception cref="JournalTailLostException">Acknowledged events are missing at the end.</exception>
    /// <exception cref="JournalNewException">It is to be read, and nothing was ever recorded in it.</exception>
    /// <exception cref="JournalCorruptException">It is damaged where opening looks, or not a journal.</exception>
    public static ValueTask<SqliteJournal> OpenAsync(SqliteJournalOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var frozen = options.Freeze();
        cancellationToken.ThrowIfCancellationRequested();
        var file = JournalOpening.Open(frozen);
        try
        {
            return new(new SqliteJournal(file));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Verifies a file that need not be fit for opening: damage is an answer here, not an exception. Works beside a writer.</summary>
    /// <param name="path">The database file.</param>
    /// <param name="progress">Told the number of events checked, now and then; null for nobody.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <returns>What was found; a lost tail counts as broken at the first event that is missing, and a file without any event is never sound.</returns>
    /// <exception cref="JournalException">There is no such file, a newer PosSdk wrote it, or it cannot be read at all.</exception>
    public static ValueTask<JournalVerification> VerifyFileAsync(string path, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(Verification.OfFile(Path.GetFullPath(path), progress, cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken)
    {
        JournalLimits.Check(appends);
        cancellationToken.ThrowIfCancellationRequested();
        if (Interlocked.Exchange(ref _appending, 1) == 1)
        {
            throw new InvalidOperationException("Another append is still running: a journal has one writer, which appends one commit after the other.");
        }

        try
        {
            lock (_gate) return new(Append(appends));
        }
        finally
        {
            Volatile.Write(ref _appending, 0);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredEvent> ReadStreamAsync(string stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return _reader.Stream(stream, cancellationToken).ToAsyncEnumerable();
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredEvent> ReadAllAsync(JournalPosition after, CancellationToken cancellationToken) =>
        _reader.All(after, cancellationToken).ToAsyncEnumerable();

    /// <inheritdoc/>
    public ValueTask<JournalSnapshot?> ReadSnapshotAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _connection.ThrowIfClosed();
            return new(SnapshotTable.Newest(_connection));
        }
    }

    /// <inheritdoc/>
    public ValueTask SaveSnapshotAsync(JournalSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            Writer();
            if (!Links.Hold(_connection, snapshot.At, snapshot.Hash.Span))
            {
                throw new ArgumentException($"No event {snapshot.At.Seq} of epoch {snapshot.At.Epoch} has that hash.", nameof(snapshot));
            }

            SnapshotTable.Save(_connection, snapshot);
            return default;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Reads through a connection of its own, so that it sees the file and not what this journal remembers of it.</remarks>
    public ValueTask<JournalVerification> VerifyAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        _connection.ThrowIfClosed();
        return new(Verification.OfJournal(_connection.Path, Head.Position, progress, cancellationToken));
    }

    /// <summary>Closes the file and lets the next writer in. Anything acknowledged is durable without it.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_gate) _file.Dispose();
        return default;
    }

    /// <summary>For tests and benchmarks of this package: settings of the connection.</summary>
    internal void Execute(string sql) => _connection.Execute(sql);

    private AppendResult Append(IReadOnlyList<StreamAppend> appends)
    {
        var writer = Writer();
        if (writer.FindConflict(appends) is { } conflict) return conflict;
        _file.Head = writer.Commit(appends, _file.Head);
        Note(Closes(appends));
        return new AppendResult.Appended(_file.Head.Position);
    }

    private EventWriter Writer()
    {
        _connection.ThrowIfClosed();
        return _writer ?? throw new JournalReadOnlyException(
            $"{_connection.Path} was opened for reading only. Nothing was recorded. Open it for writing to sell.");
    }

    private void Note(bool closes)
    {
        try
        {
            _file.Witness?.Write(Identity.Register, Head, closes);
            WitnessFault = null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Because the commit is durable already, it must not be called failed; a witness that lags behind does no harm.
            WitnessFault = failure;
        }
    }

    private static bool Closes(IReadOnlyList<StreamAppend> appends)
    {
        for (var i = 0; i < appends.Count; i++)
        {
            for (var j = 0; j < appends[i].Events.Count; j++)
            {
                if (appends[i].Events[j].Closes) return true;
            }
        }

        return false;
    }
}
