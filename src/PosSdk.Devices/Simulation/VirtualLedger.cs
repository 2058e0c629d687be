using PosSdk.Domain.Money;

namespace PosSdk.Devices.Simulation;

/// <summary>The records of a virtual terminal. Thread-safe.</summary>
public sealed class VirtualLedger
{
    private readonly Lock _lock = new();
    private readonly List<VirtualTransaction> _records = [];

    internal VirtualLedger() { }

    /// <summary>All records, the oldest first.</summary>
    public IReadOnlyList<VirtualTransaction> Records
    {
        get
        {
            lock (_lock) return [.. _records];
        }
    }

    /// <summary>What was charged to customers and not undone.</summary>
    public IEnumerable<VirtualTransaction> Charged => Records.Where(record => record is { Kind: VirtualTransactionKind.Payment, Stands: true });

    internal VirtualTransaction? Last
    {
        get
        {
            lock (_lock) return _records.Count == 0 ? null : _records[^1];
        }
    }

    internal VirtualTransaction Add(VirtualTransactionKind kind, Amount amount, byte result, DateTimeOffset at)
    {
        lock (_lock) return Append(kind, amount, result, at, null, stands: result == 0 && kind != VirtualTransactionKind.Reversal);
    }

    /// <summary>Undoes what stands; null when there is no such thing.</summary>
    internal VirtualTransaction? Undo(Predicate<VirtualTransaction> which, DateTimeOffset at)
    {
        lock (_lock)
        {
            var index = _records.FindLastIndex(record => record.Stands && which(record));
            if (index < 0) return null;
            var undone = _records[index] with { Stands = false };
            _records[index] = undone;
            return Append(VirtualTransactionKind.Reversal, undone.Amount, 0, at, undone.Trace, stands: false);
        }
    }

    private VirtualTransaction Append(VirtualTransactionKind kind, Amount amount, byte result, DateTimeOffset at, int? original, bool stands)
    {
        var number = _records.Count + 1;
        var record = new VirtualTransaction(number, number % 10000, kind, amount, result, at, original) { Stands = stands };
        _records.Add(record);
        return record;
    }
}
