namespace PosSdk.Devices.Star;

/// <summary>Which values of a printer's end counter say that it is ready for a job, and that the job is on paper.</summary>
/// <remarks>
/// ETB counts one up once all before it is printed; ESC RS E sets the counter to zero. Before a job the counter is set to zero and counted to <see cref="Ready"/>, behind the job once more.
/// An earlier job whose end nobody saw can still count the value that was there, and the one after it, so that neither may be one that is waited for. While a printer has not counted to
/// <see cref="Ready"/>, the same value is asked for again: what it says late of an earlier attempt is then as good.
/// </remarks>
internal sealed class StarEndCounter
{
    private const int Low = 1, High = 4;

    private bool _isPending;

    public int Ready { get; private set; } = Low;

    public int Done => Ready + 1;

    /// <summary>Chooses values that nothing before can count.</summary>
    /// <param name="now">What the counter shows; null when the printer did not say.</param>
    public void Choose(int? now)
    {
        if (_isPending) return;
        Ready = now is Low - 1 or Low or Low + 1 or null ? High : Low;
        _isPending = true;
    }

    /// <summary>The printer counted to <see cref="Ready"/>.</summary>
    public void Reached() => _isPending = false;
}
