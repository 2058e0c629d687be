using Microsoft.Extensions.Logging;
using PosSdk.Devices;
using PosSdk.Journaling;

namespace PosSdk;

/// <summary>Opens a journal when the register is first asked for.</summary>
public delegate ValueTask<IJournal> JournalOpener(PosOptions options, CancellationToken cancellationToken);

/// <summary>The register of a dependency-injection container: opened when it is first asked for, the same one for everybody, closed with the container.</summary>
/// <remarks>Thread-safe. When opening fails, the next call tries again.</remarks>
public sealed class PosClientProvider : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly PosOptions _options;
    private readonly JournalOpener _openJournal;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory? _loggerFactory;
    private readonly IDeviceRegistry? _devices;
    private PosClient? _client;

    internal PosClientProvider(PosOptions options, JournalOpener openJournal, TimeProvider time, ILoggerFactory? loggerFactory, IDeviceRegistry? devices) =>
        (_options, _openJournal, _time, _loggerFactory, _devices) = (options, openJournal, time, loggerFactory, devices);

    /// <summary>The register, open.</summary>
    /// <exception cref="PosConfigurationException">The options contradict themselves or what the register recorded.</exception>
    /// <exception cref="JournalException">The journal cannot be opened or read; the message says what to do.</exception>
    public async ValueTask<PosClient> GetAsync(CancellationToken cancellationToken = default)
    {
        if (_client is { } open) return open;
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _client ??= await OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_client is { } client) await client.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    private async ValueTask<PosClient> OpenAsync(CancellationToken cancellationToken)
    {
        var journal = await _openJournal(_options, cancellationToken).ConfigureAwait(false);
        var client = await PosClient.OpenAsync(_options, journal, _time, _loggerFactory, cancellationToken).ConfigureAwait(false);
        client.Capabilities.Devices = _devices;
        return client;
    }
}
