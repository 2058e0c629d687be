using PosSdk.Devices.Zvt.Wire;
using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Money;

namespace PosSdk.Devices.Zvt;

/// <summary>How a till talks to a terminal over ZVT.</summary>
public sealed record ZvtOptions
{
    /// <summary>The terminal's own password for tills, six digits; <c>000000</c> as delivered.</summary>
    public string Password { get; init; } = "000000";

    /// <summary>What the terminal counts in; euro unless set.</summary>
    public Currency Currency { get; init; } = Currency.Of("EUR");

    /// <summary>True to have slips sent to the till, which is the default; false when the terminal prints them itself.</summary>
    /// <remarks>A terminal that prints through the till undoes a payment whose slip is not taken, so look after the receipt printer before taking one.</remarks>
    public bool TakesSlips { get; init; } = true;

    /// <summary>Whether it needs the internet to take a payment. The till cannot know: some have a line or a card of their own, some store payments; so its provider is asked unless set (R14).</summary>
    public OnlineRequirement Online { get; init; } = OnlineRequirement.AskProvider;

    /// <summary>T3: how long a command may stay without an answer; 5 seconds as specified.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>T4: how long the terminal may be silent after that; 180 seconds as specified. Each sign of life starts it again, and the terminal may ask for more.</summary>
    public TimeSpan CompletionTimeout { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>How long to wait when the terminal is busy, before asking again; 2 seconds as specified.</summary>
    public TimeSpan BusyPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long to keep still after one exchange before the next command; 100 ms unless set. Some terminals take what comes at once for one message and lose the rest of it.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How far the terminal's clock may be off; 1 minute unless set. Only asked when no number tells one payment from another, and then an equal payment within this time passes for the one in doubt.</summary>
    public TimeSpan ClockDrift { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How its texts are written.</summary>
    public ZvtCharacters Characters { get; init; }

    /// <summary>Gets each message as a line, card data left out; null for nobody.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>The configuration byte of the registration: who prints (02, 04), that steps are told (08), that nobody starts a payment by hand (10, 20), and print commands (80).</summary>
    internal byte Configuration => (byte)(TakesSlips ? 0xBE : 0x38);

    internal byte[] PasswordBytes() => Password.Length == 6 && Password.All(char.IsAsciiDigit)
        ? Convert.FromHexString(Password)
        : throw new ArgumentException("A terminal's password is six digits.");
}
