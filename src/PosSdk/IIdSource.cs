namespace PosSdk;

/// <summary>Where ids come from that nobody else gave: chance comes from outside, so a test can foresee it.</summary>
public interface IIdSource
{
    /// <summary>An id that no one has, as a UUIDv7.</summary>
    Guid NextGuid();

    /// <summary>An id that no one has: letters, digits and dashes, at most 40 characters.</summary>
    string Next() => NextGuid().ToString("N");
}

/// <summary>UUIDv7 from the system: unique without asking anybody.</summary>
public sealed class SystemIdSource : IIdSource
{
    private SystemIdSource() { }

    /// <summary>The one there needs to be.</summary>
    public static IIdSource Instance { get; } = new SystemIdSource();

    /// <inheritdoc/>
    // Because this is the outside that ids come from.
#pragma warning disable RS0030
    public Guid NextGuid() => Guid.CreateVersion7();
#pragma warning restore RS0030
}
