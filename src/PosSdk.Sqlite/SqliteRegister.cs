using Microsoft.Extensions.Logging;
using PosSdk.Journaling;

namespace PosSdk.Sqlite;

/// <summary>Opens a register that keeps its journal in a file, without a container.</summary>
public static class SqliteRegister
{
    /// <summary>Opens a register for selling; the file is created when it is not there.</summary>
    /// <param name="path">The file, on a local disk. Its folder must exist; <c>.lock</c> and <c>.witness</c> are kept beside it.</param>
    /// <param name="options">How the register is set up; null for R1 in EUR.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="loggerFactory">Where it logs; null for nowhere.</param>
    /// <param name="cancellationToken">Gives up before the register is set up.</param>
    /// <exception cref="PosConfigurationException">The options contradict themselves or what the register recorded.</exception>
    /// <exception cref="JournalException">The file cannot be opened or read; the message says what was kept and what to do.</exception>
    public static ValueTask<PosClient> OpenAsync(
        string path, PosOptions? options = null, TimeProvider? time = null, ILoggerFactory? loggerFactory = null, CancellationToken cancellationToken = default)
    {
        var set = options ?? new PosOptions();
        return OpenAsync(new SqliteJournalOptions { Path = path, NewRegisterId = set.Ids.NextGuid }, set, time, loggerFactory, cancellationToken);
    }

    /// <summary>Opens a register for reading, beside the process that sells: every query, no command.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="JournalNewException">Nothing was ever recorded in it: it can be opened for selling as a new register.</exception>
    /// <exception cref="JournalException">The file cannot be opened or read; the message says what to do.</exception>
    public static ValueTask<PosClient> OpenReadOnlyAsync(string path, CancellationToken cancellationToken = default) =>
        OpenAsync(new SqliteJournalOptions { Path = path, ReadOnly = true }, new PosOptions(), null, null, cancellationToken);

    /// <summary>Opens a register with every choice there is.</summary>
    /// <param name="journal">The file and how to open it.</param>
    /// <param name="options">How the register is set up.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="loggerFactory">Where it logs; null for nowhere.</param>
    /// <param name="cancellationToken">Gives up before the register is set up.</param>
    /// <exception cref="PosConfigurationException">The options contradict themselves or what the register recorded.</exception>
    /// <exception cref="JournalException">The file cannot be opened or read; the message says what was kept and what to do.</exception>
    public static async ValueTask<PosClient> OpenAsync(
        SqliteJournalOptions journal, PosOptions options, TimeProvider? time, ILoggerFactory? loggerFactory, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        // Because a mistake in the options must not leave a file behind.
        options.Check();
        var opened = await SqliteJournal.OpenAsync(journal, cancellationToken).ConfigureAwait(false);
        return await PosClient.OpenAsync(options, opened, time, loggerFactory, cancellationToken).ConfigureAwait(false);
    }
}
