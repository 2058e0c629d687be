namespace PosSdk.Domain.Capabilities;

/// <summary>Whether something needs the internet: the middle column of the documents' tables.</summary>
public enum OnlineRequirement
{
    /// <summary>No.</summary>
    Never,

    /// <summary>Partly: it depends on the model, on the way it is used, or on what is kept on the till.</summary>
    Sometimes,

    /// <summary>Yes.</summary>
    Always,

    /// <summary>Its provider knows.</summary>
    AskProvider,
}
