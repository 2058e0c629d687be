using PosSdk.Domain.StaffMembers;

namespace PosSdk.Client;

/// <summary>Somebody's yes to one command that whoever stands at the till may not give alone. The register keeps it, so the command is simply asked again.</summary>
/// <param name="Permission">To do what.</param>
/// <param name="About">The id of the cart, shift or whatever it is about; null for the next that needs it.</param>
/// <param name="By">The code of who said yes.</param>
/// <param name="For">The code of who stood at the till; null when nobody was signed in.</param>
/// <param name="Until">When it lapses.</param>
public sealed record Approval(Permission Permission, string? About, string By, string? For, DateTimeOffset Until);
