using PosSdk.Domain.Decisions;

namespace PosSdk.Devices.Scanning.Gs1;

/// <summary>What was read out of a GS1 text.</summary>
/// <param name="Elements">In their order; those before the mistake when there is one.</param>
/// <param name="Error">The first mistake; null when all is well.</param>
public readonly record struct Gs1Reading(ValueList<BarcodeElement> Elements, BarcodeError? Error);

/// <summary>A written GS1 text, or why it cannot be written.</summary>
/// <param name="Text">Null when <paramref name="Error"/> is not.</param>
/// <param name="Error">Null when <paramref name="Text"/> is not.</param>
public readonly record struct Gs1Writing(string? Text, BarcodeError? Error);
