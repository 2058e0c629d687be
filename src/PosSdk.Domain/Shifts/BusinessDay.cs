namespace PosSdk.Domain.Shifts;

/// <summary>The day a shop books a moment to.</summary>
/// <remarks>Asked once, when a shift opens: all its sales then belong to that day, however late they come.</remarks>
public static class BusinessDay
{
    /// <summary>The local date, or the one before until the shop's cut-over (a bar closing at 03:00 books to the evening it opened).</summary>
    /// <param name="at">The moment.</param>
    /// <param name="utcOffset">The shop's offset at that moment.</param>
    /// <param name="cutOver">When the new day begins for the shop; midnight unless given.</param>
    public static DateOnly Of(DateTimeOffset at, TimeSpan utcOffset, TimeOnly cutOver = default) =>
        DateOnly.FromDateTime(at.ToOffset(utcOffset).DateTime - cutOver.ToTimeSpan());
}
