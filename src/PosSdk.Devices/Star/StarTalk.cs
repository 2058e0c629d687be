using System.Threading.Channels;
using PosSdk.Devices.Printing;

namespace PosSdk.Devices.Star;

/// <summary>One connection to a printer that speaks Star's own language: status, jobs and the counter of their ends.</summary>
internal sealed class StarTalk : IPrinterTalk
{
    private const byte Etb = 0x17, Can = 0x18;

    private static readonly byte[] AskStatus = [0x1B, 0x06, 0x01], TellStatus = [0x1B, 0x1E, 0x61, 1], CounterToZero = [0x1B, 0x1E, 0x45, 0], Initialise = [0x1B, 0x40];

    private readonly PrinterTalkBasis _basis;
    private readonly StarEndCounter _counter;
    private readonly PrinterLink _link;
    private readonly Channel<byte[]> _statuses = Channel.CreateUnbounded<byte[]>();

    public StarTalk(PrinterTalkBasis basis, StarEndCounter counter)
    {
        (_basis, _counter) = (basis, counter);
        var replies = new StarReplies(Take);
        _link = new(basis.Transport, replies.Take, () => _statuses.Writer.TryComplete(), basis.Broken, basis.Time);
    }

    public bool IsBroken => _link.IsBroken;

    private bool CanConfirm => _basis.CanAnswer && _basis.Profile.JobConfirmation;

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _link.WriteAsync(bytes, cancellationToken);

    public async ValueTask<PrinterStatus> AskAsync(CancellationToken cancellationToken) =>
        await LatestAsync(cancellationToken).ConfigureAwait(false) is { } status ? StarStatus.Facts(status) : PrinterStatus.Unknown;

    public ValueTask<bool> FlushAsync(CancellationToken cancellationToken) => _link.WriteAsync(Flush(), _basis.Options, cancellationToken);

    public async ValueTask GreetAsync(CancellationToken cancellationToken)
    {
        if (_basis.CanAnswer) await _link.WriteAsync(TellStatus, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<bool> PrepareAsync(bool isDirty, CancellationToken cancellationToken)
    {
        if (isDirty && !await FlushAsync(cancellationToken).ConfigureAwait(false)) return false;
        if (!CanConfirm) return true;
        _counter.Choose(await LatestAsync(cancellationToken).ConfigureAwait(false) is { } status ? StarStatus.Counter(status) : null);
        byte[] count = [.. TellStatus, .. CounterToZero, .. Enumerable.Repeat(Etb, _counter.Ready)];
        await _link.WriteAsync(count, cancellationToken).ConfigureAwait(false);
        if (!await CountedToAsync(_counter.Ready, _basis.Options.JobTimeout, cancellationToken).ConfigureAwait(false)) return false;
        _counter.Reached();
        return true;
    }

    public async ValueTask<PrintConfirmation?> PrintAsync(ReadOnlyMemory<byte> receipt, CancellationToken cancellationToken)
    {
        var job = WithoutCancel(receipt);
        var isCounted = CanConfirm && !CountsItself(job);
        if (isCounted) job = (byte[])[.. job.Span, Etb];
        if (!await _link.WriteAsync(job, _basis.Options, cancellationToken).ConfigureAwait(false)) return null;
        if (!isCounted) return PrintConfirmation.TransportAccepted;
        return await CountedToAsync(_counter.Done, _basis.Options.TimeFor(job.Length), cancellationToken).ConfigureAwait(false) ? PrintConfirmation.PrinterConfirmed : null;
    }

    public ValueTask DisposeAsync() => _link.DisposeAsync();

    // The last command of a broken job is given its bytes, blank ones, a barcode its end, and then the printer begins anew.
    private byte[] Flush() => [.. new byte[Math.Max(8192, _basis.Profile.Dots / 8 * 256 + 64)], StarCommands.Rs, .. Initialise, Can];

    // Because CAN at the beginning would set the counter to zero, and the counting before cancelled what there was.
    private static ReadOnlyMemory<byte> WithoutCancel(ReadOnlyMemory<byte> receipt) =>
        receipt.Span.StartsWith((ReadOnlySpan<byte>)[.. Initialise, Can]) ? (byte[])[.. Initialise, .. receipt.Span[3..]] : receipt;

    private static bool CountsItself(ReadOnlyMemory<byte> job) => StarTokenizer.Tokenize(job).Any(token => token.Code is Etb or Can or 0x1B1E45 || !token.IsComplete);

    private async ValueTask<byte[]?> LatestAsync(CancellationToken cancellationToken)
    {
        while (_statuses.Reader.TryRead(out _)) { }
        await _link.WriteAsync(AskStatus, cancellationToken).ConfigureAwait(false);
        return (await _link.NextAsync(_statuses.Reader, _basis.Options.AnswerTimeout, cancellationToken).ConfigureAwait(false)).Item;
    }

    private ValueTask<bool> CountedToAsync(int value, TimeSpan wait, CancellationToken cancellationToken) =>
        _link.UntilAsync(_statuses.Reader, status => StarStatus.Counter(status) == value, wait, cancellationToken);

    private void Take(byte[] status)
    {
        _basis.Learn(_ => StarStatus.Facts(status));
        _statuses.Writer.TryWrite(status);
    }
}
