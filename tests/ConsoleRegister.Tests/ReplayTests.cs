using System.IO.Compression;
using System.Text.Json;
using PosSdk.Tests.Shared;

namespace ConsoleRegister.Tests;

public class ReplayTests
{
    private const string Header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n";

    // Row 3: 3 x 0.335 = 1.005, which rounds away from zero; row 13: 80,995 x 0.001 = 80.995.
    private static readonly string EveryKindOfRow = Header + $""""
        I1,A1,APPLE,2,2011-01-03 09:00:00,1.25,100,UK
        I2,B1,"""BIG"", PEAR ",1,2011-01-03 09:01:00,3.0,101,UK
        I1,a1,,3,2011-01-03 09:02:00,0.335,100,UK
        I2,A1,APPLE,1,2011-01-03 09:03:00,1.5,101,UK
        C3,A1,APPLE,-1,2011-01-03 09:04:00,1.25,100,UK
        I4,B1,lost,-4,2011-01-03 09:05:00,0.0,,UK
        A5,B,Adjust bad debt,1,2011-01-03 09:06:00,11062.06,,UK
        I6,A1,,-1,2011-01-03 09:07:00,1.25,,UK
        C7,A1,,1,2011-01-03 09:08:00,1.25,,UK
        I8,A1,,0,2011-01-03 09:09:00,1.25,,UK
        I9,FREE,GIFT,10,2011-01-03 09:10:00,0.0,102,UK
        I10,A1,APPLE,1,2011-01-04 10:00:00,0.001,103,UK
        I11,A1,APPLE,80995,2011-01-04 10:01:00,0.001,,UK
        I12,A1,,1,2011-01-03 18:00:00,1.25,104,UK
        I13,A1,APPLE,1
        I13,A1,APPLE,1,2011-01-04 10:05:00,1.23456,,UK
        I13,{new string('L', 65)},,1,2011-01-04 10:05:00,1.25,,UK
        I13,,,1,2011-01-04 10:05:00,1.25,,UK
        odd/ø 14,OK,"two
        lines",1,2011-01-04 10:06:00,2,,UK

