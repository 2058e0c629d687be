using ConsoleRegister.Interactive.Devices;
using PosSdk;

namespace ConsoleRegister.CommandLine;

/// <summary>The options that say which devices the till has.</summary>
internal static class DeviceArguments
{
    /// <summary>All of them; each has a value.</summary>
    public static string[] Names { get; } = ["--devices", "--printer", "--printer-language", "--printer-profile", "--terminal", "--scanner"];

    /// <summary>Reads them.</summary>
    /// <exception cref="UsageException">There are no such devices; it says why. No file was made and nothing connected.</exception>
    public static async Task<DeviceChoice> ReadAsync(Arguments arguments)
    {
        var choice = new DeviceChoice
        {
            Simulated = OneOf("--devices", arguments.Value("--devices"), ["simulated", "none"]) == "simulated",
            Printer = arguments.Value("--printer"),
            PrinterLanguage = OneOf("--printer-language", arguments.Value("--printer-language"), ["escpos", "star"]),
            PrinterProfile = arguments.Value("--printer-profile"),
            Terminal = arguments.Value("--terminal"),
            Scanner = arguments.Value("--scanner"),
        };
        if (choice.Printer is null && (arguments.Value("--printer-language") ?? choice.PrinterProfile) is not null)
            throw new UsageException("--printer-language and --printer-profile are about a printer: say where it is with --printer.");
        try
        {
            await using var devices = ShopDevices.Of(choice, TimeProvider.System);
            return choice;
        }
        catch (PosConfigurationException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    private static string OneOf(string option, string? value, string[] known) => value is null
        ? known[0]
        : known.FirstOrDefault(word => word == value) ?? throw new UsageException($"{option} is {string.Join(" or ", known)}, not '{value}'.");
}
