using System.Text;
using PosSdk.Journaling;

namespace PosSdk.Tests.Shared;

/// <summary>Words for journal tests: payloads are plain texts.</summary>
internal static class JournalWords
{
    public sealed record Seen(JournalPosition Position, string Stream, long Version, string Type, long At, string Payload);

    public static StreamAppend To(string stream, long expected, long at, params string[] payloads) =>
        new(stream, expected, at, [.. payloads.Select(payload => new EventData("test.happened.v1", Encoding.UTF8.GetBytes(payload)))]);

    public static async Task Append(this IJournal journal, string stream, long expected, params string[] payloads) =>
        Assert.IsType<AppendResult.Appended>(await journal.AppendAsync([To(stream, expected, 1000, payloads)], default));

    public static Task<List<Seen>> All(this IJournal journal, JournalPosition after = default) => Collect(journal.ReadAllAsync(after, default));

    public static Task<List<Seen>> Stream(this IJournal journal, string stream) => Collect(journal.ReadStreamAsync(stream, default));

    private static async Task<List<Seen>> Collect(IAsyncEnumerable<StoredEvent> events)
    {
        List<Seen> seen = [];
        await foreach (var e in events) seen.Add(new Seen(e.Position, e.Stream, e.Version, e.Type, e.At, Encoding.UTF8.GetString(e.Payload.Span)));
        return seen;
    }
}
