using PosSdk.Testing;

namespace PosSdk.Devices.Tests;

/// <summary>A clock that moves on only while everybody waits, so that nobody is timed out because the machine was busy with somebody else.</summary>
internal sealed class PatientClock
{
    private readonly TimeSpan _step;
    private int _others = int.MaxValue;

    /// <param name="step">How far it moves at once.</param>
    public PatientClock(TimeSpan step) => _step = step;

    public FakeClock Clock { get; } = new();

    /// <summary>Lets the clock run until what was begun has ended. Nothing else may run in this process meanwhile.</summary>
    public async Task RunAsync(Func<Task> begin) => await await Task.Factory.StartNew(
        () =>
        {
            IsAnyoneBusy();
            var all = Task.Run(begin);
            while (!all.IsCompleted)
                if (IsAnyoneBusy()) Thread.Yield();
                else Clock.Advance(_step);
            return all;
        },
        default, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    // Because whoever goes on after a wait is work of the thread pool, everybody waits when it neither works nor has work before it.
    // It is asked in this order, because work that ends may leave more behind it. A test runner may keep threads for ever: the fewest that were ever seen are its own.
    private bool IsAnyoneBusy()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var free, out _);
        var busy = most - free;
        if (busy < _others) _others = busy;
        return busy > _others || ThreadPool.PendingWorkItemCount > 0;
    }
}
