using System.Threading.Channels;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Supervision;

/// <summary>A clock that tells a test for how long somebody began to wait, so that the test moves it only then.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private readonly Channel<TimeSpan> _pauses = Channel.CreateUnbounded<TimeSpan>();

    private int _running;

    public FakeClock Clock { get; } = new();

    /// <summary>How many timers nobody has let go of.</summary>
    public int Running => _running;

    /// <summary>Nobody has begun to wait since the last was taken.</summary>
    public bool IsQuiet => _pauses.Reader.Count == 0;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => Clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => Clock.GetUtcNow();

    public override long GetTimestamp() => Clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = Clock.CreateTimer(callback, state, dueTime, period);
        if (dueTime != Timeout.InfiniteTimeSpan) _pauses.Writer.TryWrite(dueTime);
        Interlocked.Increment(ref _running);
        return new Counted(this, timer);
    }

    /// <summary>The next pause that somebody begins.</summary>
    public async Task<TimeSpan> PauseAsync() => await _pauses.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), System);

    /// <summary>Waits for the next pause, and lets it pass.</summary>
    public async Task<TimeSpan> PassAsync()
    {
        var pause = await PauseAsync();
        Clock.Advance(pause);
        return pause;
    }

    private sealed class Counted(SteppedClock clock, ITimer timer) : ITimer
    {
        private int _isGone;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGone, 1) == 0) Interlocked.Decrement(ref clock._running);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
