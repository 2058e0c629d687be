namespace PosSdk.Journaling;

/// <summary>Who writes a journal.</summary>
/// <param name="Tenant">Empty before enrolment (settled 2).</param>
/// <param name="Register">The register's own id, made when it is first opened.</param>
/// <param name="Epoch">The enrolment the next events belong to; 0 before the first.</param>
public sealed record JournalIdentity(string Tenant, Guid Register, long Epoch);

/// <summary>A place in the log: after the event with this number. <c>default</c> is before the first.</summary>
/// <param name="Epoch">0 or more.</param>
/// <param name="Seq">0 for before the first event of the epoch.</param>
public readonly record struct JournalPosition(long Epoch, long Seq) : IComparable<JournalPosition>
{
    /// <summary>Orders by epoch, then number.</summary>
    public int CompareTo(JournalPosition other) => Epoch != other.Epoch ? Epoch.CompareTo(other.Epoch) : Seq.CompareTo(other.Seq);

    /// <summary>True when earlier.</summary>
    public static bool operator <(JournalPosition left, JournalPosition right) => left.CompareTo(right) < 0;

    /// <summary>True when later.</summary>
    public static bool operator >(JournalPosition left, JournalPosition right) => left.CompareTo(right) > 0;

    /// <summary>True when not later.</summary>
    public static bool operator <=(JournalPosition left, JournalPosition right) => left.CompareTo(right) <= 0;

    /// <summary>True when not earlier.</summary>
    public static bool operator >=(JournalPosition left, JournalPosition right) => left.CompareTo(right) >= 0;
}

/// <summary>The end of the chain.</summary>
/// <param name="Position">Of the last event; its <c>Seq</c> is 0 in an empty epoch.</param>
/// <param name="Hash">32 bytes: the last event's hash, or the epoch's first link.</param>
/// <param name="At">Unix ms of the last event, of this epoch or the one before; 0 when there is none. Time never goes back behind it.</param>
public sealed record JournalHead(JournalPosition Position, ReadOnlyMemory<byte> Hash, long At);

/// <summary>New events for one stream.</summary>
/// <param name="Stream">Name such as <c>cart-17</c>.</param>
/// <param name="ExpectedVersion">How many events the stream must have; 0 for a new one.</param>
/// <param name="At">Unix ms; the journal stores the head's when this is earlier.</param>
/// <param name="Events">At least one.</param>
public sealed record StreamAppend(string Stream, long ExpectedVersion, long At, IReadOnlyList<EventData> Events);

/// <summary>One event to store.</summary>
/// <param name="Type">Stored name such as <c>cart.line-added.v1</c>.</param>
/// <param name="Payload">UTF-8 JSON, stored and hashed byte for byte. At most 256 KiB.</param>
/// <param name="Closes">True for an event that ends its stream (sale completed, shift closed): the witness is fsynced after it (settled 9).</param>
public readonly record struct EventData(string Type, ReadOnlyMemory<byte> Payload, bool Closes = false);

/// <summary>One event as it was stored.</summary>
/// <param name="Position">Its number.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">Its number within the stream, from 1.</param>
/// <param name="Type">Its stored name, known to this version or not.</param>
/// <param name="At">Unix ms.</param>
/// <param name="Payload">UTF-8 JSON, valid until the enumeration moves on.</param>
public readonly record struct StoredEvent(JournalPosition Position, string Stream, long Version, string Type, long At, ReadOnlyMemory<byte> Payload);

/// <summary>What appending came to.</summary>
public abstract record AppendResult
{
    private AppendResult() { }

    /// <summary>Durable.</summary>
    /// <param name="Last">The number of the last event of the commit.</param>
    public sealed record Appended(JournalPosition Last) : AppendResult;

    /// <summary>Nothing was stored: a stream had another length than expected.</summary>
    /// <param name="Stream">Which.</param>
    /// <param name="ActualVersion">Its length.</param>
    public sealed record Conflict(string Stream, long ActualVersion) : AppendResult;
}

/// <summary>The register's live state as it was after an event.</summary>
/// <param name="At">After which event.</param>
/// <param name="Hash">That event's hash: a snapshot that is not on the chain is not used.</param>
/// <param name="Format">Version of the body's layout: an unknown one is not used.</param>
/// <param name="Body">Opaque to the journal.</param>
public sealed record JournalSnapshot(JournalPosition At, ReadOnlyMemory<byte> Hash, int Format, ReadOnlyMemory<byte> Body);

/// <summary>What a walk of the whole chain found.</summary>
/// <param name="Events">How many events were sound, from the first on.</param>
/// <param name="Head">Hash of the last sound event, 32 bytes.</param>
/// <param name="FirstBroken">The first broken link; null when all is sound.</param>
public sealed record JournalVerification(long Events, ReadOnlyMemory<byte> Head, BrokenLink? FirstBroken)
{
    /// <summary>True when every link holds.</summary>
    public bool IsSound => FirstBroken is null;
}

/// <summary>Where a chain breaks.</summary>
/// <param name="Position">The first event that is not what was recorded, is missing, or cannot be read.</param>
/// <param name="Reason">In words.</param>
public sealed record BrokenLink(JournalPosition Position, string Reason);
