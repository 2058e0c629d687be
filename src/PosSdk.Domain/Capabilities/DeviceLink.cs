using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Capabilities;

/// <summary>One link of the chain from a device to the till: a drawer hangs on a printer, the printer on the till (R16).</summary>
/// <param name="Device">The device.</param>
/// <param name="On">What it hangs on; null for the till itself.</param>
/// <param name="By">By what, one of these.</param>
public sealed record DeviceLink(Capability Device, Capability? On, ValueList<DeviceTransport> By);
