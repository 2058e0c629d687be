using PosSdk.Devices.Zvt.Wire;

namespace PosSdk.Devices.Zvt;

/// <summary>How an exchange ended.</summary>
internal enum ZvtEnd
{
    /// <summary>06 0F: the terminal is done.</summary>
    Completed,

    /// <summary>06 1E: the terminal gave up, and undid what was not acknowledged.</summary>
    Aborted,

    /// <summary>84 xx to the command: the terminal did not begin.</summary>
    Refused,

    /// <summary>Silence, a broken connection or garbage: nobody knows.</summary>
    Lost,
}

/// <summary>What an exchange came to.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Code">The terminal's reason; null when it gave none.</param>
/// <param name="Status">The last status information; null when none came.</param>
/// <param name="Completion">The data of the completion; empty when none came.</param>
/// <param name="Slip">The lines it sent to be printed.</param>
/// <param name="Fault">Why it was lost; null when it was not.</param>
internal sealed record ZvtEnding(ZvtEnd End, byte? Code, StatusInformation? Status, ReadOnlyMemory<byte> Completion, IReadOnlyList<string> Slip, DeviceException? Fault)
{
    /// <summary>The reason that says most: of the end, else of the status.</summary>
    public byte? Reason => Code ?? Status?.Result;
}
