namespace ConsoleRegister.Tests.Interactive;

/// <summary>A screen that somebody may wait at.</summary>
internal sealed class WatchedScreen : StringWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly AutoResetEvent _written = new(initialState: false);

    public WatchedScreen() => NewLine = "\n";

    public override void Write(char value)
    {
        lock (_lock) base.Write(value);
        _written.Set();
    }

    public override void Write(char[] buffer, int index, int count)
    {
        lock (_lock) base.Write(buffer, index, count);
        _written.Set();
    }

    public override void Write(string? value)
    {
        lock (_lock) base.Write(value);
        _written.Set();
    }

    public override string ToString()
    {
        lock (_lock) return base.ToString();
    }

    /// <summary>Waits until a text is on it.</summary>
    /// <exception cref="TimeoutException">It never comes.</exception>
    public void WaitFor(string text)
    {
        while (!ToString().Contains(text, StringComparison.Ordinal))
        {
            if (!_written.WaitOne(Patience)) throw new TimeoutException($"'{text}' did not come: {this}");
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _written.Dispose();
        base.Dispose(disposing);
    }
}
