namespace PosSdk.Domain.Connections;

/// <summary>Why the till works offline (R3).</summary>
public enum OfflineReason
{
    /// <summary>The connection went away; the till returns by itself.</summary>
    ConnectionLost,

    /// <summary>Somebody wished it, for a stall without internet for instance; the till returns when somebody wishes that.</summary>
    Planned,
}
