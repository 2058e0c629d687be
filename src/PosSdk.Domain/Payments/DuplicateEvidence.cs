namespace PosSdk.Domain.Payments;

/// <summary>Why two payments look like one charge.</summary>
public enum DuplicateEvidence
{
    /// <summary>The same amount and last four digits.</summary>
    SameCard,

    /// <summary>The same amount and reference.</summary>
    SameReference,
}
