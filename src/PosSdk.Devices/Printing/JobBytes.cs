using System.Buffers;

namespace PosSdk.Devices.Printing;

/// <summary>A job that is being written.</summary>
internal sealed class JobBytes
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void Write(params ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);
}
