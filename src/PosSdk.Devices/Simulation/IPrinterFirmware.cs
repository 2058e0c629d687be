using PosSdk.Devices.EscPos;

namespace PosSdk.Devices.Simulation;

/// <summary>The language of a virtual printer: cuts bytes into commands, obeys them and says what there is to say.</summary>
internal interface IPrinterFirmware
{
    /// <summary>How many items are on paper.</summary>
    int Count { get; }

    PrintedPage Page();

    void Append(ReadOnlySpan<byte> bytes);

    bool TryRead(out EscPosToken token);

    /// <summary>Obeys what printers obey wherever it stands, in a picture too, and even while they cannot print.</summary>
    void ObeyAtOnce(byte value);

    /// <summary>True when a command was obeyed as it came in, and waits for nothing.</summary>
    bool IsObeyedAtOnce(EscPosToken token);

    bool IsCut(EscPosToken token);

    void Obey(EscPosToken token);

    /// <summary>What is told by itself when something changes; null while that is off.</summary>
    byte[]? AutomaticStatus();

    /// <summary>Switched off and on: forgets all but the paper.</summary>
    void Restart();
}

/// <summary>Something a virtual printer says.</summary>
/// <param name="Bytes">It.</param>
/// <param name="IsConfirmation">True when it says that a job is on paper.</param>
internal sealed record PrinterReply(byte[] Bytes, bool IsConfirmation = false);
