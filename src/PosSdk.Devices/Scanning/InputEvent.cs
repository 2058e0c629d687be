using System.Buffers.Binary;

namespace PosSdk.Devices.Scanning;

/// <summary>An event of a Linux input device on a 64-bit system: 16 bytes of time, 2 of type, 2 of code, 4 of value (linux/input.h).</summary>
internal readonly record struct InputEvent(TimeSpan At, ushort Type, ushort Code, int Value)
{
    public const int Length = 24;
    public const ushort Synchronise = 0, Key = 1, Dropped = 3;
    public const int Released = 0, Pressed = 1;

    private const int Micros = 8, TypeAt = 16, CodeAt = 18, ValueAt = 20;

    public static InputEvent Read(ReadOnlySpan<byte> bytes) => new(
        TimeSpan.FromSeconds(BinaryPrimitives.ReadInt64LittleEndian(bytes)) + TimeSpan.FromMicroseconds(BinaryPrimitives.ReadInt64LittleEndian(bytes[Micros..])),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[TypeAt..]),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[CodeAt..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[ValueAt..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes, At.Ticks / TimeSpan.TicksPerSecond);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[Micros..], At.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[TypeAt..], Type);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[CodeAt..], Code);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[ValueAt..], Value);
    }
}
