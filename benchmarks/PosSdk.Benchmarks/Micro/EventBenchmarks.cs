using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using PosSdk.Benchmarks.Measuring;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;
using PosSdk.Journaling;
using PosSdk.Serialization;

namespace PosSdk.Benchmarks.Micro;

/// <summary>What each line costs beside its commit: to bytes, into the chain, and back.</summary>
[MemoryDiagnoser]
public class EventBenchmarks : IDisposable
{
    private const string Type = "cart.line-added.v1";

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _writer = new(Stream.Null, EventCodec.WriterOptions);
    private readonly byte[] _hash = new byte[JournalHash.Size];
    private readonly CartEvent.LineAdded _event = new()
    {
        Currency = Registers.Euro,
        Line = 7,
        Sku = Registers.SkuOf(7),
        Quantity = Quantity.Of(2),
        Price = UnitPrice.Of(new Amount(299, Registers.Euro)),
        TaxRate = new Percentage(190_000),
        Name = "Cotton socks, pattern 7",
        By = "ann",
    };

    private byte[] _payload = [];

    [GlobalSetup]
    public void SetUp()
    {
        Encode();
        _payload = _buffer.WrittenSpan.ToArray();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _writer.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public void Encode()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        EventCodec.For(Registers.Euro).Write(_event, _writer);
        _writer.Flush();
    }

    [Benchmark]
    public object? Decode() => EventCodec.Read(Type, _payload, Registers.Euro);

    [Benchmark]
    public void Chain() => JournalHash.Next(_hash, 1_000_000, "cart-abcdefghijklmnopabcdefghijklmnop", Type, 1_790_000_000_000, _payload, _hash);
}
