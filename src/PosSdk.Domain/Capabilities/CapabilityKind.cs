namespace PosSdk.Domain.Capabilities;

/// <summary>Which of the documents' two tables a capability belongs to.</summary>
public enum CapabilityKind
{
    /// <summary>Something a person does at the till.</summary>
    Feature,

    /// <summary>Something that stands beside the till.</summary>
    Device,
}
