using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Customers;

/// <summary>Why a customer is refused.</summary>
public static class CustomerRefusal
{
    /// <summary>There is no such customer.</summary>
    public static Refusal Unknown { get; } = new("customer.unknown", "There is no such customer.", "Check the code, or add the customer.");

    /// <summary>No code, or an endless one.</summary>
    public static Refusal CodeFormat { get; } = new(
        "customer.code-format", $"A customer code is 1 to {CustomerProfile.LongestCode} characters, without a space before or after.");

    /// <summary>No name, or an endless one.</summary>
    public static Refusal NameLength { get; } = new("customer.name-length", $"A customer needs a name of 1 to {CustomerProfile.LongestText} characters.");

    /// <summary>An endless e-mail address, phone number or note.</summary>
    public static Refusal TextLength { get; } = new("customer.text-length", $"E-mail, phone and note have at most {CustomerProfile.LongestText} characters each.");

    /// <summary>No address anything could be sent to.</summary>
    public static Refusal EmailFormat { get; } = new("customer.email-format", "An e-mail address looks like name@example.org.", "Correct it, or leave it empty.");

    /// <summary>Something that looks like the number of a payment card. Said, not masked: whoever typed it must know that it is not kept.</summary>
    public static Refusal TextHoldsCard { get; } = new("customer.text-holds-card", "This looks like a card number, which must not be kept.", "Take it out.");

    /// <summary>Two that are one already.</summary>
    public static Refusal MergesIntoItself { get; } = new("customer.merges-into-itself", "This is the same customer already.");

    /// <summary>The customer was merged, with another.</summary>
    public static Refusal AlreadyMerged { get; } = new("customer.already-merged", "This customer was joined with another.", "Look the customer up again by code.");

    /// <summary>The customer is no longer kept.</summary>
    public static Refusal AlreadyRemoved { get; } = new("customer.already-removed", "This customer was removed.", "Add them as a new customer.");

    /// <summary>The id is somebody else's.</summary>
    public static Refusal IdTaken { get; } = new("customer.id-taken", "This id belongs to another customer.", "Use a new id.");

    /// <summary>The code is somebody else's.</summary>
    public static Refusal CodeTaken(string code) => new("customer.code-taken", $"Code {code} belongs to another customer.", "Choose another code, or join the two customers.");
}
