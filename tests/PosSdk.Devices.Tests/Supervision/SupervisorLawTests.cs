using FsCheck;
using FsCheck.Fluent;
using PosSdk.Devices.Supervision;

namespace PosSdk.Devices.Tests.Supervision;

public class SupervisorLawTests
{
    private static readonly int Runs = Environment.GetEnvironmentVariable("POSSDK_LONG") == "1" ? 1_000 : 30;

    // Each number is a drop of the wire and says how many attempts fail before it is mended.
    private static readonly Gen<(int[] Failures, int Seed)> Drops =
        from failures in Gen.Choose(0, 12).ListOf().Where(list => list.Count < 8)
        from seed in Gen.Choose(1, 1_000_000)
        select (failures.ToArray(), seed);

    [Fact]
    public void However_often_a_wire_drops_it_ends_connected_with_pauses_within_bounds_and_one_attempt_at_a_time() =>
        Prop.ForAll(Drops.ToArbitrary(), drops => HoldsAsync(drops.Failures, drops.Seed).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    private static async Task<bool> HoldsAsync(int[] failures, int seed)
    {
        var clock = new SteppedClock();
        var state = (uint)seed;
        var wire = new OneWire("one", clock.Clock);
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(wire), SupervisedTill.Quiet with { Chance = () => Next(ref state) }, clock);
        await supervisor.StartAsync(default);
        var connections = 1;
        if (!await IsReadyAsync(wire, connections)) return false;
        foreach (var count in failures)
        {
            if (!await DropsAsync(wire, clock, count)) return false;
            if (!await IsReadyAsync(wire, ++connections)) return false;
        }

        return clock.IsQuiet && wire.AtOnce == 1 && wire.Attempts.Count == 1 + failures.Sum() + failures.Length;
    }

    private static async Task<bool> DropsAsync(OneWire wire, SteppedClock clock, int failures)
    {
        if (failures > 0) wire.Cut = new DeviceDisconnectedException("one", "Unplugged.", DeviceOutcome.NotSent);
        wire.Drop();
        for (var failed = 1; failed <= failures; failed++)
        {
            var pause = await clock.PauseAsync();
            var longest = failed == 1 ? TimeSpan.FromMilliseconds(700) : TimeSpan.FromSeconds(30);
            if (pause <= TimeSpan.Zero || pause > longest || wire.Connection.Attempt != failed) return false;
            if (failed == failures) wire.Cut = null;
            clock.Clock.Advance(pause);
        }
        return true;
    }

    private static async Task<bool> IsReadyAsync(OneWire wire, int connections)
    {
        await wire.WatchedAsync(1 + connections);
        return wire.Watches == 1 + connections && wire.Connection is { State: ConnectionState.Ready, Attempt: 0 };
    }

    // Never near zero, because a pause of nothing makes no timer that a test could wait for.
    private static double Next(ref uint state)
    {
        state = unchecked((state * 1664525) + 1013904223);
        return 0.1 + (state / (double)uint.MaxValue * 0.89);
    }
}
