namespace PosSdk.Devices.Scanning.Gs1;

/// <summary>What can be wrong with a Digital Link.</summary>
internal static class LinkErrors
{
    public static BarcodeError IllegalCharacter { get; } = new("link.illegal-character", "The address holds a character that addresses cannot.");
    public static BarcodeError Scheme { get; } = new("link.scheme", "The address does not begin with http:// or https://.");
    public static BarcodeError NoPath { get; } = new("link.no-path", "The address names no page.");
    public static BarcodeError Host { get; } = new("link.host", "The address has a host name that cannot be.");
    public static BarcodeError NoKey { get; } = new("link.no-key", "The address names no product, place or other thing that GS1 knows.");
    public static BarcodeError Order { get; } = new("link.order", "What follows the key in the address is not in its order or does not belong there.");

    public static BarcodeError Repeated(string ai) => new("link.repeated-ai", $"({ai}) stands twice in the address.") { Ai = ai };
    public static BarcodeError NotAttribute(string ai) => new("link.not-attribute", $"({ai}) may not stand in the query of an address.") { Ai = ai };
    public static BarcodeError BelongsInPath(string ai) => new("link.belongs-in-path", $"({ai}) belongs into the path of the address.") { Ai = ai };
}
