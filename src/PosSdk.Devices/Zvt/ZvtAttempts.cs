using System.Globalization;
using PosSdk.Devices.Terminals;
using PosSdk.Devices.Zvt.Wire;
using PosSdk.Domain.Payments;

namespace PosSdk.Devices.Zvt;

/// <summary>What this driver remembers of the attempts it made.</summary>
internal sealed class ZvtAttempts
{
    // Because a till settles a doubt within minutes, far fewer answers are ever asked for again.
    private const int MostAnswers = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<PaymentId, (PaymentRequest Request, ZvtAttempt Attempt)> _open = [];
    private readonly Dictionary<PaymentId, PaymentAnswer> _settled = [];
    private readonly Queue<PaymentId> _order = [];
    private int? _lastTrace;
    private bool _isStale;

    /// <summary>The attempts of which nobody knows what became of them.</summary>
    public IReadOnlyList<(PaymentRequest Request, ZvtAttempt Attempt)> InDoubt
    {
        get
        {
            lock (_lock) return [.. _open.Values];
        }
    }

    /// <summary>True when the terminal must be asked for its last payment before the next: something is in doubt, or it undid something under a number that was never told.</summary>
    public bool MustLookBack
    {
        get
        {
            lock (_lock) return _isStale || _open.Count > 0;
        }
    }

    /// <summary>The number of the terminal's last record; null while it is not known, or may have changed.</summary>
    public int? LastTrace
    {
        get
        {
            lock (_lock) return _isStale ? null : _lastTrace;
        }
    }

    /// <summary>What is known of an attempt; without a memory of it, what the request tells.</summary>
    public ZvtAttempt Of(PaymentRequest request)
    {
        lock (_lock) return _open.TryGetValue(request.Attempt, out var open) ? open.Attempt : new ZvtAttempt(request.AskedAt, TraceIn(request.LastRecord));
    }

    /// <summary>How a doubt was settled; null when it was not, or too long ago.</summary>
    public PaymentAnswer? AnswerOf(PaymentId attempt)
    {
        lock (_lock) return _settled.GetValueOrDefault(attempt);
    }

    private static int? TraceIn(string? record) => int.TryParse(record, NumberStyles.None, CultureInfo.InvariantCulture, out var trace) ? trace : null;

    public void Begin(PaymentRequest request, DateTimeOffset now)
    {
        lock (_lock)
        {
            _settled.Remove(request.Attempt);
            _open[request.Attempt] = (request, new ZvtAttempt(request.AskedAt ?? now, _isStale ? null : _lastTrace) { IsBlurred = _isStale });
        }
    }

    public void End(PaymentRequest request, StatusInformation? taken, PaymentOutcome outcome, bool isSure)
    {
        lock (_lock)
        {
            if (outcome == PaymentOutcome.Unknown)
            {
                // Because a doubtful payment's number must not pass for the last one before the next, it stays with the attempt.
                _open[request.Attempt] = (request, _open[request.Attempt].Attempt with { Trace = taken?.Trace });
                _isStale = true;
                return;
            }

            _open.Remove(request.Attempt);
            Note(taken, undone: !isSure || (outcome == PaymentOutcome.Failed && taken is not null));
        }
    }

    /// <summary>The terminal told of its last record, or undid one.</summary>
    /// <param name="last">What it told; null when it did not.</param>
    /// <param name="undone">True when it has a later record by now, of which nothing is known but that it undoes this one.</param>
    public void Saw(StatusInformation? last, bool undone)
    {
        lock (_lock) Note(last, undone);
    }

    /// <summary>What became of a doubtful attempt; it stays doubtful when that is unknown still.</summary>
    public void Settle(PaymentRequest request, PaymentAnswer answer)
    {
        lock (_lock)
        {
            if (answer.Outcome == PaymentOutcome.Unknown || !_open.Remove(request.Attempt)) return;
            _settled[request.Attempt] = answer;
            _order.Enqueue(request.Attempt);
            if (_order.Count > MostAnswers) _settled.Remove(_order.Dequeue());
        }
    }

    private void Note(StatusInformation? last, bool undone)
    {
        _isStale = undone || (_isStale && last?.Trace is null);
        _lastTrace = last?.Trace ?? _lastTrace;
    }
}
