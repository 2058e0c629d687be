namespace PosSdk.Domain.Payments;

/// <summary>When a tender becomes final.</summary>
public enum TenderCompletion
{
    /// <summary>The moment the cashier takes it.</summary>
    AtOnce,

    /// <summary>When the integrated terminal has answered.</summary>
    AsksTerminal,

    /// <summary>When somebody sees that the money has arrived.</summary>
    Later,
}
