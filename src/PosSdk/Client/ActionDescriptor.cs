using PosSdk.Domain.Decisions;

namespace PosSdk.Client;

/// <summary>Something a screen can offer as a button or a tile, without saying how it looks (R21).</summary>
/// <param name="Id">Stable: <c>cart.save</c>, <c>cart.viewSaved</c>. What a host pins to its grid.</param>
/// <param name="Section">The group it is listed under, such as <c>CART</c>.</param>
/// <param name="Title">What it is called, in English; translate by the id.</param>
/// <param name="Reason">Why it cannot be done now, with its remedy; null when it can.</param>
/// <param name="Badge">A count to show on it; null for none.</param>
public sealed record ActionDescriptor(string Id, string Section, string Title, Refusal? Reason, int? Badge)
{
    /// <summary>True when it can be done now.</summary>
    public bool IsEnabled => Reason is null;
}
