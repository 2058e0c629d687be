using PosSdk.Domain.Decisions;

namespace PosSdk.Architecture.Tests.Fixtures;

// One of each way to spoil what is stored for ever, and one event as it should be.
internal abstract record SpoiledEvent
{
    private SpoiledEvent() { }

    [EventName("spoiled.sound.v12")]
    internal sealed record Sound(int Number) : SpoiledEvent
    {
        public required string Who { get; init; }
    }

    [EventName("spoiled.kept.v1")]
    internal sealed record Kept : SpoiledEvent;

    [EventName("spoiled.kept.v1")]
    internal sealed record KeptAgain : SpoiledEvent;

    [EventName("Spoiled.Shouted")]
    internal sealed record Loud : SpoiledEvent;

    [EventName("spoiled.changed.v1")]
    internal sealed record Mutable : SpoiledEvent
    {
        public int Number { get; set; }
    }

    internal sealed record Nameless : SpoiledEvent;

    [EventName("spoiled.opened.v1")]
    internal record Open : SpoiledEvent;
}
