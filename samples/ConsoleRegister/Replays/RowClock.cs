namespace ConsoleRegister.Replays;

/// <summary>A clock that stands at the row that is rung up, so that a run that was killed and goes on writes the same journal.</summary>
internal sealed class RowClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(DateTimeOffset now) => _now = now;
}
