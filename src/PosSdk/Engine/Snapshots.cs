using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Customers;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Registers;
using PosSdk.Domain.Shifts;
using PosSdk.Domain.StaffMembers;
using PosSdk.Journaling;
using PosSdk.Serialization;

namespace PosSdk.Engine;

/// <summary>The live state to a snapshot and back, so that opening a register does not depend on its age.</summary>
internal static class Snapshots
{
    public static JournalSnapshot Take(RegisterState state, JournalHead head)
    {
        var register = (Register.Created)state.Register;
        var body = new SnapshotBody
        {
            Currency = register.Currency,
            Code = register.Code,
            Epoch = state.Epoch,
            LastReceipt = state.LastReceipt,
            ShiftStream = state.ShiftStream,
            LastShift = state.LastShift,
            OpenShift = state.Shift as Shift.Open,
            Versions = state.Versions,
            Products = [.. state.Catalog.Products],
            QuickKeys = state.Catalog.QuickKeys,
            Promotions = state.Catalog.Promotions,
            Accounts = state.Accounts,
            Stock = state.Stock.ToDictionary(level => level.Key.Value, level => level.Value.Thousandths),
            OpenStreams = [.. state.Carts.Keys, .. state.SavedCarts.Keys, .. state.Payments.Keys, .. state.Mails.Keys, .. state.Prints.Keys],
            Staff = [.. state.Staff.All],
            Customers = new SnapshotCustomers(
                [.. state.Customers.All], state.Customers.Aliases.ToDictionary(), state.Customers.MergedInto.ToDictionary(), [.. state.Customers.Unverified]),
        };
        return new JournalSnapshot(head.Position, head.Hash, SnapshotBody.Format, JsonSerializer.SerializeToUtf8Bytes(body, TypeFor(register.Currency)));
    }

    /// <summary>The state of the newest snapshot; null when there is none that this version can use.</summary>
    public static async ValueTask<(RegisterState State, JournalPosition At)?> LoadAsync(IJournal journal, ILogger logger, CancellationToken cancellationToken)
    {
        if (await journal.ReadSnapshotAsync(cancellationToken).ConfigureAwait(false) is not { } snapshot) return null;
        if (snapshot.Format != SnapshotBody.Format)
        {
            Log.SnapshotUnusable(logger, snapshot.At, $"format {snapshot.Format}");
            return null;
        }
        try
        {
            return (await RestoreAsync(journal, Read(snapshot), cancellationToken).ConfigureAwait(false), snapshot.At);
        }
        // Because a snapshot only saves time: whatever is wrong with it, the journal says the same and more.
        catch (Exception e) when (e is JsonException or ArgumentException or KeyNotFoundException or InvalidOperationException)
        {
            Log.SnapshotUnusable(logger, snapshot.At, e.Message);
            return null;
        }
    }

    private static SnapshotBody Read(JournalSnapshot snapshot)
    {
        // Because amounts are minor units of a currency that the body itself names, it is looked up first.
        using var document = JsonDocument.Parse(snapshot.Body);
        var currency = Currency.Of(document.RootElement.GetProperty("currency").GetString()!);
        return document.RootElement.Deserialize(TypeFor(currency)) ?? throw new JsonException("The snapshot is empty.");
    }

    private static async ValueTask<RegisterState> RestoreAsync(IJournal journal, SnapshotBody body, CancellationToken cancellationToken)
    {
        var state = new RegisterState
        {
            Register = Register.Evolve(Register.Initial, new RegisterEvent.Created { Currency = body.Currency, Code = body.Code }),
            Epoch = body.Epoch,
            LastReceipt = body.LastReceipt,
            ShiftStream = body.ShiftStream,
            LastShift = body.LastShift,
            Shift = body.OpenShift ?? Shift.Initial,
            Catalog = Catalog.Of(body.Products, [.. body.QuickKeys], [.. body.Promotions]),
            Staff = StaffDirectory.Of(body.Staff),
        };
        state = state with
        {
            Versions = state.Versions.SetItems(body.Versions),
            Accounts = state.Accounts.SetItems(body.Accounts),
            Stock = state.Stock.SetItems(body.Stock.Select(level => KeyValuePair.Create(Sku.Of(level.Key), new Quantity(level.Value)))),
        };
        foreach (var stream in body.OpenStreams) state = await WithOpenAsync(journal, state, stream, body, cancellationToken).ConfigureAwait(false);
        // Because the carts' own events name customers whom the directory may have learnt of since.
        return state with { Customers = CustomerDirectory.Of(body.Customers.Known, body.Customers.Aliases, body.Customers.MergedInto, body.Customers.Unverified) };
    }

    // Because the stream may have gone on after the snapshot, and the tail is applied on top, only the events before it are folded.
    private static async ValueTask<RegisterState> WithOpenAsync(
        IJournal journal, RegisterState state, string stream, SnapshotBody body, CancellationToken cancellationToken)
    {
        var until = body.Versions[stream];
        await foreach (var stored in journal.ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false))
        {
            if (stored.Version > until) break;
            state = state.After(new JournalPosition(state.Epoch, stored.Position.Seq), stream, stored.Version, StreamLoader.Read(stored, body.Currency));
        }
        return state;
    }

    private static JsonTypeInfo<SnapshotBody> TypeFor(Currency currency) => (JsonTypeInfo<SnapshotBody>)EventCodec.For(currency).Options.GetTypeInfo(typeof(SnapshotBody));
}
