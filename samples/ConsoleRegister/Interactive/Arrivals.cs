using System.Threading.Channels;
using PosSdk.Devices.Scanning;

namespace ConsoleRegister.Interactive;

/// <summary>What comes to the till, one after the other: lines of the keyboard, and what the devices tell meanwhile. A line that is being typed is never lost by that.</summary>
/// <param name="input">The keyboard.</param>
/// <param name="scans">What is scanned.</param>
/// <param name="changes">That something about a device has changed.</param>
internal sealed class Arrivals(LineInput input, ChannelReader<Scan> scans, ChannelReader<bool> changes)
{
    private Task<string?>? _line;

    /// <summary>The next of them.</summary>
    public async Task<Arrival> NextAsync(CancellationToken cancellationToken)
    {
        // Because what was scanned before a line was sent belongs before it, scans come first.
        if (scans.TryRead(out var scan)) return new Arrival.Scanned(scan);
        _line ??= input.ReadAsync(cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_line, scans.WaitToReadAsync(stop.Token).AsTask(), changes.WaitToReadAsync(stop.Token).AsTask());
        await stop.CancelAsync();
        if (scans.TryRead(out scan)) return new Arrival.Scanned(scan);
        if (!_line.IsCompleted && changes.TryRead(out _)) return new Arrival.DeviceChanged();
        var line = await _line;
        _line = null;
        input.Echo(line);
        return line is null ? new Arrival.EndOfInput() : new Arrival.Typed(line);
    }
}
