using PosSdk.Sqlite;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps a register's journal in SQLite.</summary>
public static class SqlitePosSdkBuilderExtensions
{
    /// <summary>Keeps the journal in a file, which is created when it is not there.</summary>
    /// <param name="builder">The register.</param>
    /// <param name="path">The file, on a local disk. Its folder must exist; <c>.lock</c> and <c>.witness</c> are kept beside it.</param>
    public static PosSdkBuilder UseSqlite(this PosSdkBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseJournal(async (options, cancellationToken) =>
        {
            // Because a mistake in the options must not leave a file behind.
            options.Check();
            return await SqliteJournal.OpenAsync(new SqliteJournalOptions { Path = path, NewRegisterId = options.Ids.NextGuid }, cancellationToken).ConfigureAwait(false);
        });
    }
}
