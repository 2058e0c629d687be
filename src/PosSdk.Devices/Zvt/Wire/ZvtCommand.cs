namespace PosSdk.Devices.Zvt.Wire;

/// <summary>Class and instruction of the messages that a till and a terminal exchange.</summary>
public static class ZvtCommand
{
    /// <summary>Register: tells who prints, and in what currency.</summary>
    public const ushort Registration = 0x0600;

    /// <summary>Take a payment.</summary>
    public const ushort Authorize = 0x0601;

    /// <summary>Log off.</summary>
    public const ushort LogOff = 0x0602;

    /// <summary>The terminal is done.</summary>
    public const ushort Completion = 0x060F;

    /// <summary>The terminal gave up; one byte says why.</summary>
    public const ushort Abort = 0x061E;

    /// <summary>Tell the last payment again.</summary>
    public const ushort RepeatReceipt = 0x0620;

    /// <summary>Undo a payment.</summary>
    public const ushort Reversal = 0x0630;

    /// <summary>Pay out.</summary>
    public const ushort Refund = 0x0631;

    /// <summary>End the day.</summary>
    public const ushort EndOfDay = 0x0650;

    /// <summary>Ask the host how it is.</summary>
    public const ushort Diagnosis = 0x0670;

    /// <summary>The till asks the terminal to stop.</summary>
    public const ushort AbortRequest = 0x06B0;

    /// <summary>One line of a slip.</summary>
    public const ushort PrintLine = 0x06D1;

    /// <summary>A whole slip.</summary>
    public const ushort PrintTextBlock = 0x06D3;

    /// <summary>Ask the terminal how it is.</summary>
    public const ushort StatusEnquiry = 0x0501;

    /// <summary>What became of a payment. Acknowledging it commits the payment.</summary>
    public const ushort StatusInformation = 0x040F;

    /// <summary>What the terminal is doing just now.</summary>
    public const ushort IntermediateStatus = 0x04FF;

    /// <summary>Understood.</summary>
    public const ushort Acknowledge = 0x8000;

    /// <summary>True for any answer of the form <c>84 xx</c>: an error, except that <c>84 00</c> means understood.</summary>
    public static bool IsRefusal(ushort command) => command >> 8 == 0x84 && (command & 0xFF) != 0;

    /// <summary>True for <c>80 00</c> and <c>84 00</c>.</summary>
    public static bool IsAcknowledgement(ushort command) => command is Acknowledge or 0x8400;
}
