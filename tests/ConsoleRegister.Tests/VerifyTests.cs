using SQLitePCL;

namespace ConsoleRegister.Tests;

public class VerifyTests
{
    [Fact]
    public async Task A_bit_flipped_anywhere_in_a_stored_event_is_named()
    {
        using var folder = new TestFolder();
        await RegisterProcess.RunAsync("replay", folder.Write("trade.csv", RandomTrade.Of(2, 100)), "--db", folder["r.db"]);
#pragma warning disable RS0030 // Because the seed is given.
        var random = new Random(17);
#pragma warning restore RS0030
        foreach (var column in (string[])["payload", "hash", "payload", "payload"])
        {
            File.Copy(folder["r.db"], folder["flipped.db"], overwrite: true);
            File.Copy(folder["r.db.witness"], folder["flipped.db.witness"], overwrite: true);
            var seq = Flip(folder["flipped.db"], column, random);

            var verify = await RegisterProcess.RunAsync("verify", "--db", folder["flipped.db"], "--json");

            Assert.Equal(1, verify.ExitCode);
            Assert.False(verify.Json.GetProperty("ok").GetBoolean());
            Assert.Equal(0, verify.Json.GetProperty("firstBroken").GetProperty("epoch").GetInt64());
            Assert.Equal(seq, verify.Json.GetProperty("firstBroken").GetProperty("seq").GetInt64());
            Assert.Equal(seq - 1, verify.Json.GetProperty("events").GetInt64());
            Assert.Contains($"BROKEN at event {seq} ", (await RegisterProcess.RunAsync("verify", "--db", folder["flipped.db"])).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_is_no_journal_is_broken_and_one_that_is_not_there_is_a_mistake_of_the_caller()
    {
        using var folder = new TestFolder();
        folder.Write("garbage.db", string.Concat(Enumerable.Repeat("not a database, ", 1000)));

        var garbage = await RegisterProcess.RunAsync("verify", "--db", folder["garbage.db"], "--json");
        var nothing = await RegisterProcess.RunAsync("verify", "--db", folder["nothing.db"], "--json");

        Assert.Equal(1, garbage.ExitCode);
        Assert.False(garbage.Json.GetProperty("ok").GetBoolean());
        Assert.Equal(2, nothing.ExitCode);
        Assert.Contains("nothing.db", nothing.Errors, StringComparison.Ordinal);
    }

    private static long Flip(string database, string column, Random random)
    {
        Batteries_V2.Init();
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_open(database, out var connection));
        using (connection)
        {
            using var select = Prepared(connection, $"SELECT id, {column} FROM events ORDER BY id LIMIT 1 OFFSET {random.Next(200)}");
            Assert.Equal(raw.SQLITE_ROW, raw.sqlite3_step(select));
            var (id, bytes) = (raw.sqlite3_column_int64(select, 0), raw.sqlite3_column_blob(select, 1).ToArray());
            raw.sqlite3_reset(select);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            using var update = Prepared(connection, $"UPDATE events SET {column} = ? WHERE id = ?");
            raw.sqlite3_bind_blob(update, 1, bytes);
            raw.sqlite3_bind_int64(update, 2, id);
            Assert.Equal(raw.SQLITE_DONE, raw.sqlite3_step(update));
            return id & ((1L << 40) - 1);
        }
    }

    private static sqlite3_stmt Prepared(sqlite3 connection, string sql)
    {
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_prepare_v2(connection, sql, out var statement));
        return statement;
    }
}
