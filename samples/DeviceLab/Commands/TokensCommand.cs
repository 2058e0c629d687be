using System.Text.Json;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Star;

namespace DeviceLab.Commands;

internal static class TokensCommand
{
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var stream = await File.ReadAllBytesAsync(arguments.Word(0, "A file"), cancellationToken);
        var tokens = arguments.Has("display") ? EscPosTokenizer.Tokenize(stream, EscPosDialect.CustomerDisplay)
            : DecodeCommand.IsStar(arguments, stream) ? StarTokenizer.Tokenize(stream) : Tokens(stream);
        foreach (var token in tokens)
            Console.WriteLine(arguments.Json
                ? JsonSerializer.Serialize(new { offset = token.Offset, length = token.Length, name = token.Name })
                : $"{token.Offset}\t{token.Length}\t{token.Name}{(token.IsComplete ? "" : " (cut short)")}");
        return 0;
    }

    // Because nothing in a stream says who listens: what breaks off for a printer and is whole for a customer display is for the display.
    private static IReadOnlyList<EscPosToken> Tokens(byte[] stream)
    {
        var printer = EscPosTokenizer.Tokenize(stream);
        if (printer.All(token => token.IsComplete)) return printer;
        var display = EscPosTokenizer.Tokenize(stream, EscPosDialect.CustomerDisplay);
        return display.All(token => token.IsComplete) ? display : printer;
    }
}
