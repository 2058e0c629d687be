namespace PosSdk;

/// <summary>Where ids come from that nobody else gave: chance comes from outside, so a test can foresee it.</summary>
public interface IIdSource
{
    /// <summary>An id that no one has, as a UUIDv7.</summary>
    Guid NextGuid();

    /// <summary>An id that no one has: letters, digits and dashes, at most 40 characters.</summary>
    /// <remarks>Unless overridden, the 32 hexadecimal digits of <see cref="NextGuid"/> written with the letters a to p, which keep the order of time.</remarks>
    // Because one in some thousand ids with digits holds what looks like a card number, and a cart of that name could not be paid.
    string Next() => string.Create(32, NextGuid(), static (text, id) =>
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        for (var i = 0; i < bytes.Length; i++)
        {
            text[2 * i] = (char)('a' + (bytes[i] >> 4));
            text[(2 * i) + 1] = (char)('a' + (bytes[i] & 0xF));
        }
    });
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
