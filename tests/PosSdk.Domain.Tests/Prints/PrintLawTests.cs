using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Prints;

namespace PosSdk.Domain.Tests.Prints;

/// <summary>Whatever printers, tills and people do, in whatever order.</summary>
[Trait("Requirement", "R17")]
public sealed class PrintLawTests
{
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(5);

    // Each number is something that happens next; see Next.
    private static Arbitrary<int[]> Happenings => Arb.From(Gen.ArrayOf(Gen.Choose(0, 10)));

    [Fact]
    public void No_mark_comes_out_on_paper_twice_and_so_one_unmarked_original_at_most() => Prop.ForAll(Happenings, happenings =>
    {
        var paper = Run(happenings).Paper;
        return paper.Distinct().Count() == paper.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_said_to_be_printed_is_on_paper_and_what_is_on_paper_may_be_there() => Prop.ForAll(Happenings, happenings =>
    {
        var (print, paper) = Run(happenings);
        if (print is Print.Printed printed && !paper.Contains(printed.Request.Copy)) return false;
        return print.Latest is not { } latest || !paper.Contains(latest.Copy) || print.MayBeOnPaper;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Copies_are_numbered_from_one() => Prop.ForAll(Happenings, happenings =>
        Run(happenings).Paper.All(mark => mark is not < 1)).QuickCheckThrowOnFailure();

    private static (Print Print, List<int?> Paper) Run(int[] happenings)
    {
        var (print, paper, at) = (Print.Initial, new List<int?>(), Spec.Context.At);
        foreach (var happening in happenings)
        {
            if (happening == 9) at += Validity;
            var printing = print as Print.Printing;
            // Because a printer may have put it on paper and lost its answer, paper and answer are drawn apart; only a yes and a no are honest.
            if (printing is not null && happening is 3 or 4 && !paper.Contains(printing.Request.Copy)) paper.Add(printing.Request.Copy);
            var isOut = printing is not null && paper.Contains(printing.Request.Copy);
            if (Next(happening, isOut) is { } command && PrintDecider.Decide(print, command, new CommandContext(at)) is Decision<PrintEvent>.Accepted accepted)
                print = accepted.Events.Aggregate(print, Print.Evolve);
        }
        return (print, paper);
    }

    private static PrintCommand? Next(int happening, bool isOut) => happening switch
    {
        0 => new PrintCommand.Request(Validity),
        1 => new PrintCommand.Reprint(Validity),
        2 => new PrintCommand.Start("front"),
        3 => isOut ? new PrintCommand.RecordPrinted(PrintCertainty.Confirmed, []) : null,
        4 or 5 => new PrintCommand.RecordLost("crashed"),
        6 => isOut ? null : new PrintCommand.RecordNotPrinted("paper out"),
        7 => new PrintCommand.Cancel(),
        8 => new PrintCommand.Expire(),
        10 => new PrintCommand.Forget(TimeSpan.Zero),
        _ => null,
    };
}
