using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Customers;

namespace PosSdk.Domain.Tests.Customers;

public class CustomerDirectoryTests
{
    private static CustomerDirectory Three => With(("c-1", "C-1", "Anna Berg"), ("c-2", "C-2", "Johanna Tal"), ("c-3", "C-3", "Bert"));

    [Fact]
    [Trait("Requirement", "R82")]
    public void A_customer_is_found_by_code_whatever_its_case() => Assert.Equal("Anna Berg", Three.FindByCode("c-1")!.Profile.Name);

    [Fact]
    [Trait("Requirement", "R92")]
    public void A_customer_is_found_by_a_part_of_the_name_beginnings_first() =>
        Assert.Equal(["Anna Berg", "Johanna Tal"], Three.Search("anna", 10).Select(customer => customer.Profile.Name));

    [Fact]
    public void A_search_ends_at_its_limit_and_nothing_finds_nobody()
    {
        Assert.Single(Three.Search("anna", 1));
        Assert.Empty(Three.Search(" ", 10));
    }

    [Fact]
    public void Whoever_was_merged_is_found_under_the_old_code_and_the_old_id_through_any_number_of_merges()
    {
        var directory = After(After(Three, "c-1", new CustomerEvent.Merged { Into = "c-2" }), "c-2", new CustomerEvent.Merged { Into = "c-3" });
        Assert.Equal("Bert", directory.FindByCode("C-1")!.Profile.Name);
        Assert.Equal("Bert", directory.Find(CustomerId.Of("c-2"))!.Profile.Name);
        Assert.Equal(1, directory.Count);
    }

    [Fact]
    public void Two_merged_into_each_other_are_nobody_rather_than_for_ever() =>
        Assert.Null(After(After(Three, "c-1", new CustomerEvent.Merged { Into = "c-2" }), "c-2", new CustomerEvent.Merged { Into = "c-1" }).FindByCode("C-1"));

    [Fact]
    [Trait("Requirement", "R83")]
    public void A_code_that_nobody_here_has_is_remembered_until_somebody_has_it()
    {
        var directory = Three.WithUnverified("C-9").WithUnverified("c-9").WithUnverified("C-1");
        Assert.Equal(["C-9"], directory.Unverified);
        Assert.Empty(After(directory, "c-9", Added("c-9", "C-9", "Nina")).Unverified);
    }

    [Fact]
    public void A_directory_put_together_again_from_its_parts_is_the_same() => Prop.ForAll(Gen.Choose(0, 1999).ArrayOf().ToArbitrary(), play =>
    {
        var directory = play.Aggregate(CustomerDirectory.Initial, Step);
        return directory.Equals(CustomerDirectory.Of(directory.All, directory.Aliases, directory.MergedInto, directory.Unverified))
            && directory.All.All(customer => directory.FindByCode(customer.Profile.Code)!.Id == customer.Id);
    }).QuickCheckThrowOnFailure();

    // Eight customers with ten codes, of which a free one is taken; merged, removed, or typed unseen.
    private static CustomerDirectory Step(CustomerDirectory directory, int draw)
    {
        var (id, code, kind) = ($"c-{draw % 8}", $"C-{draw / 8 % 10}", draw / 80 % 5);
        var known = directory.All.Any(customer => customer.Id == id);
        var fresh = !known && directory.MergedInto.All(entry => entry.Key != id);
        var free = directory.OwnerOf(code) is not { } owner || owner.Value == id;
        return kind switch
        {
            0 when fresh && free => After(directory, id, Added(id, code, "Name")),
            1 when known && free => After(directory, id, new CustomerEvent.Changed { Profile = new CustomerProfile { Code = code, Name = "Other" } }),
            2 when known => After(directory, id, new CustomerEvent.Merged { Into = $"c-{(draw + 1) % 8}" }),
            3 when known => After(directory, id, new CustomerEvent.Removed()),
            _ => directory.WithUnverified(code),
        };
    }

    private static CustomerDirectory With(params (string Id, string Code, string Name)[] customers) =>
        customers.Aggregate(CustomerDirectory.Initial, (directory, customer) => After(directory, customer.Id, Added(customer.Id, customer.Code, customer.Name)));

    private static CustomerDirectory After(CustomerDirectory directory, string id, CustomerEvent @event) => CustomerDirectory.Evolve(directory, CustomerId.Of(id), @event);

    private static CustomerEvent.Added Added(string id, string code, string name) => new() { Id = id, Profile = new CustomerProfile { Code = code, Name = name } };
}
