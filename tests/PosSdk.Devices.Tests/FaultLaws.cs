namespace PosSdk.Devices.Tests;

/// <summary>The laws that run hundreds of devices at once on a clock that waits until everybody waits: they run alone, because they would starve other tests, and other tests would hold the clock.</summary>
[CollectionDefinition(nameof(FaultLaws), DisableParallelization = true)]
public static class FaultLaws;
