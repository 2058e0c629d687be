namespace PosSdk.Domain.Prints;

/// <summary>How sure it is that a document is on paper.</summary>
public enum PrintCertainty
{
    /// <summary>The wire took all of it; this printer never answers.</summary>
    Sent,

    /// <summary>The printer answered afterwards that all is well.</summary>
    WellAfterwards,

    /// <summary>The printer said that this very document is out.</summary>
    Confirmed,
}
