using System.Text.Json;
using PosSdk.Domain.Money;
using PosSdk.Journaling;
using PosSdk.Serialization;

namespace PosSdk.Engine;

/// <summary>A stream as it stands.</summary>
/// <param name="State">Folded from its events.</param>
/// <param name="Version">How many events it has, those of unknown kinds among them; zero for a stream that is not there.</param>
internal readonly record struct Loaded<TState>(TState State, long Version);

/// <summary>Folds one stream from the journal: how what has left the live state is looked up.</summary>
internal static class StreamLoader
{
    public static async ValueTask<Loaded<TState>> LoadAsync<TState, TEvent>(
        IJournal journal, string stream, TState initial, Func<TState, TEvent, TState> evolve, Currency currency, CancellationToken cancellationToken)
        where TEvent : class
    {
        var loaded = new Loaded<TState>(initial, 0);
        await foreach (var stored in journal.ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false))
        {
            var state = Read(stored, currency) is TEvent @event ? evolve(loaded.State, @event) : loaded.State;
            loaded = new Loaded<TState>(state, stored.Version);
        }
        return loaded;
    }

    /// <summary>Reads a stored event; null for a kind that this version does not know.</summary>
    /// <exception cref="JournalCorruptException">The payload is not what its name says.</exception>
    public static object? Read(StoredEvent stored, Currency currency)
    {
        try
        {
            return EventCodec.Read(stored.Type, stored.Payload.Span, currency);
        }
        catch (JsonException e)
        {
            throw new JournalCorruptException(
                $"Event {stored.Position.Epoch}/{stored.Position.Seq} ({stored.Type}) is not what its name says: {e.Message} Nothing was changed. Run a verification.",
                new BrokenLink(stored.Position, e.Message), e);
        }
    }
}
