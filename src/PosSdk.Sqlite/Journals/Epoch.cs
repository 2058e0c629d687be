using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>One row of the table of epochs, as it was found.</summary>
internal sealed record Epoch(JournalIdentity Identity, byte[] First)
{
    /// <summary>True when the stored first link is the one that its identity makes.</summary>
    public bool IsSound => First.AsSpan().SequenceEqual(JournalHash.First(Identity));

    /// <summary>The one that events are appended to.</summary>
    public static Epoch Newest(Connection connection) => Read(connection, "ORDER BY epoch DESC LIMIT 1").FirstOrDefault()
        ?? throw new JournalCorruptException($"{connection.Path} does not say whose journal it is. Nothing was changed. Restore it from a backup.");

    public static IReadOnlyList<Epoch> All(Connection connection) => Read(connection, "ORDER BY epoch");

    private static List<Epoch> Read(Connection connection, string order)
    {
        using var select = connection.PrepareOnce($"SELECT epoch, tenant, register, first FROM epochs {order}");
        List<Epoch> epochs = [];
        while (select.Step())
        {
            // Because a register id that was damaged beyond reading must fail the first link, not the parser.
            var register = Guid.TryParseExact(select.Text(2), "D", out var id) ? id : Guid.Empty;
            epochs.Add(new Epoch(new JournalIdentity(select.Text(1), register, select.Number(0)), select.Blob(3).ToArray()));
        }

        return epochs;
    }
}
