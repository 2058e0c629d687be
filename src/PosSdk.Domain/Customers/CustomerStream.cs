namespace PosSdk.Domain.Customers;

/// <summary>Where a customer's events are kept.</summary>
public static class CustomerStream
{
    /// <summary>What the names of such streams begin with.</summary>
    public const string Prefix = "customer-";

    /// <summary>The stream of one customer.</summary>
    public static string Name(CustomerId id) => Prefix + id.Value;

    /// <summary>The customer of a stream; null for streams of another kind.</summary>
    public static CustomerId? IdOf(string stream) => stream.StartsWith(Prefix, StringComparison.Ordinal) ? CustomerId.Of(stream[Prefix.Length..]) : null;
}
