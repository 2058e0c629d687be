using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Printing.Codes;

namespace PosSdk.Devices.Tests.Printing;

/// <summary>A reader of barcodes that is not ours: zbarimg of the ZBar project.</summary>
internal static class Zbarimg
{
    /// <summary>Why it cannot read here; null when it can. On CI it is null even without the program, because there it must be.</summary>
    public static string? WhyNot { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "zbarimg"))) || Environment.GetEnvironmentVariable("CI") == "true"
            ? null : "Needs zbarimg (Debian package zbar-tools), which is not here.";

    /// <summary>What it reads from each picture: kind and data of every code.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<(string Kind, string Data)>>> ReadAsync(IReadOnlyList<MonochromeImage> pictures)
    {
        var sources = XDocument.Parse(await RunAsync("--xml", pictures)).Descendants().Where(element => element.Name.LocalName == "source");
        var found = sources.ToDictionary(source => Path.GetFileName(source.Attribute("href")!.Value), Codes);
        return [.. pictures.Select((_, i) => found.GetValueOrDefault(Name(i), []))];
    }

    /// <summary>The text of the one code in a picture. Because its XML breaks letters beyond ASCII.</summary>
    public static async Task<string> ReadTextAsync(MonochromeImage picture) => (await RunAsync("--raw", [picture])).TrimEnd('\n');

    private static async Task<string> RunAsync(string format, IReadOnlyList<MonochromeImage> pictures)
    {
        var folder = Directory.CreateTempSubdirectory("zbarimg");
        try
        {
            var start = new ProcessStartInfo("zbarimg") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
            foreach (var argument in (string[])["--quiet", format, "--nodbus", "-Supca.enable", "-Supce.enable"]) start.ArgumentList.Add(argument);
            for (var i = 0; i < pictures.Count; i++)
            {
                var file = Path.Combine(folder.FullName, Name(i));
                await File.WriteAllBytesAsync(file, Png.Write(pictures[i]));
                start.ArgumentList.Add(file);
            }
            using var process = Process.Start(start)!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            await errors;
            return await output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Name(int number) => $"{number:0000}.png";

    private static IReadOnlyList<(string, string)> Codes(XElement source) =>
    [
        .. from symbol in source.Descendants()
           where symbol.Name.LocalName == "symbol"
           select (symbol.Attribute("type")!.Value, symbol.Elements().Single(element => element.Name.LocalName == "data").Value),
    ];
}

/// <summary>A fact that zbarimg judges: skipped where it is absent, except on CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ZbarimgFactAttribute : FactAttribute
{
    public ZbarimgFactAttribute() => Skip = Zbarimg.WhyNot;
}
