using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace PosSdk.Journaling;

/// <summary>The hash chain, exactly as settled 1 fixes it for ever.</summary>
public static class JournalHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = 32;

    private const int LongestHeader = Size + (5 * MaxVarint);
    private const int MaxVarint = 10;

    /// <summary>The link before an epoch's first event: SHA-256("possdk.journal.1" ‖ len+tenant ‖ len+register ‖ varint epoch).</summary>
    public static byte[] First(JournalIdentity identity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("possdk.journal.1"u8);
        WriteText(buffer, identity.Tenant);
        WriteText(buffer, identity.Register.ToString("D"));
        WriteVarint(buffer, identity.Epoch);
        return SHA256.HashData(buffer.WrittenSpan);
    }

    /// <summary>An event's hash: SHA-256(prevHash ‖ varint seq ‖ len+stream ‖ len+type ‖ varint at ‖ len+payload).</summary>
    /// <param name="previous">32 bytes.</param>
    /// <param name="seq">1 or more.</param>
    /// <param name="stream">The stream's name.</param>
    /// <param name="type">The stored name of the event.</param>
    /// <param name="at">Unix ms.</param>
    /// <param name="payload">The bytes as stored.</param>
    /// <param name="hash">Receives 32 bytes; may be the same memory as <paramref name="previous"/>.</param>
    public static void Next(ReadOnlySpan<byte> previous, long seq, string stream, string type, long at, ReadOnlySpan<byte> payload, Span<byte> hash)
    {
        var longest = LongestHeader + Encoding.UTF8.GetMaxByteCount(stream.Length) + Encoding.UTF8.GetMaxByteCount(type.Length) + payload.Length;
        byte[]? rented = null;
        var buffer = longest <= 1024 ? stackalloc byte[longest] : rented = ArrayPool<byte>.Shared.Rent(longest);
        previous.CopyTo(buffer);
        var length = Size;
        length += Varint(buffer[length..], seq);
        length += Text(buffer[length..], stream);
        length += Text(buffer[length..], type);
        length += Varint(buffer[length..], at);
        length += Varint(buffer[length..], payload.Length);
        payload.CopyTo(buffer[length..]);
        SHA256.HashData(buffer[..(length + payload.Length)], hash);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }

    private static int Text(Span<byte> buffer, string text)
    {
        var prefix = Varint(buffer, Encoding.UTF8.GetByteCount(text));
        return prefix + Encoding.UTF8.GetBytes(text, buffer[prefix..]);
    }

    private static int Varint(Span<byte> buffer, long value)
    {
        // Because a flipped sign bit must come out as another hash, not as an overflow.
        var rest = unchecked((ulong)value);
        var length = 0;
        for (; rest >= 0x80; rest >>= 7) buffer[length++] = (byte)((rest & 0x7F) | 0x80);
        buffer[length++] = (byte)rest;
        return length;
    }

    private static void WriteText(ArrayBufferWriter<byte> buffer, string text)
    {
        WriteVarint(buffer, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, buffer);
    }

    private static void WriteVarint(ArrayBufferWriter<byte> buffer, long value) => buffer.Advance(Varint(buffer.GetSpan(MaxVarint), value));
}
