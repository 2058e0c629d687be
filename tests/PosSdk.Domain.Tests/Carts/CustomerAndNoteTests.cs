using PosSdk.Domain.Carts;
using PosSdk.Domain.Payments;
using static PosSdk.Domain.Tests.Carts.Basket;

namespace PosSdk.Domain.Tests.Carts;

public sealed class CustomerAndNoteTests
{
    private static readonly CartCustomer Berta = new("C-17", "Berta", "berta@example.com", Verified: true);

    [Fact]
    public void A_cart_takes_a_customer() => Filled.When(new CartCommand.SetCustomer(Berta)).Records(
        new CartEvent.CustomerSet { Code = "C-17", Verified = true, Name = "Berta", Email = "berta@example.com", By = "ann" });

    [Fact, Trait("Requirement", "R83")]
    public void A_code_that_nobody_could_look_up_is_taken_unverified()
    {
        var cart = Filled.AfterDoing(new CartCommand.SetCustomer(new CartCustomer("4006381333931")));
        Assert.Equal(new CartCustomer("4006381333931", null, null, Verified: false), ((Cart.Open)cart.State).Customer);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(" ", null)]
    [InlineData("C-17", "berta")]
    [InlineData("C-17", "@example.com")]
    [InlineData("C-17", "berta@example.com\r\nBcc: x@example.com")]
    public void What_cannot_be_a_customer_is_refused(string code, string? email) =>
        Filled.When(new CartCommand.SetCustomer(new CartCustomer(code, null, email))).Refuses(CartRefusal.CustomerUnreadable);

    [Fact]
    public void The_same_customer_twice_records_nothing() =>
        Filled.AfterDoing(new CartCommand.SetCustomer(Berta)).When(new CartCommand.SetCustomer(Berta)).RecordsNothing();

    [Fact]
    public void A_cart_can_be_nobodys_again() =>
        Filled.AfterDoing(new CartCommand.SetCustomer(Berta)).When(new CartCommand.SetCustomer(null)).Records(new CartEvent.CustomerRemoved { By = "ann" });

    [Fact]
    public void A_customer_may_still_be_named_while_paying() => Assert.Single(Paid.When(new CartCommand.SetCustomer(Berta)).Events);

    [Fact]
    public void A_note_belongs_to_a_line_or_to_the_cart()
    {
        var cart = (Cart.Open)Filled.AfterDoing(new CartCommand.SetNote(null, "calls back"), new CartCommand.SetNote(2, "sliced")).State;
        Assert.Equal(("calls back", null, "sliced"), (cart.Note, cart.Lines.Find(1)!.Note, cart.Lines.Find(2)!.Note));
    }

    [Fact]
    public void A_note_on_no_line_or_without_end_is_refused()
    {
        Assert.Single(Filled.When(new CartCommand.SetNote(null, new string('x', 1000))).Events);
        Filled.When(new CartCommand.SetNote(3, "x")).RefusesWith("cart.no-such-line");
        Filled.When(new CartCommand.SetNote(null, new string('x', 1001))).RefusesWith("cart.text-too-long");
    }

    [Fact]
    public void The_same_note_twice_records_nothing() =>
        Filled.AfterDoing(new CartCommand.SetNote(1, "cold")).When(new CartCommand.SetNote(1, "cold")).RecordsNothing();

    [Fact]
    public void A_card_number_is_not_written_down() =>
        Filled.When(new CartCommand.SetNote(null, "card 4111 1111 1111 1111")).Refuses(PaymentRefusal.TextHoldsCard);
}
