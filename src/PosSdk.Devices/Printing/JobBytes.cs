using System.Buffers;

namespace PosSdk.Devices.Printing;

/// <summary>A job that is being written, into a buffer that jobs share one after the other.</summary>
internal sealed class JobBytes : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    public byte[] Written() => _buffer.AsSpan(0, _length).ToArray();

    public void Write(params ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    /// <summary>Room for so many bytes, which then are part of the job.</summary>
    public Span<byte> Reserve(int count)
    {
        if (_length + count > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        _length += count;
        return _buffer.AsSpan(_length - count, count);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);
}
