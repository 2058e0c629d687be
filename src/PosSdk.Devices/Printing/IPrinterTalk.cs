namespace PosSdk.Devices.Printing;

/// <summary>One connection to a printer in the printer's own language: what <see cref="PrinterDevice"/> needs said.</summary>
internal interface IPrinterTalk : IAsyncDisposable
{
    /// <summary>True once the other side closed or the connection broke.</summary>
    bool IsBroken { get; }

    /// <summary>Sends bytes that the printer obeys at once.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Asks how the printer stands; <see cref="PrinterStatus.Online"/> is null when it does not answer. What it answers is learned as it comes.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    ValueTask<PrinterStatus> AskAsync(CancellationToken cancellationToken);

    /// <summary>Ends what a broken job left, before anything is asked: a question would be taken for the rest of a command. False when the printer does not take it.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    ValueTask<bool> FlushAsync(CancellationToken cancellationToken);

    /// <summary>Has the printer tell its status by itself.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    ValueTask GreetAsync(CancellationToken cancellationToken);

    /// <summary>Makes sure that nothing of a job before this one can be taken for an answer to it; false when the printer does not say so. Not a byte of a receipt is sent.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    ValueTask<bool> PrepareAsync(bool isDirty, CancellationToken cancellationToken);

    /// <summary>Sends a job and waits for what the printer says of it; null when nobody knows.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; the job was sent all the same.</exception>
    ValueTask<PrintConfirmation?> PrintAsync(ReadOnlyMemory<byte> receipt, CancellationToken cancellationToken);
}

/// <summary>What a conversation is given of its printer.</summary>
/// <param name="Transport">A wire that is connected.</param>
/// <param name="Profile">The model.</param>
/// <param name="Options">How long to wait.</param>
/// <param name="Time">The clock.</param>
/// <param name="Learn">Told what the printer says by itself; gets the status as it was.</param>
/// <param name="Broken">Told when the other side ends it.</param>
internal sealed record PrinterTalkBasis(
    IByteTransport Transport, PrinterProfile Profile, PrinterOptions Options, TimeProvider Time, Action<Func<PrinterStatus, PrinterStatus>> Learn, Action Broken)
{
    /// <summary>True when the printer can be asked.</summary>
    public bool CanAnswer => Transport.IsBidirectional && Profile.Status;
}
