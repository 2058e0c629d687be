namespace PosSdk.Domain.Money;

/// <summary>An ISO 4217 currency with its own number of decimals: JPY 0, EUR 2, KWD 3.</summary>
/// <remarks>Two currencies are equal when their codes are. <c>default</c> is no currency: it equals only itself, so it mixes with none.</remarks>
public readonly record struct Currency
{
    // Because a frozen dictionary of our own values costs each start of a till several milliseconds of the compiler's time.
    private static readonly Dictionary<string, Currency> Known = Iso4217.Decimals
        .ToDictionary(pair => pair.Key, pair => new Currency(pair.Key, pair.Value), StringComparer.Ordinal);

    private readonly string? _code;

    private Currency(string code, byte decimals) => (_code, Decimals) = (code, decimals);

    /// <summary>The three-letter code, upper case.</summary>
    public string Code => _code ?? "---";

    /// <summary>Decimals of the minor unit: 0, 2, 3 or 4.</summary>
    public byte Decimals { get; }

    /// <summary>Looks a currency up by its code, which must be upper case.</summary>
    /// <exception cref="ArgumentException">ISO 4217 lists no such currency.</exception>
    public static Currency Of(string code) => TryOf(code, out var currency)
        ? currency
        : throw new ArgumentException($"'{code}' is not an ISO 4217 currency code such as EUR or JPY.", nameof(code));

    /// <summary>Looks a currency up by its code; false when ISO 4217 lists none.</summary>
    public static bool TryOf(string? code, out Currency currency)
    {
        currency = default;
        return code is not null && Known.TryGetValue(code, out currency);
    }

    /// <summary>The currency of a code in ASCII, without making a string; false when ISO 4217 lists none.</summary>
    public static bool TryOf(ReadOnlySpan<byte> asciiCode, out Currency currency)
    {
        currency = default;
        if (asciiCode.Length != 3) return false;
        Span<char> code = [(char)asciiCode[0], (char)asciiCode[1], (char)asciiCode[2]];
        return Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out currency);
    }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
