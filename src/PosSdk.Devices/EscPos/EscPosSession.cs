using System.Text;
using System.Threading.Channels;

namespace PosSdk.Devices.EscPos;

/// <summary>One connection to a printer: a reader that runs as long as it lasts, and questions with their answers.</summary>
internal sealed class EscPosSession : IAsyncDisposable
{
    private readonly IByteTransport _transport;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly SemaphoreSlim _asking = new(1, 1);
    private readonly CancellationTokenSource _end = new();
    private readonly Channel<byte> _realTime = Channel.CreateUnbounded<byte>();
    private readonly Channel<byte> _singles = Channel.CreateUnbounded<byte>();
    private readonly Channel<string> _blocks = Channel.CreateUnbounded<string>();
    private readonly Task _reading;

    /// <summary>Begins to read.</summary>
    /// <param name="transport">A wire that is connected.</param>
    /// <param name="automatic">Gets automatic status.</param>
    /// <param name="broken">Told once when the other side ends it; not when it is disposed of.</param>
    /// <param name="time">The clock.</param>
    public EscPosSession(IByteTransport transport, Action<byte[]> automatic, Action broken, TimeProvider time)
    {
        (_transport, _time) = (transport, time);
        var parser = new ReplyParser(
            b => _realTime.Writer.TryWrite(b), automatic, b => _singles.Writer.TryWrite(b), b => _blocks.Writer.TryWrite(Encoding.ASCII.GetString(b)));
        _reading = transport.IsBidirectional ? Task.Run(() => ReadAsync(parser, broken, _end.Token)) : Task.CompletedTask;
    }

    /// <summary>True once the other side closed or the connection broke.</summary>
    public bool IsBroken { get; private set; }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _transport.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            IsBroken = true;
            throw;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Asks by DLE EOT; null when no answer comes in time.</summary>
    public async ValueTask<byte?> AskAsync(byte question, TimeSpan wait, CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (_realTime.Reader.TryRead(out _)) { }
            await WriteAsync(new byte[] { 0x10, 0x04, question }, cancellationToken).ConfigureAwait(false);
            return await NextAsync(_realTime.Reader, wait, cancellationToken).ConfigureAwait(false) is (true, var answer) ? answer : null;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Forgets the single answers that came so far.</summary>
    public void ForgetSingles()
    {
        while (_singles.Reader.TryRead(out _)) { }
    }

    /// <summary>The next single answer, such as to GS r.</summary>
    public async ValueTask<bool> SingleAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        (await NextAsync(_singles.Reader, wait, cancellationToken).ConfigureAwait(false)).Came;

    /// <summary>Waits for one block of text and passes over others.</summary>
    public async ValueTask<bool> BlockAsync(string expected, TimeSpan wait, CancellationToken cancellationToken)
    {
        var until = _time.GetTimestamp();
        while (wait - _time.GetElapsedTime(until) is var left && left > TimeSpan.Zero)
        {
            var (came, block) = await NextAsync(_blocks.Reader, left, cancellationToken).ConfigureAwait(false);
            if (!came || block == expected) return came;
        }
        return false;
    }

    public async ValueTask DisposeAsync()
    {
        IsBroken = true;
        await _end.CancelAsync().ConfigureAwait(false);
        await _transport.CloseAsync(CancellationToken.None).ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        _end.Dispose();
    }

    private async ValueTask<(bool Came, T? Item)> NextAsync<T>(ChannelReader<T> reader, TimeSpan wait, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(wait, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return (true, await reader.ReadAsync(either.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return default;
        }
        catch (ChannelClosedException)
        {
            return default;
        }
    }

    private async Task ReadAsync(ReplyParser parser, Action broken, CancellationToken cancellationToken)
    {
        var buffer = new byte[256];
        try
        {
            while (await _transport.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count) parser.Take(buffer.AsSpan(0, count));
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Because whoever waits for an answer learns it below.
        }
        IsBroken = true;
        _realTime.Writer.TryComplete();
        _singles.Writer.TryComplete();
        _blocks.Writer.TryComplete();
        if (!cancellationToken.IsCancellationRequested) broken();
    }
}
