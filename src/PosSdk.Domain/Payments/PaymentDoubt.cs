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
}
