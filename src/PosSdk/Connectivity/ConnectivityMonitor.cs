using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PosSdk.Domain.Connections;

namespace PosSdk.Connectivity;

/// <summary>Looks at the network at the times the policy asks for (R86), and folds what it finds into a <see cref="Connection"/>.</summary>
/// <remarks>
/// It retries by its schedule alone, so there is no retry library in it: a look that fails is an answer. Times are measured, not read off the clock,
/// so a clock that is set changes nothing. Closing it ends the looks and every <see cref="WatchAsync"/>.
/// </remarks>
public sealed class ConnectivityMonitor : IConnectivityMonitor, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _looking = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly List<Channel<Connection>> _listeners = [];
    private readonly ConnectionPolicy _policy;
    private readonly ReachabilityProbes? _probes;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _startedAt;
    private readonly long _startedTimestamp;
    private readonly ITimer _timer;
    private Connection _current;
    private DateTimeOffset _last;
    private bool _closed;

    /// <summary>Starts with the first look under way.</summary>
    /// <param name="policy">The times.</param>
    /// <param name="probes">What to look with; null for nothing: then only <see cref="Observe"/>, <see cref="EnterOffline"/> and <see cref="GoOnline"/> change anything.</param>
    /// <param name="time">The clock; null for the system's.</param>
    public ConnectivityMonitor(ConnectionPolicy policy, ReachabilityProbes? probes = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        (_policy, _probes, _time) = (policy, probes, time ?? TimeProvider.System);
        (_startedAt, _startedTimestamp) = (_time.GetUtcNow(), _time.GetTimestamp());
        (_current, _last) = (Connection.Starting(_startedAt), _startedAt);
        _timer = _time.CreateTimer(static monitor => ((ConnectivityMonitor)monitor!).LookInTime(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        // Because a timer that is due at once may run before it is kept here, it is wound up last.
        if (probes is not null) _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public Connection Current => Volatile.Read(ref _current);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Connection> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var listener = Channel.CreateBounded<Connection>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock)
        {
            listener.Writer.TryWrite(_current);
            if (_closed) listener.Writer.Complete();
            else _listeners.Add(listener);
        }
        try
        {
            await foreach (var connection in listener.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return connection;
        }
        finally
        {
            lock (_lock) _listeners.Remove(listener);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<Connection> CheckAsync(CancellationToken cancellationToken = default)
    {
        if (_probes is null) return Fold(at => new ConnectionSignal.TimePassed(at));
        await _looking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var network = await LookAsync(_probes, cancellationToken).ConfigureAwait(false);
            return Fold(at => new ConnectionSignal.Observed(at, network));
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<Diagnosis> DiagnoseAsync(CancellationToken cancellationToken = default)
    {
        var connection = await CheckAsync(cancellationToken).ConfigureAwait(false);
        return Diagnosis.Of(connection.Network, (_probes ?? new()).StatusPage);
    }

    /// <inheritdoc/>
    public void Observe(NetworkReach network)
    {
        ArgumentNullException.ThrowIfNull(network);
        Fold(at => new ConnectionSignal.Observed(at, network), lookNow: network.Verdict is Reach.Unknown);
    }

    /// <inheritdoc/>
    public void EnterOffline(OfflineReason reason = OfflineReason.Planned) => Fold(at => new ConnectionSignal.OfflineWished(at, reason));

    /// <inheritdoc/>
    public void GoOnline()
    {
        Fold(at => new ConnectionSignal.OnlineWished(at), lookNow: true);
        // Because with nothing to look with, nobody can say that the connection is not there.
        if (_probes is null && !Current.IsOnline) Fold(at => new ConnectionSignal.Observed(at, new NetworkReach { Service = Reach.Reachable }));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            if (_closed) return;
            _closed = true;
            foreach (var listener in _listeners) listener.Writer.TryComplete();
        }
        await _timer.DisposeAsync().ConfigureAwait(false);
        await _closing.CancelAsync().ConfigureAwait(false);
    }

    private void LookInTime()
    {
        // Because nobody waits for it: what a look throws when the monitor closes is nobody's business.
        if (!_closing.IsCancellationRequested) _ = CheckAsync(_closing.Token).AsTask().ContinueWith(static done => _ = done.Exception, TaskScheduler.Default);
    }

    private async ValueTask<NetworkReach> LookAsync(ReachabilityProbes probes, CancellationToken cancellationToken)
    {
        var (lan, internet, service) = (ReachAsync(probes.Lan, cancellationToken), ReachAsync(probes.Internet, cancellationToken), ReachAsync(probes.Service, cancellationToken));
        return new NetworkReach
        {
            Lan = await lan.ConfigureAwait(false),
            Internet = await internet.ConfigureAwait(false),
            Service = await service.ConfigureAwait(false),
            Transport = probes.Transport?.Invoke() ?? NetworkTransport.Unknown,
        };
    }

    private async Task<Reach> ReachAsync(IReachabilityProbe? probe, CancellationToken cancellationToken)
    {
        if (probe is null) return Reach.Unknown;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            return await probe.ProbeAsync(late.Token).AsTask().WaitAsync(_policy.ProbeTimeout, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            await late.CancelAsync().ConfigureAwait(false);
            return Reach.Unreachable;
        }
    }

    private Connection Fold(Func<DateTimeOffset, ConnectionSignal> signal, bool lookNow = false)
    {
        lock (_lock)
        {
            var measured = _startedAt + _time.GetElapsedTime(_startedTimestamp);
            _last = measured > _last ? measured : _last;
            var before = _current;
            Volatile.Write(ref _current, before.After(signal(_last), _policy));
            if (_closed) return _current;
            if (_current != before)
            {
                foreach (var listener in _listeners) listener.Writer.TryWrite(_current);
            }
            _timer.Change(Wait(lookNow), Timeout.InfiniteTimeSpan);
            return _current;
        }
    }

    private TimeSpan Wait(bool lookNow)
    {
        // Because without probes time alone decides only one thing: when a loss has lasted too long.
        if (_probes is null && _current is not Connection.Suspect) return Timeout.InfiniteTimeSpan;
        return lookNow ? TimeSpan.Zero : ProbeSchedule.Next(_current, _policy, _last) - _last;
    }
}
