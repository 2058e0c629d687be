namespace PosSdk.Devices.Simulation;

/// <summary>What goes wrong with a virtual scanner; the same seed, the same faults. Scans are counted from one over the scanner's life; null is never.</summary>
public sealed record ScannerFaultPlan
{
    /// <summary>Nothing goes wrong.</summary>
    public static ScannerFaultPlan None { get; } = new();

    /// <summary>Each scan comes in pieces of so many bytes.</summary>
    public int? PieceBytes { get; init; }

    /// <summary>How long the scanner pauses between two pieces.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>The so-manieth scan waits for the next, and both come in one piece.</summary>
    public int? MergeScan { get; init; }

    /// <summary>Noise comes before the so-manieth scan, with nothing between.</summary>
    public int? GarbageBeforeScan { get; init; }

    /// <summary>That noise.</summary>
    public byte Garbage { get; init; }

    /// <summary>The so-manieth scan comes without its end.</summary>
    public int? EndlessScan { get; init; }

    /// <summary>The so-manieth scan is read twice.</summary>
    public int? DuplicateScan { get; init; }

    /// <summary>The wire breaks in the middle of the so-manieth scan.</summary>
    public int? DropInScan { get; init; }

    /// <summary>A plan by chance, with one to three faults.</summary>
    /// <param name="seed">The same seed makes the same plan.</param>
    /// <param name="scans">About how many scans there will be, so that faults fall into them.</param>
    public static ScannerFaultPlan FromSeed(int seed, int scans)
    {
        var chance = new Random(seed);
        var plan = new ScannerFaultPlan { Garbage = (byte)chance.Next('!', '~'), PieceBytes = chance.Next(2) == 0 ? chance.Next(1, 20) : null };
        for (var faults = chance.Next(1, 4); faults > 0; faults--) plan = plan.With(chance, scans);
        return plan;
    }

    private ScannerFaultPlan With(Random chance, int scans) => chance.Next(6) switch
    {
        0 => this with { Pause = TimeSpan.FromMilliseconds(chance.Next(1, 100)) },
        1 => this with { MergeScan = chance.Next(1, scans + 1) },
        2 => this with { GarbageBeforeScan = chance.Next(1, scans + 1) },
        3 => this with { EndlessScan = chance.Next(1, scans + 1) },
        4 => this with { DuplicateScan = chance.Next(1, scans + 1) },
        _ => this with { DropInScan = chance.Next(1, scans + 1) },
    };
}
