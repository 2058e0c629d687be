using System.Text;
using PosSdk.Devices.Scanning;
using PosSdk.Devices.Simulation;
using PosSdk.Testing;
using Xunit.Abstractions;

namespace PosSdk.Devices.Tests.Scanning;

public class ScannerFaultTests(ITestOutputHelper output)
{
    private const int Scans = 8;

    private static int Runs => Environment.GetEnvironmentVariable("POSSDK_LONG") == "1" ? 10_000 : 500;

    [Theory]
    [InlineData("line")]
    [InlineData("wedge")]
    [InlineData("evdev")]
    public async Task Every_scan_comes_once_and_in_order_and_half_a_code_never_comes(string driver)
    {
        var counts = new Dictionary<string, int>();
        for (var seed = 0; seed < Runs; seed++)
        {
            var plan = ScannerFaultPlan.FromSeed(seed, Scans);
            var clock = new FakeClock();
            var device = new VirtualScanner(new() { Faults = plan, SendsIdentifier = true, Language = LanguageOf(driver) }, clock);
            var scans = await ScriptedWire.AllOfAsync(ScannerOf(driver, clock, Script(device, clock)));
            Assert.Equal(Expected(plan, LanguageOf(driver)), scans.Select(scan => scan.AimId + scan.Text));
            foreach (var fault in FaultsOf(plan)) counts[fault] = counts.GetValueOrDefault(fault) + 1;
        }
        output.WriteLine($"{driver}: {Runs} runs; {string.Join(", ", counts.Select(fault => $"{fault.Value} {fault.Key}"))}");
    }

    private static ScannerLanguage LanguageOf(string driver) => driver == "evdev" ? ScannerLanguage.KeyStrokes : ScannerLanguage.Line;

    private static IBarcodeScanner ScannerOf(string driver, FakeClock clock, IEnumerable<(TimeSpan, byte[])> script)
    {
        var wire = new ScriptedWire(clock, script);
        return driver switch { "line" => new LineScanner("scan", wire, time: clock), "wedge" => new WedgeScanner("scan", wire, time: clock), _ => new EvdevScanner("scan", wire, time: clock) };
    }

    // Two seconds lie between scans. What the wire says once it is broken is not said any more.
    private static IEnumerable<(TimeSpan Pause, byte[] Bytes)> Script(VirtualScanner device, FakeClock clock)
    {
        for (var number = 1; number <= Scans; number++)
        {
            var pause = TimeSpan.FromSeconds(2);
            foreach (var piece in device.Sent(CodeOf(number), "]E0"))
            {
                yield return (piece.Pause + pause, piece.Bytes);
                if (piece.Bytes.Length == 0) yield break;
                pause = default;
            }
        }
    }

    // What anybody would read off the characters, without a till: whatever stands between two ends or silences, and nothing of what stood last when the wire broke.
    private static List<string> Expected(ScannerFaultPlan plan, ScannerLanguage language)
    {
        var twin = new VirtualScanner(new() { Faults = plan, SendsIdentifier = true, Language = language }, new FakeClock());
        List<string> expected = [];
        for (var number = 1; number <= Scans; number++)
        {
            var pieces = twin.Sent(CodeOf(number), "]E0");
            var isBroken = pieces is [.., (_, [])];
            byte[] bytes = [.. pieces.SelectMany(piece => piece.Bytes)];
            var read = (language == ScannerLanguage.KeyStrokes ? Typed(bytes) : Encoding.ASCII.GetString(bytes)).Split('\r');
            expected.AddRange((isBroken ? read[..^1] : read).Where(text => text.Length > 0));
            if (isBroken) break;
        }
        return expected;
    }

    // Because half of the keys' events are not half of the characters, a wire that broke is read in its own language.
    private static string Typed(byte[] events)
    {
        var (text, isShifted) = (new StringBuilder(), false);
        foreach (var key in events.Chunk(InputEvent.Length).Where(record => record.Length == InputEvent.Length).Select(record => InputEvent.Read(record)).Where(happened => happened.Type == InputEvent.Key))
        {
            if (key.Code == UsKeyboard.LeftShift) isShifted = key.Value == InputEvent.Pressed;
            else if (key.Value == InputEvent.Pressed) text.Append(UsKeyboard.CharacterOf(key.Code, isShifted));
        }
        return text.ToString();
    }

    private static string CodeOf(int number) => $"400638133{number:D4}";

    private static IEnumerable<string> FaultsOf(ScannerFaultPlan plan)
    {
        if (plan.PieceBytes is not null) yield return "split";
        if (plan.Pause > TimeSpan.Zero) yield return "slow";
        if (plan.MergeScan is not null) yield return "merged";
        if (plan.GarbageBeforeScan is not null) yield return "noise";
        if (plan.EndlessScan is not null) yield return "without end";
        if (plan.DuplicateScan is not null) yield return "read twice";
        if (plan.DropInScan is not null) yield return "broken";
    }
}
