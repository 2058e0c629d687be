using BenchmarkDotNet.Attributes;
using PosSdk.Benchmarks.Printing;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;

namespace PosSdk.Benchmarks.Micro;

/// <summary>A receipt to the printer's bytes, and those back to what is on paper.</summary>
[MemoryDiagnoser]
public class ReceiptRenderBenchmarks
{
    private readonly ReceiptRenderer _renderer = ReceiptRenderer.EscPos(PrinterProfiles.TmM30III);
    private ReadOnlyMemory<byte> _stream;

    [GlobalSetup]
    public void SetUp() => _stream = _renderer.Render(PrintedReceipt.Usual).Bytes;

    [Benchmark]
    public RenderedReceipt Render() => _renderer.Render(PrintedReceipt.Usual);

    [Benchmark]
    public PrintedPage Decode() => EscPosDecoder.Decode(_stream);
}
