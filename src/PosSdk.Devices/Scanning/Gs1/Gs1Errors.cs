namespace PosSdk.Devices.Scanning.Gs1;

/// <summary>The mistakes that GS1 texts can hold, in a cashier's words.</summary>
internal static class Gs1Errors
{
    public static BarcodeError NoSeparatorFirst { get; } = new("gs1.no-fnc1-first", "The code does not begin as GS1 codes do.");
    public static BarcodeError Empty { get; } = new("gs1.empty", "The code holds no data.");
    public static BarcodeError Brackets { get; } = new("gs1.brackets", "The brackets around an identifier are not in order.");
    public static BarcodeError IllegalCharacter { get; } = new("gs1.illegal-character", "The code holds a character that GS1 data cannot.");

    public static BarcodeError UnknownIdentifier(string text) => new("gs1.unknown-ai", $"No known identifier begins at {text}.");
    public static BarcodeError EmptyValue(string ai) => new("gs1.empty-value", $"({ai}) has no value.") { Ai = ai };
    public static BarcodeError TooShort(string ai) => new("gs1.value-too-short", $"The value of ({ai}) is too short.") { Ai = ai };
    public static BarcodeError TooLong(string ai) => new("gs1.value-too-long", $"The value of ({ai}) is too long.") { Ai = ai };
    public static BarcodeError Broken(string ai, string rule) => new("gs1." + rule, $"The value of ({ai}) breaks a rule: {rule.Replace('-', ' ')}.") { Ai = ai };
    public static BarcodeError Repeated(string ai) => new("gs1.repeated-ai", $"({ai}) stands there twice with different values.") { Ai = ai };
    public static BarcodeError Excluded(string ai, string other) => new("gs1.excluded-pair", $"({ai}) must not stand beside ({other}).") { Ai = ai };
    public static BarcodeError Missing(string ai, string needs) => new("gs1.missing-ai", $"({ai}) says nothing without one of {needs}.") { Ai = ai };
}
