using System.Globalization;
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
        CommandLike,
        ArbMap.Default.ArbFor<bool>(),
        (stream, isDisplay) => EscPosTokenizer.Tokenize(stream, isDisplay ? EscPosDialect.CustomerDisplay : EscPosDialect.Printer)
            .SelectMany(token => token.Bytes.ToArray()).SequenceEqual(stream)).QuickCheckThrowOnFailure();

    // The printer commands of the manual with the lengths it gives them; a number after a colon is how many zeros follow.
    [Theory]
    [InlineData("1B0C 1B20:1 1B21:1 1B24:2 1B25:1 1B2620414101:32 1B2A00:2 1B2A210100:3 1B2D:1 1B32 1B33:1 1B3C 1B3D01 1B3F:1 1B40 1B43:1 1B44081000 1B45:1 1B46:1 1B47:1 1B4A:1 1B4B:1 1B4C 1B4D:1")]
    [InlineData("1B52:1 1B53 1B54:1 1B55:1 1B56:1 1B57:8 1B5C:2 1B61:1 1B6330:1 1B6331:1 1B6333:1 1B6334:1 1B6335:1 1B64:1 1B65:1 1B66:2 1B69 1B6D 1B70:3 1B71 1B72:1 1B74:1 1B75:1 1B76 1B7B:1")]
    [InlineData("1B28410400:4 1B28590200:2 1C21:1 1C26 1C2843020030:1 1C2E 1C2D:1 1C32:74 1C3F:2 1C43:1 1C4C 1C53:2 1C57:1 1C6130:1 1C6131 1C62 1C63 1C673100:6 1C67320000000000:2 1C70:2")]
    [InlineData("1C710101000100:8 1D21:1 1D24:2 1D26:2 1D284B020030:1 1D2A0101:8 1D2F:1 1D384C0A000000:10 1D3A 1D42:1 1D4330:2 1D4331:6 1D4332:2 1D433B313B323B333B343B353B 1D45:1 1D48:1 1D49:1 1D4C:2")]
    [InlineData("1D50:2 1D513000:4 1D54:1 1D5600 1D5630 1D5641:1 1D5661:1 1D5667:1 1D57:2 1D5C:2 1D5E:3 1D61:1 1D62:1 1D63 1D66:1 1D6730:3 1D6732:3 1D68:1 1D6A:1 1D6B0031323300 1D6B4903414243 1D72:1")]
    [InlineData("1D76300001000100:1 1D77:1 1D7A:3 100401 10040701 10041201 100501 1014010001 1014020108 101403:5 101407:1 10140801031401060208 09 0A 0C 0D 18 0D0A 0A0D 0B 1F 1E1F 1A1E1F")]
    public void Each_command_of_the_manual_is_one_token(string commands)
    {
        foreach (var command in commands.Split(' ').Select(text => text.Split(':')))
        {
            var bytes = Convert.FromHexString(command[0] + (command.Length > 1 ? string.Concat(Enumerable.Repeat("00", int.Parse(command[1], CultureInfo.InvariantCulture))) : ""));
            var tokens = EscPosTokenizer.Tokenize((byte[])[.. bytes, .. "A"u8]);
            Assert.True(tokens.Count == 2 && tokens[0].Length == bytes.Length && tokens[0].IsComplete, $"{command[0]}: {string.Join(" | ", tokens.Select(t => $"{t.Name} {t.Length}"))}");
        }
    }

    [Fact]
    public void A_tab_stop_that_does_not_grow_ends_the_stops() =>
        Assert.Equal([4, 1, 1], EscPosTokenizer.Tokenize(new byte[] { 0x1B, 0x44, 8, 16, 0x0A, 0x41 }).Select(token => token.Length));

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

    // Because random bytes seldom hold a command: half of these are introducers and their letters.
    internal static Arbitrary<byte[]> CommandLike => Gen.OneOf(
        Gen.Elements<byte>(0x10, 0x1B, 0x1C, 0x1D, 0x1F), Gen.Choose(0, 255).Select(b => (byte)b), Gen.Elements("*!$\\(8LkvqQ/DVdpaWtR&C=;"u8.ToArray()), Gen.Elements<byte>(0, 1, 2, 48, 49, 255))
        .ArrayOf(300).ToArbitrary();
}
