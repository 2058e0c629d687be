using System.Text.Json;
using System.Text.Json.Serialization;
using PosSdk.Devices.Printing;

namespace DeviceLab.Commands;

/// <summary>Prints a receipt: the demonstration, or a JSON file with a list of elements such as {"text":"Hi","align":"centre","bold":true}, {"row":["Tea","2.50"]}, {"rule":true},
/// {"qr":"..."}, {"barcode":"4006381333931","kind":"ean13"}, {"feed":2}, {"cut":true}, {"drawer":2}.</summary>
internal static class PrintCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private sealed record Element(
        string? Text, TextAlignment Align, bool Bold, int? Size, IReadOnlyList<string>? Row, bool? Rule, string? Qr, string? Barcode, BarcodeKind Kind, int? Feed, bool? Cut, int? Drawer);

    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var word = arguments.Word(0, "DEMO or a file");
        var document = word == "DEMO" ? Demo : new([.. JsonSerializer.Deserialize<Element[]>(await File.ReadAllBytesAsync(word, cancellationToken), Readable)!.Select(Read)]);
        var to = arguments.Needed("to");
        var isDevice = to.Contains("://", StringComparison.Ordinal) || to.StartsWith("/dev/", StringComparison.Ordinal);
        if (isDevice) return await SendAsync(document, arguments, cancellationToken);

        var profile = Printers.Profile(arguments);
        var receipt = (Printers.IsStar(arguments) ? ReceiptRenderer.Star(profile) : ReceiptRenderer.EscPos(profile)).Render(document);
        await File.WriteAllBytesAsync(to, receipt.Bytes, cancellationToken);
        Tell(new("Printed", "TransportAccepted", [.. receipt.Warnings], $"{receipt.Bytes.Length} bytes written to {to}."), arguments.Json);
        return 0;
    }

    private static async Task<int> SendAsync(ReceiptDocument document, Arguments arguments, CancellationToken cancellationToken)
    {
        await using var printer = Printers.At(arguments.Wire("to"), arguments);
        await printer.ConnectAsync(cancellationToken);
        var result = await printer.PrintAsync(document, cancellationToken);
        Tell(new(result.Outcome.ToString(), result.Confirmation.ToString(), [.. result.Warnings], result.Message), arguments.Json);
        return result.Outcome == PrintOutcome.Printed ? 0 : 1;
    }

    private sealed record Answer(string Outcome, string Confirmation, IReadOnlyList<string> Warnings, string Message);

    private static void Tell(Answer answer, bool json) =>
        Console.WriteLine(json ? JsonSerializer.Serialize(answer, Readable) : $"{answer.Outcome} ({answer.Confirmation}): {answer.Message} {string.Join(' ', answer.Warnings)}".TrimEnd());

    private static ReceiptElement Read(Element e) => e switch
    {
        { Text: { } text } => new ReceiptElement.Text(text, e.Align, new TextStyle(e.Bold, Width: e.Size ?? 1, Height: e.Size ?? 1)),
        { Row: { } row } => new ReceiptElement.Columns([.. row.Select((cell, i) => new ReceiptColumn(cell, i == 0 ? 0 : 10, i == 0 ? TextAlignment.Left : TextAlignment.Right))]),
        { Rule: not null } => new ReceiptElement.Rule(),
        { Qr: { } qr } => new ReceiptElement.QrCode(qr),
        { Barcode: { } barcode } => new ReceiptElement.Barcode(barcode, e.Kind),
        { Feed: { } lines } => new ReceiptElement.Feed(lines),
        { Cut: not null } => new ReceiptElement.Cut(),
        { Drawer: { } pin } => new ReceiptElement.OpenDrawer(pin),
        _ => throw new UsageException("An element of the file says nothing known."),
    };

    private static ReceiptDocument Demo { get; } = new(
    [
        new ReceiptElement.Text("Corner Shop", TextAlignment.Centre, new TextStyle(Bold: true, Width: 2, Height: 2)),
        new ReceiptElement.Text("Receipt 1-000042", TextAlignment.Centre),
        new ReceiptElement.Rule(),
        new ReceiptElement.Columns([new("Espresso"), new("2.50", 10, TextAlignment.Right)]),
        new ReceiptElement.Columns([new("Zażółć gęślą jaźń"), new("3,20 zł", 10, TextAlignment.Right)]),
        new ReceiptElement.Columns([new("Cà phê sữa đá"), new("45.000 ₫", 10, TextAlignment.Right)]),
        new ReceiptElement.Columns([new("Crème brûlée à l'œuf"), new("4,80 €", 10, TextAlignment.Right)]),
        new ReceiptElement.Rule(Heavy: true),
        new ReceiptElement.QrCode("https://example.com/r/42"),
        new ReceiptElement.Barcode("4006381333931", BarcodeKind.Ean13),
        new ReceiptElement.Text("Thank you!", TextAlignment.Centre),
        new ReceiptElement.Cut(),
        new ReceiptElement.OpenDrawer(),
    ]);
}
