using PosSdk.Devices;
using PosSdk.Devices.Transports;

namespace DeviceLab;

/// <summary>The command line was wrong; the message says how.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>A command line: words, and options with two dashes. An option takes the next word unless it is a flag.</summary>
internal sealed class Arguments
{
    private static readonly string[] Flags = ["json", "display", "quiet"];

    private readonly List<string> _words = [];
    private readonly Dictionary<string, string> _options = [];

    public Arguments(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) _words.Add(args[i]);
            else if (Flags.Contains(args[i][2..])) _options[args[i][2..]] = "";
            else _options[args[i][2..]] = ++i < args.Length ? args[i] : throw new UsageException($"{args[i - 1]} needs a value.");
        }
    }

    public bool Json => Has("json");

    public bool Has(string option) => _options.ContainsKey(option);

    public string? Option(string option) => _options.GetValueOrDefault(option);

    public string Needed(string option) => Option(option) ?? throw new UsageException($"--{option} is needed.");

    /// <summary>The wire that an option names.</summary>
    public IByteTransport Wire(string option) => WireTo(Needed(option));

    public static IByteTransport WireTo(string endpoint)
    {
        try
        {
            return Wires.Of(endpoint);
        }
        catch (Exception e) when (e is ArgumentException or PlatformNotSupportedException)
        {
            throw new UsageException(e.Message);
        }
    }

    public string Word(int index, string what) => index < _words.Count ? _words[index] : throw new UsageException($"{what} is needed.");
}
