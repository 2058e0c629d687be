using System.Diagnostics;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Customers;

/// <summary>The rules of a customer. Two are never joined because they look alike: only somebody who says so joins them.</summary>
public static class CustomerDecider
{
    /// <summary>Answers <paramref name="command"/>.</summary>
    public static Decision<CustomerEvent> Decide(Customer customer, CustomerCommand command, CommandContext context) => (customer, command) switch
    {
        (Customer.None, CustomerCommand.Add c) => Add(c, context),
        (Customer.Known k, CustomerCommand.Add c) => k.Profile == c.Profile ? Decision<CustomerEvent>.AlreadySo : CustomerRefusal.IdTaken,
        (Customer.Known k, CustomerCommand.Change c) => Change(k, c, context),
        (Customer.Known k, CustomerCommand.Merge c) => Merge(k, c, context),
        (Customer.Known, CustomerCommand.Remove) => new CustomerEvent.Removed { By = context.By },
        (Customer.Merged m, CustomerCommand.Merge c) => m.Into == c.Into.Value ? Decision<CustomerEvent>.AlreadySo : CustomerRefusal.AlreadyMerged,
        (Customer.Merged, _) => CustomerRefusal.AlreadyMerged,
        (Customer.Removed or Customer.None, CustomerCommand.Remove) => Decision<CustomerEvent>.AlreadySo,
        (Customer.Removed, _) => CustomerRefusal.AlreadyRemoved,
        (Customer.None, _) => CustomerRefusal.Unknown,
        _ => throw new UnreachableException($"No rule for {command.GetType().Name} on {customer.GetType().Name}."),
    };

    private static Decision<CustomerEvent> Add(CustomerCommand.Add command, CommandContext context)
    {
        if (Fault(command.Profile) is { } fault) return fault;
        if (command.CodeOwner is { } owner && owner != command.Id) return CustomerRefusal.CodeTaken(command.Profile.Code);
        return new CustomerEvent.Added { Id = command.Id.Value, Profile = command.Profile, By = context.By };
    }

    private static Decision<CustomerEvent> Change(Customer.Known customer, CustomerCommand.Change command, CommandContext context)
    {
        if (customer.Profile == command.Profile) return Decision<CustomerEvent>.AlreadySo;
        if (Fault(command.Profile) is { } fault) return fault;
        if (command.CodeOwner is { } owner && owner.Value != customer.Id) return CustomerRefusal.CodeTaken(command.Profile.Code);
        return new CustomerEvent.Changed { Profile = command.Profile, By = context.By };
    }

    private static Decision<CustomerEvent> Merge(Customer.Known customer, CustomerCommand.Merge command, CommandContext context) =>
        command.Into.Value == customer.Id ? CustomerRefusal.MergesIntoItself : new CustomerEvent.Merged { Into = command.Into.Value, By = context.By };

    private static Refusal? Fault(CustomerProfile profile)
    {
        if (!CustomerProfile.IsCode(profile.Code)) return CustomerRefusal.CodeFormat;
        if (profile.Name is not { Length: >= 1 and <= CustomerProfile.LongestText }) return CustomerRefusal.NameLength;
        string?[] texts = [profile.Email, profile.Phone, profile.Note];
        if (texts.Any(text => text is { Length: > CustomerProfile.LongestText })) return CustomerRefusal.TextLength;
        // Because a loyalty card's number may look like a payment card's, the code alone is not looked at.
        if (texts.Append(profile.Name).Any(CardNumberScan.Finds)) return CustomerRefusal.TextHoldsCard;
        return profile.Email is null || EmailText.IsValid(profile.Email) ? null : CustomerRefusal.EmailFormat;
    }
}
