namespace PosSdk.Devices.Transports;

/// <summary>The parity bit of a serial line.</summary>
public enum SerialParity
{
    /// <summary>No such bit.</summary>
    None,

    /// <summary>The ones of a byte and its parity bit are even in number.</summary>
    Even,

    /// <summary>They are odd.</summary>
    Odd,
}

/// <summary>How a device on a serial line says that it can take no more.</summary>
public enum SerialFlow
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>By the wires RTS and CTS.</summary>
    Wires,

    /// <summary>By the bytes XON (0x11) and XOFF (0x13).</summary>
    Bytes,
}

/// <summary>How a serial line is set. Bytes always pass as they are: nothing is echoed, translated or held until a line ends.</summary>
public sealed record SerialSettings
{
    /// <summary>Bits a second.</summary>
    /// <value>9600 unless set; 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800 or 921600.</value>
    public int Baud { get; init; } = 9600;

    /// <summary>Bits of a byte, 7 or 8; 8 unless set.</summary>
    public int DataBits { get; init; } = 8;

    /// <summary>The parity bit; none unless set.</summary>
    public SerialParity Parity { get; init; }

    /// <summary>Bits behind a byte, 1 or 2; 1 unless set.</summary>
    public int StopBits { get; init; } = 1;

    /// <summary>How the device stops the till; not at all unless set.</summary>
    public SerialFlow Flow { get; init; }

    /// <summary>Why no line can be set so; null when one can.</summary>
    internal string? Fault => this switch
    {
        _ when TerminalSettings.CodeOf(Baud) is null => $"{Baud} baud is no speed of a serial line. Usual ones are 9600, 19200, 38400, 57600 and 115200.",
        { DataBits: not (7 or 8) } => $"A serial line has 7 or 8 data bits, not {DataBits}.",
        { StopBits: not (1 or 2) } => $"A serial line has 1 or 2 stop bits, not {StopBits}.",
        _ => null,
    };
}
