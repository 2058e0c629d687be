using System.Globalization;

namespace PosSdk.Testing;

/// <summary>Ids that a test can foresee: <c>id-1</c>, <c>id-2</c>...</summary>
/// <param name="prefix">What they begin with.</param>
public sealed class SequentialIds(string prefix = "id-") : IIdSource
{
    private int _last;

    /// <inheritdoc/>
    public Guid NextGuid() => new(Interlocked.Increment(ref _last), 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0]);

    /// <inheritdoc/>
    public string Next() => prefix + Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
}
