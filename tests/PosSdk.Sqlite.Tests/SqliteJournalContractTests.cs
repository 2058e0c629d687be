using PosSdk.Journaling;
using PosSdk.Tests.Shared;

namespace PosSdk.Sqlite.Tests;

public sealed class SqliteJournalContractTests : JournalContract, IDisposable
{
    private readonly TillFile _file = new();

    public void Dispose() => _file.Dispose();

    protected override async ValueTask<IJournal> CreateAsync() => await _file.OpenAsync();
}
