using PosSdk.Devices.Scanning;

namespace DeviceLab.Commands;

/// <summary>
/// Reads scans from standard input, one a line, and answers one JSON object a line, with or without <c>--json</c>. A line is the data as the
/// scanner sends it, or the symbology identifier, a tab and the data. <c>--templates</c> names layouts of the shop's own labels.
/// </summary>
internal static class ScanCommand
{
    // Because a bench should show something at once: layouts that are in use somewhere. A shop names its own.
    private const string CommonTemplates = "20IIIIIVPPPPC,21IIIIPPPPPVC,22IIIIIPPPPPC,24IIIIIVPPPPC,2IIIIIVPPPPC";
    private const string Weight = "=weight";

    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var parser = ParserOf(arguments);
        while (await Console.In.ReadLineAsync(cancellationToken) is { } line) Console.WriteLine(ScanJson.Of(Parse(parser, line)));
        return 0;
    }

    internal static BarcodeParser ParserOf(Arguments arguments) =>
        new(new BarcodeRules { Templates = [.. (arguments.Option("templates") ?? CommonTemplates).Split(',').Select(Template)] });

    private static ParsedBarcode Parse(BarcodeParser parser, string line)
    {
        foreach (var standIn in new ScanFraming().SeparatorStandIns) line = line.Replace(standIn, "\x1D", StringComparison.Ordinal);
        return line.Split('\t', 2) is [var aim, var data] ? parser.Parse(data, Identifier(aim)) : parser.Parse(line);
    }

    private static string? Identifier(string column) => column.Trim() switch
    {
        "" => null,
        [']', ..] identifier => identifier,
        var bare => "]" + bare,
    };

    private static VariableMeasureTemplate Template(string text)
    {
        try
        {
            return text.EndsWith(Weight, StringComparison.Ordinal)
                ? new VariableMeasureTemplate(text[..^Weight.Length], VariableMeasure.Weight)
                : new VariableMeasureTemplate(text);
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
