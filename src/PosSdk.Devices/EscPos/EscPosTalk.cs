using System.Text;
using System.Threading.Channels;
using PosSdk.Devices.Printing;

namespace PosSdk.Devices.EscPos;

/// <summary>One connection to a printer that speaks ESC/POS: questions with their answers, jobs with their marks.</summary>
internal sealed class EscPosTalk : IPrinterTalk
{
    private readonly PrinterTalkBasis _basis;
    private readonly Func<long> _nextMark;
    private readonly PrinterLink _link;
    private readonly SemaphoreSlim _asking = new(1, 1);
    private readonly Channel<byte> _realTime = Channel.CreateUnbounded<byte>();
    private readonly Channel<byte> _singles = Channel.CreateUnbounded<byte>();
    private readonly Channel<string> _blocks = Channel.CreateUnbounded<string>();
    private volatile byte _asked;
    private bool _takesCommands;

    /// <summary>Begins to read.</summary>
    /// <param name="basis">What it is given of its printer.</param>
    /// <param name="nextMark">Gives each job a number that no other had for hours.</param>
    public EscPosTalk(PrinterTalkBasis basis, Func<long> nextMark)
    {
        (_basis, _nextMark) = (basis, nextMark);
        var parser = new ReplyParser(
            TakeAnswer, bytes => basis.Learn(status => status.WithAutomatic(bytes)), b => _singles.Writer.TryWrite(b),
            b => _blocks.Writer.TryWrite(Encoding.ASCII.GetString(b)));
        _link = new(basis.Transport, parser.Take, End, basis.Broken, basis.Time);
    }

    public bool IsBroken => _link.IsBroken;

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _link.WriteAsync(bytes, cancellationToken);

    public async ValueTask<PrinterStatus> AskAsync(CancellationToken cancellationToken)
    {
        var fresh = PrinterStatus.Unknown;
        foreach (byte question in (byte[])[1, 2, 3, 4])
        {
            if (await AskAsync(question, _basis.Options.AnswerTimeout, cancellationToken).ConfigureAwait(false) is not { } answer) break;
            fresh = fresh.WithAnswer(question, answer);
        }
        return fresh;
    }

    /// <summary>Asks by DLE EOT; null when no answer comes in time.</summary>
    internal async ValueTask<byte?> AskAsync(byte question, TimeSpan wait, CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (_realTime.Reader.TryRead(out _)) { }
            _asked = question;
            await _link.WriteAsync(new byte[] { 0x10, 0x04, question }, cancellationToken).ConfigureAwait(false);
            return await _link.NextAsync(_realTime.Reader, wait, cancellationToken).ConfigureAwait(false) is (true, var answer) ? answer : null;
        }
        finally
        {
            _asked = 0;
            _asking.Release();
        }
    }

    public ValueTask<bool> FlushAsync(CancellationToken cancellationToken) => _link.WriteAsync(PrintJob.Flush(_basis.Profile), _basis.Options, cancellationToken);

    public async ValueTask GreetAsync(CancellationToken cancellationToken)
    {
        if (_basis.CanAnswer) await _link.WriteAsync(PrintJob.AutomaticStatus, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<bool> PrepareAsync(bool isDirty, CancellationToken cancellationToken)
    {
        if (!isDirty && await TakesCommandsAsync(cancellationToken).ConfigureAwait(false)) return true;
        if (!await FlushAsync(cancellationToken).ConfigureAwait(false)) return false;
        _takesCommands = true;
        // Because a mark tells whose answer it is, and the answers of printers without marks all look alike.
        return !_basis.CanAnswer || _basis.Profile.JobConfirmation || await PassEarlierAnswersAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<PrintConfirmation?> PrintAsync(ReadOnlyMemory<byte> receipt, CancellationToken cancellationToken)
    {
        var job = new PrintJob(_basis.Profile, receipt, _basis.CanAnswer, _nextMark());
        Forget();
        if (!await _link.WriteAsync(job.Bytes, _basis.Options, cancellationToken).ConfigureAwait(false)) return null;
        if (!_basis.CanAnswer) return PrintConfirmation.TransportAccepted;
        if (!await IsAnsweredAsync(job, _basis.Options.TimeFor(job.Bytes.Length), cancellationToken).ConfigureAwait(false)) return null;
        return job.Expected is null ? await StatusAfterAsync(cancellationToken).ConfigureAwait(false) : PrintConfirmation.PrinterConfirmed;
    }

    public ValueTask DisposeAsync() => _link.DisposeAsync();

    // Because whoever used the printer before may have died within a picture, and the printer takes what comes next for the rest of it: an empty job is answered only by one that does not.
    private async ValueTask<bool> TakesCommandsAsync(CancellationToken cancellationToken)
    {
        if (_takesCommands || !_basis.CanAnswer) return true;
        var empty = new PrintJob(_basis.Profile, default, canAnswer: true, _nextMark());
        Forget();
        await _link.WriteAsync(empty.Bytes, cancellationToken).ConfigureAwait(false);
        return _takesCommands = await IsAnsweredAsync(empty, _basis.Options.AnswerTimeout, cancellationToken).ConfigureAwait(false);
    }

    // Because one stray byte looks like an answer and two do not come by themselves, a printer without marks is asked twice.
    private async ValueTask<bool> IsAnsweredAsync(PrintJob job, TimeSpan wait, CancellationToken cancellationToken) => job.Expected is { } expected
        ? await _link.UntilAsync(_blocks.Reader, block => block == expected, wait, cancellationToken).ConfigureAwait(false)
        : await SingleAsync(wait, cancellationToken).ConfigureAwait(false) && await SingleAsync(_basis.Options.AnswerTimeout, cancellationToken).ConfigureAwait(false);

    private async ValueTask<PrintConfirmation?> StatusAfterAsync(CancellationToken cancellationToken)
    {
        var after = await AskAsync(cancellationToken).ConfigureAwait(false);
        await _link.WriteAsync(PrintJob.AutomaticStatus, CancellationToken.None).ConfigureAwait(false);
        return after is { Online: true } && after.Obstacle() is null ? PrintConfirmation.StatusAfterJob : null;
    }

    // One more question behind all that waits: its answer comes after the others', and then none.
    private async ValueTask<bool> PassEarlierAnswersAsync(CancellationToken cancellationToken)
    {
        await _link.WriteAsync(PrintJob.PaperQuestion, cancellationToken).ConfigureAwait(false);
        if (!await SingleAsync(_basis.Options.JobTimeout, cancellationToken).ConfigureAwait(false)) return false;
        while (await SingleAsync(_basis.Options.AnswerTimeout, cancellationToken).ConfigureAwait(false)) { }
        return !IsBroken;
    }

    private async ValueTask<bool> SingleAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        (await _link.NextAsync(_singles.Reader, wait, cancellationToken).ConfigureAwait(false)).Came;

    // Because what came by itself in the meantime is newer than an answer, answers are learned as they come and not when somebody looks at them.
    private void TakeAnswer(byte answer)
    {
        if (_asked is > 0 and var question) _basis.Learn(status => status.WithAnswer(question, answer));
        _realTime.Writer.TryWrite(answer);
    }

    private void Forget()
    {
        while (_singles.Reader.TryRead(out _)) { }
        while (_blocks.Reader.TryRead(out _)) { }
    }

    private void End()
    {
        _realTime.Writer.TryComplete();
        _singles.Writer.TryComplete();
        _blocks.Writer.TryComplete();
    }
}
