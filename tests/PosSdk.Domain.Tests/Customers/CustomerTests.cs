using PosSdk.Domain.Customers;

namespace PosSdk.Domain.Tests.Customers;

public class CustomerTests
{
    private static readonly CustomerId One = CustomerId.Of("c-1");
    private static readonly CustomerId Two = CustomerId.Of("c-2");
    private static readonly CustomerProfile Zoe = new() { Code = "C-1042", Name = "Zoë Müller", Email = "zoe@example.org" };

    private static Given<Customer, CustomerCommand, CustomerEvent> Nobody => Spec.For<Customer, CustomerCommand, CustomerEvent>(Customer.Initial, CustomerDecider.Decide, Customer.Evolve);

    private static Given<Customer, CustomerCommand, CustomerEvent> Known => Nobody.After(new CustomerEvent.Added { Id = "c-1", Profile = Zoe });

    [Fact]
    public void A_customer_is_kept() => Nobody.When(new CustomerCommand.Add(One, Zoe, null)).Records(new CustomerEvent.Added { Id = "c-1", Profile = Zoe, By = "ann" });

    [Fact]
    public void The_same_customer_is_kept_once() => Known.When(new CustomerCommand.Add(One, Zoe, One)).RecordsNothing();

    [Fact]
    public void An_id_belongs_to_one_customer() => Known.When(new CustomerCommand.Add(One, Zoe with { Name = "Somebody" }, One)).Refuses(CustomerRefusal.IdTaken);

    [Fact]
    public void A_code_belongs_to_one_customer() => Nobody.When(new CustomerCommand.Add(Two, Zoe, One)).Refuses(CustomerRefusal.CodeTaken("C-1042"));

    [Theory]
    [InlineData("", "customer.code-format")]
    [InlineData(" C-1", "customer.code-format")]
    [InlineData("C\n1", "customer.code-format")]
    public void A_code_can_be_typed(string code, string refusal) => Nobody.When(new CustomerCommand.Add(One, Zoe with { Code = code }, null)).RefusesWith(refusal);

    [Theory]
    [InlineData("nobody")]
    [InlineData("a@b@c")]
    [InlineData("zoe@example.org\r\nBcc: all@example.org")]
    public void A_mail_address_cannot_be_anything(string email) =>
        Nobody.When(new CustomerCommand.Add(One, Zoe with { Email = email }, null)).Refuses(CustomerRefusal.EmailFormat);

    [Fact]
    public void A_card_number_is_not_kept_and_whoever_typed_it_is_told() =>
        Nobody.When(new CustomerCommand.Add(One, Zoe with { Note = "pays with 4111-1111-1111-1111" }, null)).Refuses(CustomerRefusal.TextHoldsCard);

    [Fact]
    public void Something_else_is_known_now() =>
        Known.When(new CustomerCommand.Change(Zoe with { Phone = "030" }, One)).Records(new CustomerEvent.Changed { Profile = Zoe with { Phone = "030" }, By = "ann" });

    [Fact]
    public void What_is_known_is_not_learnt_again() => Known.When(new CustomerCommand.Change(Zoe, One)).RecordsNothing();

    [Fact]
    public void Nobody_takes_the_code_of_another() => Known.When(new CustomerCommand.Change(Zoe with { Code = "C-7" }, Two)).RefusesWith("customer.code-taken");

    [Fact]
    public void Two_are_joined_by_whoever_says_so() => Known.When(new CustomerCommand.Merge(Two)).Records(new CustomerEvent.Merged { Into = "c-2", By = "ann" });

    [Fact]
    public void Nobody_is_joined_with_themselves() => Known.When(new CustomerCommand.Merge(One)).Refuses(CustomerRefusal.MergesIntoItself);

    [Fact]
    public void Joined_is_joined()
    {
        var merged = Known.AfterDoing(new CustomerCommand.Merge(Two));
        merged.When(new CustomerCommand.Merge(Two)).RecordsNothing();
        merged.When(new CustomerCommand.Merge(CustomerId.Of("c-3"))).Refuses(CustomerRefusal.AlreadyMerged);
        merged.When(new CustomerCommand.Change(Zoe, null)).Refuses(CustomerRefusal.AlreadyMerged);
    }

    [Fact]
    public void A_customer_is_forgotten_once()
    {
        Known.When(new CustomerCommand.Remove()).Records(new CustomerEvent.Removed { By = "ann" });
        Known.AfterDoing(new CustomerCommand.Remove()).When(new CustomerCommand.Remove()).RecordsNothing();
        Known.AfterDoing(new CustomerCommand.Remove()).When(new CustomerCommand.Change(Zoe, null)).Refuses(CustomerRefusal.AlreadyRemoved);
        Nobody.When(new CustomerCommand.Merge(Two)).Refuses(CustomerRefusal.Unknown);
    }
}
