namespace PosSdk.Domain.Customers;

/// <summary>What can be asked about a customer.</summary>
public abstract record CustomerCommand
{
    private CustomerCommand() { }

    /// <summary>Keep a new customer.</summary>
    /// <param name="Id">Their id.</param>
    /// <param name="Profile">What is known of them.</param>
    /// <param name="CodeOwner">Who has the code at this register; null when it is free.</param>
    public sealed record Add(CustomerId Id, CustomerProfile Profile, CustomerId? CodeOwner) : CustomerCommand;

    /// <summary>Replace what is known of them.</summary>
    /// <inheritdoc cref="Add"/>
    public sealed record Change(CustomerProfile Profile, CustomerId? CodeOwner) : CustomerCommand;

    /// <summary>Lead whoever asks for them to another.</summary>
    /// <param name="Into">The other, who stays; itself not merged.</param>
    public sealed record Merge(CustomerId Into) : CustomerCommand;

    /// <summary>Keep them no longer.</summary>
    public sealed record Remove : CustomerCommand;
}
