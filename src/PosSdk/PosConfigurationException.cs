namespace PosSdk;

/// <summary>The register, or its devices, cannot be opened as they are set up. Nothing was changed; the message names every fault at once.</summary>
public sealed class PosConfigurationException(string message) : Exception(message);
