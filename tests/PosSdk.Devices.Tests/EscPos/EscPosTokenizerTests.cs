using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PosSdk.Devices.EscPos;
using PosSdk.Tests.Shared;

namespace PosSdk.Devices.Tests.EscPos;

public class EscPosTokenizerTests
{
    [SharedDataFact]
    public void Every_single_command_is_one_token()
    {
        using var commands = JsonDocument.Parse(File.ReadAllBytes(SharedData.File("data/devices/kunif-EscPosUtils/escpos_commands.json")));
        var offenders = new List<string>();
        foreach (var command in commands.RootElement.EnumerateArray())
        {
            var (name, hex) = (command.GetProperty("command").GetString()!, command.GetProperty("hex").GetString()!);
            var dialect = name.StartsWith("Vfd", StringComparison.Ordinal) ? EscPosDialect.CustomerDisplay : EscPosDialect.Printer;
            var tokens = EscPosTokenizer.Tokenize(Convert.FromHexString(hex), dialect);
            if (tokens.Count != 1 || !tokens[0].IsComplete) offenders.Add($"{name} {hex}: {string.Join(" | ", tokens.Select(t => $"{t.Name} {t.Length} {t.IsComplete}"))}");
        }
        Assert.True(offenders.Count == 0, string.Join('\n', offenders));
    }

    [Fact]
    public void A_command_that_comes_byte_by_byte_is_one_token()
    {
        byte[] stream = [0x1B, 0x40, .. "Hi"u8, 0x1D, 0x76, 0x30, 0, 1, 0, 2, 0, 0x1B, 0x40, 0x0A];
        var tokenizer = new EscPosTokenizer();
        var names = new List<string>();
        foreach (var value in stream)
        {
            tokenizer.Append([value]);
            while (tokenizer.TryRead(out var token)) names.Add(token.Name);
        }
        Assert.Equal(["ESC @ initialise", "text", "text", "GS v 0 raster image", "LF print and feed"], names);
    }

    [Fact]
    public void Tokens_cover_the_stream_whatever_the_bytes() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        stream => EscPosTokenizer.Tokenize(stream).SelectMany(token => token.Bytes.ToArray()).SequenceEqual(stream)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_stream_that_ends_within_a_command_says_so()
    {
        var token = Assert.Single(EscPosTokenizer.Tokenize(new byte[] { 0x1D, 0x76, 0x30, 0, 9, 0, 9, 0, 1, 2 }));
        Assert.False(token.IsComplete);
        Assert.Equal(10, token.Length);
    }

    [Fact]
    public void What_nobody_defined_takes_its_introducer_and_one_byte_and_spares_the_next_command() =>
        Assert.Equal([(0, 2), (2, 1), (3, 2)], EscPosTokenizer.Tokenize(new byte[] { 0x1D, 0x1E, 0x1D, 0x1B, 0x40 }).Select(token => ((int)token.Offset, token.Length)));
}
