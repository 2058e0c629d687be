using System.Text.Json.Serialization;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Customers;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing.Promotions;
using PosSdk.Domain.Registers;
using PosSdk.Domain.Shifts;
using PosSdk.Domain.StaffMembers;

namespace PosSdk.Serialization;

/// <summary>The register's live state as a snapshot keeps it. Open carts and payments are named only: their own streams are short and say the rest.</summary>
internal sealed record SnapshotBody
{
    /// <summary>Raise it when a property changes its meaning: a snapshot of another format is not used, the journal is read instead.</summary>
    public const int Format = 1;

    public required Currency Currency { get; init; }

    public required RegisterCode Code { get; init; }

    public required long Epoch { get; init; }

    public required long LastReceipt { get; init; }

    public string? ShiftStream { get; init; }

    public required int LastShift { get; init; }

    public Shift.Open? OpenShift { get; init; }

    public required IReadOnlyDictionary<string, long> Versions { get; init; }

    public required IReadOnlyList<Product> Products { get; init; }

    public required IReadOnlyList<QuickKey> QuickKeys { get; init; }

    public required IReadOnlyList<Promotion> Promotions { get; init; }

    public required IReadOnlyDictionary<string, long> Accounts { get; init; }

    public required IReadOnlyDictionary<string, long> Stock { get; init; }

    public required IReadOnlyList<string> OpenStreams { get; init; }

    public required IReadOnlyList<StaffMember.Employed> Staff { get; init; }

    public required SnapshotCustomers Customers { get; init; }
}

/// <summary>The customer directory: <see cref="CustomerDirectory.Of"/> puts it back together.</summary>
internal sealed record SnapshotCustomers(
    IReadOnlyList<Customer.Known> Known, IReadOnlyDictionary<string, string> Aliases, IReadOnlyDictionary<string, string> MergedInto, IReadOnlyList<string> Unverified);

[JsonSerializable(typeof(SnapshotBody))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class SnapshotJson : JsonSerializerContext;
