using ConsoleRegister.TradeFiles;
using PosSdk;
using PosSdk.Domain.Shifts;
using PosSdk.Sqlite;

namespace ConsoleRegister.Replays;

/// <summary>The register that trade files are rung up on. Nothing about it is left to chance: the same files make the same journal, byte for byte.</summary>
internal static class ReplayRegister
{
    // Because the register's id is in the first link of the chain, and two runs over one file are to end in the same hash.
    private static readonly Guid RegisterId = Guid.Parse("019a0000-0000-7000-8000-000000000001");

    public static ValueTask<PosClient> OpenAsync(string database, RowClock clock, CancellationToken cancellationToken) => SqliteRegister.OpenAsync(
        new SqliteJournalOptions { Path = database, NewRegisterId = () => RegisterId },
        new PosOptions
        {
            Register = "R1",
            Currency = RowJudge.Pounds.Code,
            UtcOffset = TimeSpan.Zero,
            // Because the shop of the file refunds what other tills took in (settled 17).
            Shifts = ShiftPolicy.Default with { MayGoBelowZero = true, UndecidedCarts = CartFate.CarryOver },
        },
        clock, null, cancellationToken);
}
