using ConsoleRegister.Interactive.Devices;
using PosSdk.Domain.Capabilities;

namespace ConsoleRegister.Interactive;

/// <summary>What the command line says of the register.</summary>
internal sealed record RegisterSetup
{
    /// <summary>What may be done offline. Shopify's unless set, because its rules are the ones that a demonstration of offline work is about.</summary>
    public PolicyProfile Profile { get; init; } = PolicyProfile.ShopifyPos;

    /// <summary>True when the drawer is counted before anybody sees what should be in it.</summary>
    public bool Blind { get; init; }

    /// <summary>True when people sign in with PINs and may do only what they are permitted.</summary>
    public bool Staff { get; init; }

    /// <summary>Where e-mails go, as files.</summary>
    public string Mailbox { get; init; } = "mails";

    /// <summary>Which devices it has; virtual ones unless set.</summary>
    public DeviceChoice Devices { get; init; } = new();

    /// <summary>The profiles by what is typed.</summary>
    public static IReadOnlyDictionary<string, PolicyProfile> Profiles { get; } = new Dictionary<string, PolicyProfile>(StringComparer.OrdinalIgnoreCase)
    {
        ["shopify"] = PolicyProfile.ShopifyPos,
        ["x-series-desktop"] = PolicyProfile.XSeriesDesktop,
        ["x-series-ipad"] = PolicyProfile.XSeriesIpad,
        ["unrestricted"] = PolicyProfile.Unrestricted,
    };
}