        """";

    private const string ItsTotals = """
        {"sales":6,"returns":1,"lines":19,"sale_lines":8,"return_lines":1,"stock_adjustment_lines":1,"account_adjustment_lines":1,
         "gross":"91.01","refunds":"1.25","net":"89.76","units_sold":81014,"units_returned":1,"units_adjusted":-4}
        """;

    private const string ItsDays = """
        {"2011-01-03":{"sales":3,"returns":1,"lines":12,"sale_lines":5,"return_lines":1,"stock_adjustment_lines":1,"account_adjustment_lines":1,
          "gross":"8.01","refunds":"1.25","net":"6.76","units_sold":17,"units_returned":1,"units_adjusted":-4,"customers":4,"skus":5},
         "2011-01-04":{"sales":3,"returns":0,"lines":6,"sale_lines":3,"return_lines":0,"stock_adjustment_lines":0,"account_adjustment_lines":0,
          "gross":"83.00","refunds":"0.00","net":"83.00","units_sold":80997,"units_returned":0,"units_adjusted":0,"customers":1,"skus":4}}
        """;

    [SharedDataFact]
    public async Task The_month_equals_what_was_worked_out_independently_to_the_penny()
    {
        using var folder = new TestFolder();
        var run = await RegisterProcess.RunAsync("replay", SharedData.File("data/retail/online-retail-2010-12.csv.gz"), "--db", folder["month.db"], "--json");

        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(SharedData.File("data/retail/online-retail-2010-12.expected.json")));
        Assert.Equal("", run.Errors);
        Totals.AssertSame(expected.RootElement.GetProperty("total"), run.Json.GetProperty("total"));
        Totals.AssertSame(expected.RootElement.GetProperty("days"), run.Json.GetProperty("days"));
    }

    [Fact]
    public async Task Every_kind_of_row_does_what_is_settled_for_it()
    {
        using var folder = new TestFolder();
        var run = await RegisterProcess.RunAsync("replay", folder.Write("trade.csv", EveryKindOfRow), "--db", folder["r.db"], "--json");

        Assert.Equal("", run.Errors);
        Totals.AssertSame(JsonDocument.Parse(ItsTotals).RootElement, run.Json.GetProperty("total"));
        Totals.AssertSame(JsonDocument.Parse(ItsDays).RootElement, run.Json.GetProperty("days"));
        Assert.Equal([7, 8, 9, 10, 14, 15, 16, 17, 18], run.Json.GetProperty("refused").EnumerateArray().Select(row => row.GetProperty("row").GetInt32()));
        Assert.Equal(9, run.Json.GetProperty("refused_count").GetInt32());
    }

    [Fact]
    public async Task Running_a_file_again_changes_nothing_whether_it_is_zipped_or_not_and_a_register_of_its_own_ends_in_the_same_hash()
    {
        using var folder = new TestFolder();
        var plain = folder.Write("trade.csv", EveryKindOfRow);
        await using (var zip = new GZipStream(File.Create(folder["trade.bin"]), CompressionLevel.Fastest)) zip.Write(File.ReadAllBytes(plain));

        var first = await RegisterProcess.RunAsync("replay", plain, "--db", folder["r.db"], "--json");
        var again = await RegisterProcess.RunAsync("replay", folder["trade.bin"], "--db", folder["r.db"], "--json", "--acks");
        var other = await RegisterProcess.RunAsync("replay", folder["trade.bin"], "--db", folder["other.db"], "--json");

        Assert.Equal(first.Output, again.Output);
        Assert.Equal(first.Output, other.Output);
    }

    [Fact]
    public async Task Another_file_on_the_same_register_adds_to_it_and_tells_its_own_totals()
    {
        using var folder = new TestFolder();
        var one = folder.Write("one.csv", EveryKindOfRow);
        var two = folder.Write("two.csv", Header + "I1,A1,APPLE,1,2011-01-03 09:00:00,2.00,100,UK\n");

        await RegisterProcess.RunAsync("replay", one, "--db", folder["r.db"]);
        var run = await RegisterProcess.RunAsync("replay", two, "--db", folder["r.db"], "--json");

        Assert.Equal("2.00", run.Json.GetProperty("total").GetProperty("gross").GetString());
        Assert.Equal(1, run.Json.GetProperty("total").GetProperty("sales").GetInt32());
        var report = await RegisterProcess.RunAsync("report", "--db", folder["r.db"], "--json");
        Assert.Equal(["8.01", "83.00", "2.00"], report.Json.GetProperty("shifts").EnumerateArray().Select(shift => shift.GetProperty("gross").GetString()));
        Assert.All(report.Json.GetProperty("shifts").EnumerateArray(), shift => Assert.True(shift.GetProperty("closed").GetBoolean()));
    }

    [Fact]
    public async Task A_second_process_on_the_same_register_is_refused_and_readers_are_not()
    {
        using var folder = new TestFolder();
        var file = folder.Write("trade.csv", RandomTrade.Of(3, 8000));
        using var first = RegisterProcess.Start("replay", file, "--db", folder["r.db"], "--acks");
        Assert.StartsWith("ack 1 ", await first.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        // Because nobody reads any further, it soon waits for room in the pipe, with the register open.

        var second = await RegisterProcess.RunAsync("replay", file, "--db", folder["r.db"]);
        var verify = await RegisterProcess.RunAsync("verify", "--db", folder["r.db"], "--json");
        var report = await RegisterProcess.RunAsync("report", "--db", folder["r.db"], "--json");
        first.Kill();
        await first.WaitForExitAsync();

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("r.db", second.Errors, StringComparison.Ordinal);
        Assert.True(verify.Json.GetProperty("ok").GetBoolean());
        Assert.NotEqual(0, report.Json.GetProperty("shifts").GetArrayLength());
    }
}
