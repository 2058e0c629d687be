using PosSdk.Journaling;
using PosSdk.Tests.Shared;

namespace PosSdk.Tests.Journaling;

public sealed class InMemoryJournalTests : JournalContract
{
    protected override ValueTask<IJournal> CreateAsync() => new(new InMemoryJournal(Till));
}
