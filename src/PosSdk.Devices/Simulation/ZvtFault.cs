namespace PosSdk.Devices.Simulation;

/// <summary>What goes wrong with one payment at a virtual terminal, and what the terminal really did then.</summary>
public enum ZvtFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The connection drops before the command is answered; nothing is taken.</summary>
    DropAtOnce,

    /// <summary>The command is never answered; nothing is taken.</summary>
    SilenceAtOnce,

    /// <summary>The terminal is busy twice and takes the command the third time.</summary>
    Busy,

    /// <summary>The answer to the command comes twice.</summary>
    DuplicateAnswer,

    /// <summary>The terminal takes the command and falls silent; nothing is taken.</summary>
    Silence,

    /// <summary>Everything comes late, but in time.</summary>
    Delay,

    /// <summary>Bytes come that are no message; nothing is taken.</summary>
    Garbage,

    /// <summary>Every byte comes by itself.</summary>
    Split,

    /// <summary>The terminal waits for nobody: status information, slip and completion come in one segment, and the payment stands.</summary>
    Merge,

    /// <summary>The bank says no.</summary>
    Decline,

    /// <summary>The customer presses stop.</summary>
    CustomerStops,

    /// <summary>The connection drops before 04 0F; the money was taken, and is taken back.</summary>
    DropBeforeStatus,

    /// <summary>The terminal does not wait for the till: 04 0F is lost, and the payment stands.</summary>
    StatusLost,

    /// <summary>The payment stands, and its completion comes without a 04 0F.</summary>
    NoStatus,

    /// <summary>The connection drops right after 04 0F; the payment is taken back.</summary>
    DropAfterStatus,

    /// <summary>04 0F comes twice.</summary>
    DuplicateStatus,

    /// <summary>04 0F tells of another amount.</summary>
    WrongAmount,

    /// <summary>04 0F tells of another currency.</summary>
    WrongCurrency,

    /// <summary>04 0F holds a field that nobody knows.</summary>
    UnknownField,

    /// <summary>The acknowledgement of 04 0F is not heard; the terminal takes the payment back and says so.</summary>
    AcknowledgementLost,

    /// <summary>The same, and the connection drops before the terminal says so.</summary>
    AcknowledgementLostAndDrop,

    /// <summary>The payment stands, and the connection drops before the completion.</summary>
    CompletionLost,

    /// <summary>The payment stands, and the completion never comes.</summary>
    CompletionSilent,

    /// <summary>The completion comes twice.</summary>
    DuplicateCompletion,
}
