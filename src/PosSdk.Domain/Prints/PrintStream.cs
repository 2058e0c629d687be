namespace PosSdk.Domain.Prints;

/// <summary>Where a printed document's events are kept.</summary>
public static class PrintStream
{
    /// <summary>What the names of such streams begin with.</summary>
    public const string Prefix = "print-";

    /// <summary>The stream of one document: <c>print-receipt-R1-0-17</c>.</summary>
    public static string Name(PrintId id) => Prefix + id;

    /// <summary>The document of a stream; null for streams of another kind.</summary>
    public static PrintId? IdOf(string stream) =>
        stream.StartsWith(Prefix, StringComparison.Ordinal) && PrintId.TryParse(stream[Prefix.Length..], out var id) ? id : null;
}
