using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Registers;

namespace PosSdk.Domain.Tests.Registers;

public class RegisterTests
{
    private static readonly RegisterCommand.Create Create = new(RegisterCode.Of("R1"), Currency.Of("EUR"));

    private static Given<Register, RegisterCommand, RegisterEvent> NoRegister =>
        Spec.For(Register.Initial, (Register register, RegisterCommand command, CommandContext context) => RegisterDecider.Decide(register, command, context), Register.Evolve);

    [Fact]
    public void A_register_is_set_up_once_for_ever()
    {
        NoRegister.When(Create).Records(new RegisterEvent.Created { Currency = Currency.Of("EUR"), Code = RegisterCode.Of("R1"), By = "ann" });
        NoRegister.AfterDoing(Create).When(Create).RecordsNothing();
        NoRegister.AfterDoing(Create).When(Create with { Currency = Currency.Of("USD") }).RefusesWith("register.already-created");
        NoRegister.AfterDoing(Create).When(Create with { Code = RegisterCode.Of("R2") }).RefusesWith("register.already-created");
    }

    [Fact]
    [Trait("Requirement", "R16")]
    public void A_drawer_opened_with_its_key_is_recorded_and_changes_nothing()
    {
        var opened = new RegisterCommand.RecordKeyOpening(Spec.Context.At.AddMinutes(-1));
        NoRegister.AfterDoing(Create).When(opened).Records(new RegisterEvent.DrawerUnlocked { OpenedAt = Spec.Context.At.AddMinutes(-1), By = "ann" });
        Assert.Equal(NoRegister.AfterDoing(Create).State, NoRegister.AfterDoing(Create, opened, opened).State);
        NoRegister.When(opened).Refuses(RegisterRefusal.NotCreated);
    }

    [Theory]
    [InlineData("")]
    [InlineData("r1")]
    [InlineData("R-1")]
    [InlineData("ABCDEFGHI")]
    public void A_code_is_short_and_plain(string text) => Assert.False(RegisterCode.TryOf(text, out _));
}
