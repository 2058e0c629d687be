using PosSdk.Benchmarks.Measuring;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;

namespace PosSdk.Benchmarks.Printing;

/// <summary>A receipt becomes bytes while nobody notices, and a stream is read in time linear in its length.</summary>
internal static class PrintProgram
{
    private const double MostMicroseconds = 1000, MostBytes = 20_000, MostRatio = 1.5;

    public static async ValueTask<Report> RunAsync(int rounds, int times, int copies)
    {
        var report = new Report("print", "Rendering a receipt, and reading it back");
        report.Note($"Thirty lines in two columns with a header, a total, a QR code and a cut. Medians of {rounds} interleaved rounds of {times}.");
        (string Name, ReceiptRenderer Renderer)[] renderers =
        [
            ("TM-m30III: it draws the QR code itself", ReceiptRenderer.EscPos(PrinterProfiles.TmM30III)),
            ("Star", ReceiptRenderer.Star()),
            ("58 mm without codes: a drawn QR code", ReceiptRenderer.EscPos(PrinterProfiles.Generic58)),
            ("code page 437 alone: every fourth line as dots", ReceiptRenderer.EscPos(PrinterProfiles.TmM30III with { CodeTables = [new(0, "CP437")] })),
        ];
        var rendered = await Rounds.RunAsync([.. renderers.Select(row => Rendered(row.Name, row.Renderer))], rounds, times);
        report.Table(
            ["printer", "µs a receipt", "kB of garbage", "kB sent"],
            rendered.Zip(renderers, (standing, row) => new[]
            {
                standing.Name, Report.Figure(standing.Microseconds), Report.Figure(standing.Allocated / 1000), Report.Figure(row.Renderer.Render(PrintedReceipt.Usual).Bytes.Length / 1000d),
            }));
        report.Bound("A receipt", rendered[0].Microseconds, MostMicroseconds, "0", " µs");
        report.Bound("Its garbage", rendered[0].Allocated, MostBytes, "#,0", " bytes");
        await ReadAsync(report, renderers[0].Renderer, rounds, copies);
        return report;
    }

    private static async ValueTask ReadAsync(Report report, ReceiptRenderer renderer, int rounds, int copies)
    {
        var one = renderer.Render(PrintedReceipt.Usual).Bytes;
        int[] lengths = [1, copies / 10, copies];
        var read = await Rounds.RunAsync([.. lengths.Select(count => Read(one, count, copies))], rounds, 1);
        report.Table(
            ["receipts in a stream", "bytes", "µs a receipt"],
            read.Zip(lengths, (standing, count) => new[] { standing.Name, $"{one.Length * count:N0}", Report.Figure(standing.Microseconds / copies) }));
        report.Bound($"A receipt of {copies:N0} in a stream to one of {copies / 10:N0}", read[^1].Microseconds / read[^2].Microseconds, MostRatio);
    }

    private static Contender Rendered(string name, ReceiptRenderer renderer) => new(name, times =>
    {
        for (var i = 0; i < times; i++) renderer.Render(PrintedReceipt.Usual);
        return default;
    });

    // Because everybody reads as many receipts, as one stream or as many.
    private static Contender Read(ReadOnlyMemory<byte> one, int count, int copies)
    {
        byte[] stream = [.. Enumerable.Range(0, count).SelectMany(_ => one.ToArray())];
        return new($"{count:N0}", _ =>
        {
            for (var i = 0; i < copies / count; i++) EscPosDecoder.Decode(stream);
            return default;
        });
    }
}
