namespace PosSdk.Domain.Shifts;

/// <summary>The journal stream of a shift.</summary>
public static class ShiftStream
{
    /// <summary>What the names of all shift streams begin with.</summary>
    public const string Prefix = "shift-";

    /// <summary>The stream of one shift: <c>shift-0-17</c>.</summary>
    public static string NameOf(ShiftId shift) => $"{Prefix}{shift}";

    /// <summary>The shift whose stream this is; false when it is the stream of something else.</summary>
    public static bool TryRead(string? stream, out ShiftId shift)
    {
        shift = default;
        return stream is not null && stream.StartsWith(Prefix, StringComparison.Ordinal) && ShiftId.TryParse(stream[Prefix.Length..], out shift);
    }
}
