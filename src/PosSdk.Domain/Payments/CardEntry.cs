namespace PosSdk.Domain.Payments;

/// <summary>How a card came to be read.</summary>
public enum CardEntry
{
    /// <summary>The chip, inserted.</summary>
    Chip,

    /// <summary>Held against the reader: card, phone or watch.</summary>
    Contactless,

    /// <summary>The magnetic stripe.</summary>
    Swiped,

    /// <summary>Typed by hand on the terminal.</summary>
    Keyed,
}
