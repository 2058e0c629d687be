using PosSdk.Domain.Payments;
using PosSdk.Tests.Shared;

namespace PosSdk.Domain.Tests.Payments;

public class PaymentMachineTests
{
    private const string Begin = "<!-- payment-machine:begin -->\n";
    private const string End = "<!-- payment-machine:end -->";

    [Fact]
    public void The_dense_table_says_what_the_list_of_arrows_says()
    {
        foreach (var status in Enum.GetValues<PaymentStatus>())
            foreach (var trigger in Enum.GetValues<PaymentTrigger>())
                for (var holding = PaymentConditions.None; (int)holding < 32; holding++)
                {
                    var arrows = PaymentMachine.Transitions.Where(t => t.From == status && t.Trigger == trigger && holding.HasFlag(t.Guard)).ToList();
                    Assert.Equal(arrows.Count > 0, PaymentMachine.TryNext(status, trigger, holding, out var next));
                    Assert.Equal(arrows.Select(t => t.To).FirstOrDefault(), next);
                }
    }

    [Fact]
    public void No_cell_holds_more_than_two_arrows_and_every_status_is_reached()
    {
        Assert.All(PaymentMachine.Transitions.CountBy(t => (t.From, t.Trigger)), cell => Assert.InRange(cell.Value, 1, 2));
        Assert.Equal(Enum.GetValues<PaymentStatus>(), PaymentMachine.Transitions.Select(t => t.To).Append(PaymentStatus.None).Distinct().Order());
    }

    [Fact]
    public void It_lists_what_is_permitted()
    {
        Assert.Equal([PaymentTrigger.StartAuthorising, PaymentTrigger.Capture, PaymentTrigger.Cancel], PaymentMachine.Permitted(PaymentStatus.Initiated));
        Assert.Equal(
            [PaymentTrigger.Capture, PaymentTrigger.Cancel], PaymentMachine.Permitted(PaymentStatus.Initiated, PaymentConditions.TakenByHand));
        Assert.Empty(PaymentMachine.Permitted(PaymentStatus.Declined));
    }

    [Fact]
    public void The_picture_in_the_readme_is_the_table()
    {
        var file = RepositoryRoot.At("src/PosSdk.Domain/README.md");
        var page = File.ReadAllText(file);
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = page.IndexOf(End, StringComparison.Ordinal);
        var drawn = $"```mermaid\n{PaymentMachine.ToMermaid()}```\n";
        if (Environment.GetEnvironmentVariable("POSSDK_APPROVE") == "1") File.WriteAllText(file, page[..from] + drawn + page[to..]);
        else Assert.True(page[from..to] == drawn, "The payment machine changed. If meant: POSSDK_APPROVE=1 dotnet test, and commit src/PosSdk.Domain/README.md.");
    }
}
