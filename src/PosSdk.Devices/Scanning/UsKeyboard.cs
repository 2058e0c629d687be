namespace PosSdk.Devices.Scanning;

/// <summary>The keys of a US keyboard by the codes of linux/input-event-codes.h. Scanners type as one unless somebody set them otherwise.</summary>
internal static class UsKeyboard
{
    public const int LeftShift = 42, RightShift = 54, LeftControl = 29, RightControl = 97, CapsLock = 58, Enter = 28;

    private static readonly (int First, string Plain, string Shifted)[] Rows =
    [
        (2, "1234567890-=", "!@#$%^&*()_+"),
        (15, "\tqwertyuiop[]\r", "\tQWERTYUIOP{}\r"),
        (30, "asdfghjkl;'`", "ASDFGHJKL:\"~"),
        (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
        (55, "*", "*"),
        (57, " ", " "),
        (71, "789-456+1230.", "789-456+1230."),
        (96, "\r", "\r"),
        (98, "/", "/"),
    ];

    /// <summary>The character of a key; null for one that types nothing.</summary>
    public static char? CharacterOf(int key, bool shifted)
    {
        foreach (var (first, plain, other) in Rows)
            if (key >= first && key < first + plain.Length) return (shifted ? other : plain)[key - first];
        return null;
    }

    /// <summary>The key of a character, and whether shift is held; null for a character that no key has.</summary>
    public static (int Key, bool IsShifted)? KeyOf(char character)
    {
        foreach (var (first, plain, shifted) in Rows)
        {
            if (plain.IndexOf(character, StringComparison.Ordinal) is >= 0 and var at) return (first + at, false);
            if (shifted.IndexOf(character, StringComparison.Ordinal) is >= 0 and var over) return (first + over, true);
        }
        return null;
    }
}
