using System.Text.Encodings.Web;
using System.Text.Json;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Printing.Codes;
using PosSdk.Devices.Star;

namespace DeviceLab.Commands;

internal static class DecodeCommand
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var stream = await File.ReadAllBytesAsync(arguments.Word(0, "A file"), cancellationToken);
        var page = IsStar(arguments, stream) ? StarDecoder.Decode(stream, Profile(arguments)) : EscPosDecoder.Decode(stream, Profile(arguments));
        if (arguments.Option("png") is { } png) await File.WriteAllBytesAsync(png, Png.Write(PagePicture.Draw(page)), cancellationToken);
        Console.Write(arguments.Json ? Json(page) + "\n" : page.ToText());
        return 0;
    }

    public static PrinterProfile? Profile(Arguments arguments) => arguments.Option("profile") is not { } name ? null
        : PrinterProfiles.Find(name) ?? throw new UsageException($"No profile {name}: there are {string.Join(", ", PrinterProfiles.All.Select(profile => profile.Name))}.");

    /// <summary>The language that was asked for; what the bytes look like when none was.</summary>
    public static bool IsStar(Arguments arguments, ReadOnlyMemory<byte> stream) =>
        arguments.Has("language") ? Printers.IsStar(arguments) : StreamLanguages.Of(stream) == StreamLanguage.Star;

    public static string Json(PrintedPage page) => JsonSerializer.Serialize(
        new
        {
            lines = page.Lines.Select(line => line.Text),
            images = page.Images.Select(image => new { width = image.Picture.Width, height = image.Picture.Height, x = image.X }),
            barcodes = page.Barcodes.Select(code => new { kind = code.Kind, data = code.Data }),
            cuts = page.Cuts.Select(cut => new { partial = cut.Partial }),
            pulses = page.Pulses.Select(pulse => new { pin = pulse.Pin, onMilliseconds = pulse.OnMilliseconds, offMilliseconds = pulse.OffMilliseconds }),
        },
        Readable);
}
