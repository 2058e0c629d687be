using System.Collections.Frozen;
using System.Reflection;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Customers;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Mails;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Prints;
using PosSdk.Domain.Registers;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Domain.StaffMembers;
using PosSdk.Domain.StockMovements;

namespace PosSdk.Serialization;

/// <summary>One kind of event that this version knows.</summary>
/// <param name="Type">The class.</param>
/// <param name="Name">Under which it is stored.</param>
/// <param name="Closes">True when it ends its stream.</param>
internal sealed record EventType(Type Type, string Name, bool Closes);

/// <summary>All kinds of events that this version knows, by class and by stored name.</summary>
internal static class EventTypes
{
    public static IReadOnlyList<EventType> All { get; } =
    [
        .. Named(typeof(RegisterEvent).GetNestedTypes()),
        .. Named(typeof(CatalogEvent).GetNestedTypes()),
        .. Named(typeof(CartEvent).GetNestedTypes()),
        .. Named(typeof(CartMoneyEvent).GetNestedTypes()),
        .. Named(typeof(PaymentEvent).GetNestedTypes()),
        .. Named(typeof(SaleEvent).GetNestedTypes()),
        .. Named(typeof(ShiftEvent).GetNestedTypes()),
        .. Named(typeof(MailEvent).GetNestedTypes()),
        .. Named(typeof(PrintEvent).GetNestedTypes()),
        .. Named(typeof(StockMovementEvent).GetNestedTypes()),
        .. Named(typeof(StaffMemberEvent).GetNestedTypes()),
        .. Named(typeof(CustomerEvent).GetNestedTypes()),
    ];

    public static FrozenDictionary<Type, EventType> ByType { get; } = All.ToFrozenDictionary(type => type.Type);

    public static FrozenDictionary<string, EventType> ByName { get; } = All.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    private static IEnumerable<EventType> Named(Type[] types) =>
        from type in types
        let name = type.GetCustomAttribute<EventNameAttribute>()
        where name is not null
        select new EventType(type, name.Name, name.Closes);
}
