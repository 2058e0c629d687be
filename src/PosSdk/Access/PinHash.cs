using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.StaffMembers;

namespace PosSdk.Access;

/// <summary>
/// PINs to what they are checked against, and back to yes or no. A PIN has few digits, so no hash alone protects it: it is keyed with the device's secret first,
/// and whoever copies the journal without that secret has nothing to try PINs on.
/// </summary>
/// <remarks>The text is <c>pbkdf2-sha256+KEYID$ITERATIONS$SALT$HASH</c>; without a device key, <c>pbkdf2-sha256$...</c>. It says itself how it was made, so a later version may do otherwise.</remarks>
internal sealed class PinHash(byte[]? deviceKey, int iterations)
{
    /// <summary>PBKDF2-HMAC-SHA256 as OWASP's password storage guide counts it.</summary>
    public const int DefaultIterations = 600_000;

    private const string Algorithm = "pbkdf2-sha256";
    private const int SaltLength = 16;
    private const int HashLength = 32;
    private const int MostIterations = 10_000_000;

    private readonly string _name = deviceKey is null ? Algorithm : $"{Algorithm}+{KeyId(deviceKey)}";

    /// <summary>Why a text cannot be a PIN; null when it can.</summary>
    public static Refusal? Fault(string pin) =>
        pin is { Length: >= 4 and <= 12 } && pin.All(char.IsAsciiDigit) ? null : StaffMemberRefusal.SecretFormat;

    /// <summary>What a PIN will be checked against. Takes about a quarter of a second, on purpose.</summary>
    public string Make(string pin)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var hash = Derive(pin, salt, iterations, HashLength);
        return string.Create(CultureInfo.InvariantCulture, $"{_name}${iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");
    }

    /// <summary>Whether it is the PIN; null when the text was made with another device's key or in a way that this version does not know.</summary>
    public bool? Matches(string verifier, string pin)
    {
        if (verifier.Split('$') is not [var name, var count, var salt, var expected] || name != _name) return null;
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var made) || made is < 1 or > MostIterations) return null;
        var hash = new byte[HashLength];
        if (!Convert.TryFromBase64String(expected, hash, out var length) || length != HashLength) return null;
        var salted = new byte[salt.Length];
        if (!Convert.TryFromBase64String(salt, salted, out var saltLength)) return null;
        return CryptographicOperations.FixedTimeEquals(hash, Derive(pin, salted.AsSpan(0, saltLength), made, HashLength));
    }

    private static string KeyId(byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, "possdk.device-key-id"u8))[..8];

    private byte[] Derive(string pin, ReadOnlySpan<byte> salt, int times, int length)
    {
        var secret = Encoding.UTF8.GetBytes(pin);
        var keyed = deviceKey is null ? secret : HMACSHA256.HashData(deviceKey, secret);
        try
        {
            return Rfc2898DeriveBytes.Pbkdf2(keyed, salt, times, HashAlgorithmName.SHA256, length);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(keyed);
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
