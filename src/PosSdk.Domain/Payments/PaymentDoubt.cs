namespace PosSdk.Domain.Payments;

/// <summary>Why nobody can say whether the money moved.</summary>
public enum PaymentDoubt
{
    /// <summary>The terminal did not answer in time, or the connection broke.</summary>
    NoAnswer,

    /// <summary>The till stopped while the terminal was being asked.</summary>
    TillStopped,

    /// <summary>The terminal answered with another amount or currency than asked.</summary>
    AnswerDiffers,

    /// <summary>The terminal is being asked to undo what it took. Written before it hears of it; asking it again to undo is harmless.</summary>
    Reversing,
}
