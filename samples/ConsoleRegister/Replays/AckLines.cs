using System.Text.Unicode;

namespace ConsoleRegister.Replays;

/// <summary>Writes <c>ack ROW SEQ</c>, one write a line, so that a line that was seen was committed and nothing waits in a buffer (settled 20).</summary>
internal sealed class AckLines(Stream output) : IDisposable
{
    private readonly byte[] _line = new byte[64];

    public void Write(int row, long seq)
    {
        Utf8.TryWrite(_line, $"ack {row} {seq}\n", out var length);
        output.Write(_line, 0, length);
        output.Flush();
    }

    public void Dispose() => output.Dispose();
}
