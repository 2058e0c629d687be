namespace PosSdk.Devices.Simulation;

/// <summary>What goes wrong with a virtual printer; the same seed, the same faults. Counts are over the printer's life; null is never.</summary>
public sealed record PrinterFaultPlan
{
    /// <summary>Nothing goes wrong.</summary>
    public static PrinterFaultPlan None { get; } = new();

    /// <summary>The connection breaks after so many bytes came in; what came before was taken.</summary>
    public int? DropAfterBytes { get; init; }

    /// <summary>Paper ends after so many lines.</summary>
    public int? PaperOutAfterLines { get; init; }

    /// <summary>Somebody opens the cover after so many lines.</summary>
    public int? CoverOpenAfterLines { get; init; }

    /// <summary>From the so-manieth reply on none is sent.</summary>
    public int? SilentFromReply { get; init; }

    /// <summary>A byte that means nothing comes before the so-manieth reply.</summary>
    public int? GarbageBeforeReply { get; init; }

    /// <summary>That byte.</summary>
    public byte Garbage { get; init; }

    /// <summary>The so-manieth reply comes twice.</summary>
    public int? DuplicateReply { get; init; }

    /// <summary>Each reply comes byte by byte.</summary>
    public bool SplitReplies { get; init; }

    /// <summary>How late each reply comes.</summary>
    public TimeSpan ReplyDelay { get; init; }

    /// <summary>So many connections are refused.</summary>
    public int RefuseConnections { get; init; }

    /// <summary>A plan by chance, with one to three faults.</summary>
    /// <param name="seed">The same seed makes the same plan.</param>
    /// <param name="jobBytes">About how many bytes a job has, so that breaks fall into it.</param>
    public static PrinterFaultPlan FromSeed(int seed, int jobBytes)
    {
        var chance = new Random(seed);
        var plan = new PrinterFaultPlan { SplitReplies = chance.Next(4) == 0, Garbage = (byte)chance.Next(256) };
        for (var faults = chance.Next(1, 4); faults > 0; faults--) plan = plan.With(chance, jobBytes);
        return plan;
    }

    private PrinterFaultPlan With(Random chance, int jobBytes) => chance.Next(7) switch
    {
        0 => this with { DropAfterBytes = chance.Next(1, jobBytes + 60) },
        1 => this with { PaperOutAfterLines = chance.Next(0, 8) },
        2 => this with { CoverOpenAfterLines = chance.Next(0, 8) },
        3 => this with { SilentFromReply = chance.Next(1, 14) },
        4 => this with { GarbageBeforeReply = chance.Next(1, 14) },
        5 => this with { DuplicateReply = chance.Next(1, 14) },
        _ => this with { ReplyDelay = TimeSpan.FromMilliseconds(chance.Next(1, 4)) },
    };
}
