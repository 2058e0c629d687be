using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using PosSdk.Journaling;

namespace PosSdk.Sqlite.Journals;

/// <summary>
/// A second file that saw the last acknowledged event (settled 9). A torn write-ahead log rolls the database back without a word; the witness tells.
/// Two slots are written in turn, so that a write that was cut off leaves the one before.
/// </summary>
internal sealed class Witness : IDisposable
{
    // Because disks tear at sectors of up to 4 KiB, each slot has its own.
    private const int SlotDistance = 4096;
    private const int Sealed = 80;
    private const int SlotSize = Sealed + SHA256.HashSizeInBytes;

    private readonly SafeFileHandle _file;
    private readonly byte[] _slot = new byte[SlotSize];
    private long _counter;

    private Witness(SafeFileHandle file, long counter) => (_file, _counter) = (file, counter);

    private static ReadOnlySpan<byte> Magic => "POSWIT1\0"u8;

    /// <summary>What the witness of a journal last saw; null when there is none that can be read.</summary>
    public static WitnessMark? Read(string journal)
    {
        try
        {
            using var file = File.OpenHandle(journal + ".witness", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var (first, second) = (ReadSlot(file, 0), ReadSlot(file, SlotDistance));
            return second is null || first?.Counter > second.Counter ? first : second;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw FileFailure.From(journal, failure);
        }
    }

    public static Witness Open(string journal, WitnessMark? last)
    {
        try
        {
            var file = File.OpenHandle(journal + ".witness", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
            return new Witness(file, last?.Counter ?? 0);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw FileFailure.From(journal, failure);
        }
    }

    /// <summary>Notes the end of the journal.</summary>
    /// <param name="register">Whose journal.</param>
    /// <param name="head">Its end, already durable.</param>
    /// <param name="flush">True to survive a power cut too; without it only the death of the process.</param>
    public void Write(Guid register, JournalHead head, bool flush)
    {
        _counter++;
        Magic.CopyTo(_slot);
        BinaryPrimitives.WriteInt64LittleEndian(_slot.AsSpan(8), _counter);
        register.TryWriteBytes(_slot.AsSpan(16), bigEndian: true, out _);
        BinaryPrimitives.WriteInt64LittleEndian(_slot.AsSpan(32), head.Position.Epoch);
        BinaryPrimitives.WriteInt64LittleEndian(_slot.AsSpan(40), head.Position.Seq);
        head.Hash.Span.CopyTo(_slot.AsSpan(48));
        SHA256.HashData(_slot.AsSpan(0, Sealed), _slot.AsSpan(Sealed));
        RandomAccess.Write(_file, _slot, (_counter & 1) * SlotDistance);
        if (flush) RandomAccess.FlushToDisk(_file);
    }

    public void Dispose() => _file.Dispose();

    private static WitnessMark? ReadSlot(SafeFileHandle file, long offset)
    {
        Span<byte> slot = stackalloc byte[SlotSize];
        if (RandomAccess.Read(file, slot, offset) != SlotSize || !slot.StartsWith(Magic)) return null;
        if (!SHA256.HashData(slot[..Sealed]).AsSpan().SequenceEqual(slot[Sealed..])) return null;
        return new WitnessMark(
            BinaryPrimitives.ReadInt64LittleEndian(slot[8..]),
            new Guid(slot[16..32], bigEndian: true),
            new JournalPosition(BinaryPrimitives.ReadInt64LittleEndian(slot[32..]), BinaryPrimitives.ReadInt64LittleEndian(slot[40..])),
            slot[48..Sealed].ToArray());
    }
}

/// <summary>What the witness saw.</summary>
internal sealed record WitnessMark(long Counter, Guid Register, JournalPosition Position, byte[] Hash);
