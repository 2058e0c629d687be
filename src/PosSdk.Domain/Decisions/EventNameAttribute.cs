namespace PosSdk.Domain.Decisions;

/// <summary>The name under which an event is stored: <c>noun.past-tense.vN</c>. Data for ever; the class may be renamed, this may not.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>Lower case, dots and dashes, ending in the schema version.</summary>
    public string Name { get; } = name;

    /// <summary>True for the event that ends its stream and is the last of its commit, such as <c>sale.completed.v1</c>.</summary>
    public bool Closes { get; init; }
}
