using System.Globalization;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace PosSdk.Benchmarks.Measuring;

/// <summary>What a program found: a table for people, and bounds that decide its exit code.</summary>
internal sealed class Report(string program, string title)
{
    // Because a shared machine wobbles by a tenth from run to run, only what is clearly over its bound fails.
    private const double Margin = 1.1;

    private readonly List<string> _lines = [];

    static Report() => Batteries_V2.Init();

    public bool Holds { get; private set; } = true;

    public void Note(string text) => _lines.AddRange([text, ""]);

    public void Table(string[] head, IEnumerable<string[]> rows)
    {
        _lines.Add(Row(head));
        _lines.Add(Row(head.Select((_, i) => i == 0 ? "---" : "---:")));
        _lines.AddRange(rows.Select(Row));
        _lines.Add("");
    }

    /// <summary>Says whether a figure is within its bound.</summary>
    public void Bound(string what, double measured, double most, string format = "0.00", string unit = "")
    {
        var verdict = measured <= most ? "holds" : measured <= most * Margin ? "at the bound" : "BROKEN";
        Holds &= measured <= most * Margin;
        var (found, allowed) = (measured.ToString(format, CultureInfo.InvariantCulture), most.ToString(format, CultureInfo.InvariantCulture));
        Note($"**{what}: {found}{unit}, at most {allowed}{unit}: {verdict}.**");
    }

    /// <summary>Says how far a figure is from where it should be, without deciding anything: an absolute time is also its machine's and its neighbours'.</summary>
    public void Aim(string what, double measured, double most, string unit) =>
        Note($"{what}: {Figure(measured, "0")}{unit}; {Figure(most, "0")}{unit} are aimed at on a quiet machine.");

    /// <summary>Prints it, and keeps it as a file when a folder was named.</summary>
    public void Publish(string? folder)
    {
        string[] all = [$"# {title}", "", Machine(), "", .. _lines];
        var text = string.Join('\n', all).TrimEnd('\n') + "\n";
        Console.WriteLine(text);
        if (folder is null) return;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, program + ".md"), text);
    }

    public static string Figure(double value, string format = "0.0") => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private string Machine()
    {
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var system = OperatingSystem.IsLinux() ? "Linux" : RuntimeInformation.OSDescription;
        return $"{day} · {Environment.ProcessorCount} cores {RuntimeInformation.ProcessArchitecture}, {system} · " +
            $"{RuntimeInformation.FrameworkDescription} · SQLite {raw.sqlite3_libversion().utf8_to_string()} · " +
            $"`dotnet run -c Release --project benchmarks/PosSdk.Benchmarks -- {program}`";
    }
}
