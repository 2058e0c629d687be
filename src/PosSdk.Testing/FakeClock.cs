namespace PosSdk.Testing;

/// <summary>A clock that stands still until a test moves it. Timers made on it fire when it is moved past them.</summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private DateTimeOffset _now = start;

    /// <summary>A clock that begins at noon UTC of the first of December 2026.</summary>
    public FakeClock() : this(new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero)) { }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <inheritdoc/>
    public override long GetTimestamp() => _now.UtcTicks;

    /// <summary>Moves the clock on, and fires each timer that becomes due at its own time.</summary>
    /// <param name="by">Zero or more; to turn a clock back, use <see cref="Set"/>.</param>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var until = _now + by;
        while (NextDue(until) is { } timer) timer.Fire();
        _now = until;
    }

    /// <summary>Sets the clock, back as well as on, as people and batteries do. Fires no timer.</summary>
    public void Set(DateTimeOffset now) => _now = now;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        lock (_lock) _timers.Add(timer);
        return timer;
    }

    private FakeTimer? NextDue(DateTimeOffset until)
    {
        FakeTimer? next;
        lock (_lock) next = _timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due);
        if (next?.Due > _now) _now = next.Due.Value;
        return next;
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            // Because a time that is half written is due at once.
            lock (clock._lock) (_period, Due) = (period, dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime);
            return true;
        }

        public void Fire()
        {
            lock (clock._lock) Due = _period > TimeSpan.Zero ? Due + _period : null;
            callback(state);
        }

        public void Dispose()
        {
            lock (clock._lock) clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
