using PosSdk.Devices.Transports;
using PosSdk.Devices.Zvt;
using PosSdk.Devices.Zvt.Wire;

namespace PosSdk.Devices.Tests.Zvt;

/// <summary>A terminal that says what is written down, and hears only what is: <c>&gt;</c> from the till, <c>&lt;</c> to it in one segment, <c>hangs up</c>.</summary>
internal sealed class Transcript
{
    public const string Registration =
        """
        > 06 00 06 00 00 00 BE 09 78
        < 80 00 00
        < 06 0F 00
        > 80 00 00
        """;

    private readonly List<string> _wrong = [];
    private readonly Queue<string> _connections;
    private readonly List<Task> _plays = [];

    private Transcript(IEnumerable<string> connections) => _connections = new Queue<string>(connections);

    public List<string> Log { get; } = [];

    /// <summary>Each text is one connection after its registration.</summary>
    public static async Task<T> RunAsync<T>(Func<ZvtTerminal, Task<T>> what, params string[] connections) => (await LogAsync(what, null, connections)).Answer;

    public static async Task<(T Answer, List<string> Log)> LogAsync<T>(Func<ZvtTerminal, Task<T>> what, ZvtOptions? options, params string[] connections)
    {
        var transcript = new Transcript(connections);
        options ??= new ZvtOptions { AnswerTimeout = TimeSpan.FromMinutes(1), CompletionTimeout = TimeSpan.FromMinutes(1), BusyPause = TimeSpan.FromMilliseconds(1), Pause = TimeSpan.Zero };
        var terminal = new ZvtTerminal("card", new LoopbackTransport(transcript.Accept), options with { Log = transcript.Log.Add });
        var answer = await what(terminal);
        await terminal.DisposeAsync();
        await Task.WhenAll(transcript._plays);
        Assert.Empty(transcript._wrong);
        Assert.Empty(transcript._connections);
        return (answer, transcript.Log);
    }

    private void Accept(IByteTransport connection)
    {
        if (_connections.Count == 0) throw new IOException("Refused.");
        _plays.Add(PlayAsync(connection, $"{Registration}\n{_connections.Dequeue()}".Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
    }

    private async Task PlayAsync(IByteTransport connection, string[] lines)
    {
        var reader = new ApduReader();
        foreach (var line in lines)
        {
            if (line == "hangs up") break;
            if (line[0] == '<') await connection.WriteAsync(Bytes(line), CancellationToken.None);
            else if (await HearAsync(connection, reader) is var heard && heard != Convert.ToHexString(Bytes(line))) _wrong.Add($"{line} was {heard}");
        }

        if (lines[^1] == "hangs up") await connection.CloseAsync(CancellationToken.None);
    }

    private static async Task<string> HearAsync(IByteTransport connection, ApduReader reader)
    {
        var buffer = new byte[256];
        Apdu? apdu;
        while (!reader.TryRead(out apdu))
        {
            var count = await connection.ReadAsync(buffer, CancellationToken.None);
            if (count == 0) return "nothing";
            reader.Push(buffer.AsSpan(0, count));
        }

        return Convert.ToHexString(apdu.ToBytes());
    }

    private static byte[] Bytes(string line) => Convert.FromHexString(line[1..].Replace(" ", "", StringComparison.Ordinal));
}
