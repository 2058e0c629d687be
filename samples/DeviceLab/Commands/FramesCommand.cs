using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PosSdk.Devices.Zvt.Wire;

namespace DeviceLab.Commands;

/// <summary>Reads ZVT messages as hexadecimal digits, cut anywhere by line ends, and answers one JSON object for each, with or without <c>--json</c>.</summary>
internal static class FramesCommand
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var reader = new ApduReader();
        var bytes = new List<byte>();
        while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
        {
            try
            {
                bytes.AddRange(Convert.FromHexString(line.Replace(" ", "", StringComparison.Ordinal)));
                reader.Push(bytes.ToArray().AsSpan(bytes.Count - (line.Count(char.IsAsciiHexDigit) / 2)));
            }
            catch (FormatException)
            {
                throw new UsageException($"'{line}' is not hexadecimal.");
            }

            while (reader.TryRead(out var apdu)) Print(apdu, isWhole: true);
            if (reader.IsBroken) break;
        }

        if (reader.IsBroken) Console.WriteLine("""{"error":"not a message"}""");
        else if (reader.Waiting > 0) PrintCutOff([.. bytes.TakeLast(reader.Waiting)]);
        return reader.IsBroken || reader.Waiting > 0 ? 1 : 0;
    }

    private static void Print(Apdu apdu, bool isWhole) =>
        Console.WriteLine(JsonSerializer.Serialize(new { command = $"{apdu.Command:x4}", length = apdu.Data.Length, isWhole, says = Meaning(apdu) }, Readable));

    // Because a recording may end early, what came is told, marked as what it is; a driver waits for the rest.
    private static void PrintCutOff(byte[] waiting)
    {
        if (ApduReader.TryMeasure(waiting, out var header, out _)) Print(new Apdu((ushort)((waiting[0] << 8) | waiting[1]), waiting.AsMemory(header)), isWhole: false);
    }

    private static object? Meaning(Apdu apdu) => apdu.Command switch
    {
        ZvtCommand.StatusInformation or ZvtCommand.Completion => StatusInformation.Read(apdu.Data),
        ZvtCommand.IntermediateStatus => IntermediateStatus.Read(apdu.Data),
        ZvtCommand.PrintLine => PrintLine.Read(apdu.Data.Span),
        ZvtCommand.PrintTextBlock => TextBlock.Read(apdu.Data),
        ZvtCommand.Abort when !apdu.Data.IsEmpty => new { result = ResultCode.Digits(apdu.Data.Span[0]), words = ResultCode.Words(apdu.Data.Span[0]) },
        _ => null,
    };
}
