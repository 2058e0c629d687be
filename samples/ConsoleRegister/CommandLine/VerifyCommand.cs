using System.Globalization;
using System.Text;
using System.Text.Json;
using PosSdk.Journaling;
using PosSdk.Sqlite;

namespace ConsoleRegister.CommandLine;

/// <summary><c>verify --db PATH [--json]</c>: works beside a register that sells, and on a file that cannot be opened any more.</summary>
internal static class VerifyCommand
{
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        arguments.NoWords();
        var found = await SqliteJournal.VerifyFileAsync(DatabasePath.Existing(arguments), null, cancellationToken);
        await Console.Out.WriteLineAsync(arguments.Has("--json") ? Json(found) : Words(found));
        return found.IsSound ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static string Words(JournalVerification found) => found.FirstBroken is { } broken
        ? string.Create(CultureInfo.InvariantCulture,
            $"BROKEN at event {broken.Position.Seq} of epoch {broken.Position.Epoch}: {broken.Reason} The {found.Events} events before it are sound.")
        : string.Create(CultureInfo.InvariantCulture, $"Sound: {found.Events} events, head {Convert.ToHexStringLower(found.Head.Span)}.");

    private static string Json(JournalVerification found)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteBoolean("ok", found.IsSound);
            json.WriteNumber("events", found.Events);
            json.WriteString("head", Convert.ToHexStringLower(found.Head.Span));
            if (found.FirstBroken is { } broken)
            {
                json.WriteStartObject("firstBroken");
                json.WriteNumber("epoch", broken.Position.Epoch);
                json.WriteNumber("seq", broken.Position.Seq);
                json.WriteString("reason", broken.Reason);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("firstBroken");
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
