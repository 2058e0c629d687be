using PosSdk.Devices;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Star;

namespace DeviceLab.Commands;

/// <summary>The printer that a command line means.</summary>
internal static class Printers
{
    /// <summary>True for Star's own language: asked for by --language, or by Star's profile.</summary>
    public static bool IsStar(Arguments arguments) => arguments.Option("language") switch
    {
        "star" => true,
        "escpos" => false,
        null => DecodeCommand.Profile(arguments) == PrinterProfiles.StarLine,
        var other => throw new UsageException($"No language {other}: there are escpos and star."),
    };

    public static PrinterProfile Profile(Arguments arguments) => DecodeCommand.Profile(arguments) ?? (IsStar(arguments) ? PrinterProfiles.StarLine : PrinterProfiles.Generic80);

    public static IReceiptPrinter At(IByteTransport wire, Arguments arguments) => IsStar(arguments)
        ? new StarPrinter("printer", wire, TimeProvider.System, Profile(arguments))
        : new EscPosPrinter("printer", wire, Profile(arguments), TimeProvider.System);

    public static IVirtualPrinter Virtual(Arguments arguments) => IsStar(arguments)
        ? new VirtualStarPrinter(TimeProvider.System, new() { Profile = Profile(arguments) })
        : new VirtualEscPosPrinter(TimeProvider.System, new() { Profile = DecodeCommand.Profile(arguments) ?? PrinterProfiles.TmM30III });
}
