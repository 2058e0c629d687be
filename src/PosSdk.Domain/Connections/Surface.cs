namespace PosSdk.Domain.Connections;

/// <summary>What kind of screen the till runs on. Rules and notices are kept by surface, because the documents differ by surface (R94).</summary>
public enum Surface
{
    /// <summary>A browser or a program on a PC or Mac.</summary>
    Desktop,

    /// <summary>The tablet app of a till that keeps its data on the tablet.</summary>
    IPad,

    /// <summary>An app on a phone, tablet or handheld terminal.</summary>
    Mobile,
}
