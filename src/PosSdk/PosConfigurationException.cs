namespace PosSdk;

/// <summary>The register cannot be opened as it is set up. Nothing was changed; the message names every fault at once.</summary>
public sealed class PosConfigurationException(string message) : Exception(message);
