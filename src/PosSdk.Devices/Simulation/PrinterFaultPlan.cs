namespace PosSdk.Devices.Simulation;

/// <summary>What goes wrong with a virtual printer; the same seed, the same faults. Counts are over the printer's life; null is never.</summary>
public sealed record PrinterFaultPlan
{
    /// <summary>Nothing goes wrong.</summary>
    public static PrinterFaultPlan None { get; } = new();

    /// <summary>The connection breaks after so many bytes came in; what came before was taken.</summary>
    public int? DropAfterBytes { get; init; }

    /// <summary>The printer is switched off and on after so many bytes came in: what is not on paper by then is lost, and the connection breaks.</summary>
    public int? RestartAfterBytes { get; init; }

    /// <summary>The printer takes at most so many bytes at a time.</summary>
    public int? ReadsAtMost { get; init; }

    /// <summary>The cutter jams when it should cut for the so-manieth time.</summary>
    public int? CutterJamsAtCut { get; init; }

    /// <summary>The so-manieth reply is lost.</summary>
    public int? LoseReply { get; init; }

    /// <summary>The so-manieth reply that says a job is on paper is lost.</summary>
    public int? LoseConfirmation { get; init; }

    /// <summary>The so-manieth reply waits for the next one and comes with it.</summary>
    public int? MergeReply { get; init; }

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
        var plan = new PrinterFaultPlan { Garbage = (byte)chance.Next(256) };
        for (var faults = chance.Next(1, 4); faults > 0; faults--) plan = plan.With(chance, jobBytes);
        return plan;
    }

    private PrinterFaultPlan With(Random chance, int jobBytes) => chance.Next(15) switch
    {
        0 or 1 => this with { DropAfterBytes = chance.Next(1, jobBytes + 60) },
        2 => this with { RestartAfterBytes = chance.Next(1, jobBytes + 60) },
        3 => this with { PaperOutAfterLines = chance.Next(0, 12) },
        4 => this with { CoverOpenAfterLines = chance.Next(0, 12) },
        5 => this with { CutterJamsAtCut = chance.Next(1, 3) },
        6 => this with { SilentFromReply = chance.Next(1, 14) },
        7 => this with { GarbageBeforeReply = chance.Next(1, 14) },
        8 => this with { DuplicateReply = chance.Next(1, 14) },
        9 => this with { LoseReply = chance.Next(1, 14) },
        10 => this with { LoseConfirmation = chance.Next(1, 4) },
        11 => this with { MergeReply = chance.Next(1, 14) },
        12 => this with { RefuseConnections = chance.Next(1, 3) },
        13 => this with { SplitReplies = true, ReadsAtMost = chance.Next(1, 40) },
        _ => this with { ReplyDelay = TimeSpan.FromMilliseconds(chance.Next(1, 700)) },
    };
}
