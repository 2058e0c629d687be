using PosSdk.Domain.Prints;

namespace PosSdk.Domain.Tests.Prints;

/// <summary>A document from being asked for to paper, once, or to somebody's decision (R17).</summary>
[Trait("Requirement", "R17")]
public sealed class PrintTests
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);
    private static readonly PrintCommand Ask = new PrintCommand.Request(FiveMinutes);
    private static readonly PrintCommand AskAgain = new PrintCommand.Reprint(FiveMinutes);
    private static readonly PrintCommand Begin = new PrintCommand.Start("front");
    private static readonly PrintCommand Out = new PrintCommand.RecordPrinted(PrintCertainty.Confirmed, []);
    private static readonly PrintCommand PaperOut = new PrintCommand.RecordNotPrinted("The printer is out of paper.");
    private static readonly PrintCommand Lose = new PrintCommand.RecordLost("The connection broke.");

    private static Given<Print, PrintCommand, PrintEvent> Fresh { get; } = Spec.For<Print, PrintCommand, PrintEvent>(Print.Initial, PrintDecider.Decide, Print.Evolve);

    private static Given<Print, PrintCommand, PrintEvent> Waiting { get; } = Fresh.AfterDoing(Ask);

    private static Given<Print, PrintCommand, PrintEvent> Begun { get; } = Waiting.AfterDoing(Begin);

    private static Given<Print, PrintCommand, PrintEvent> Printed { get; } = Begun.AfterDoing(Out);

    private static Given<Print, PrintCommand, PrintEvent> Doubtful { get; } = Begun.AfterDoing(Lose);

    private static Given<Print, PrintCommand, PrintEvent> Late(Given<Print, PrintCommand, PrintEvent> given) => given.At(Spec.Context.At + FiveMinutes);

    [Fact]
    public void The_original_is_asked_for_once_however_often_that_is_said()
    {
        Fresh.When(Ask).Records(new PrintEvent.Requested { RequestedAt = Spec.Context.At, ExpiresAt = Spec.Context.At + FiveMinutes, By = "ann" });
        Waiting.When(Ask).RecordsNothing();
        Begun.When(Ask).RecordsNothing();
        Printed.When(Ask).RecordsNothing();
        Doubtful.When(Ask).Refuses(PrintRefusal.Doubtful);
    }

    [Fact]
    public void A_text_needs_lines_a_number_of_its_own_and_some_time()
    {
        Fresh.When(new PrintCommand.Request(TimeSpan.Zero)).Refuses(PrintRefusal.ValidityNotPositive);
        Fresh.When(new PrintCommand.Request(FiveMinutes, [])).Refuses(PrintRefusal.ContentLength);
        Fresh.When(new PrintCommand.Request(FiveMinutes, [new string('x', PrintRequest.LongestText)])).Refuses(PrintRefusal.ContentLength);
        var slip = Fresh.AfterDoing(new PrintCommand.Request(FiveMinutes, ["APPROVED"]));
        slip.When(new PrintCommand.Request(FiveMinutes, ["APPROVED"])).RecordsNothing();
        slip.When(new PrintCommand.Request(FiveMinutes, ["DECLINED"])).Refuses(PrintRefusal.IdTaken);
        slip.When(Ask).Refuses(PrintRefusal.IdTaken);
    }

    [Fact]
    public void A_card_number_on_a_slip_is_masked_and_the_slip_is_still_the_same()
    {
        var slip = new PrintCommand.Request(FiveMinutes, ["CARD 4111 1111 1111 1111"]);
        Fresh.When(slip).Records(new PrintEvent.Requested
        {
            RequestedAt = Spec.Context.At, ExpiresAt = Spec.Context.At + FiveMinutes, Lines = ["CARD **** **** **** 1111"], By = "ann",
        });
        Fresh.AfterDoing(slip).When(slip).RecordsNothing();
    }

    [Fact]
    public void A_person_gets_a_numbered_copy_whenever_an_original_may_be_out()
    {
        Fresh.When(AskAgain).Refuses(PrintRefusal.NotRequested);
        Waiting.When(AskAgain).RecordsNothing();
        Begun.When(AskAgain).Refuses(PrintRefusal.GoingOn);
        Assert.Equal(1, Printed.AfterDoing(AskAgain).State.Latest!.Copy);
        Assert.Equal(1, Doubtful.AfterDoing(AskAgain).State.Latest!.Copy);
        Assert.Equal(2, Printed.AfterDoing(AskAgain, Begin, Lose, AskAgain).State.Latest!.Copy);
        Assert.Equal(1, Doubtful.AfterDoing(new PrintCommand.Cancel(), AskAgain).State.Latest!.Copy);
        Assert.Null(Waiting.AfterDoing(new PrintCommand.Cancel(), AskAgain).State.Latest!.Copy);
        Printed.When(new PrintCommand.Reprint(TimeSpan.Zero)).Refuses(PrintRefusal.ValidityNotPositive);
    }

    [Fact]
    public void It_is_begun_before_the_first_byte_and_by_one_printer_only()
    {
        Waiting.When(Begin).Records(new PrintEvent.Started { Printer = "front", StartedAt = Spec.Context.At, By = "ann" });
        Begun.When(new PrintCommand.Start("bar")).Refuses(PrintRefusal.GoingOn);
        Printed.When(Begin).Refuses(PrintRefusal.NotWaiting);
        Doubtful.When(Begin).Refuses(PrintRefusal.NotWaiting);
        Fresh.When(Begin).Refuses(PrintRefusal.NotRequested);
    }

    [Fact]
    public void What_is_out_is_out_with_how_sure_that_is()
    {
        Begun.When(new PrintCommand.RecordPrinted(PrintCertainty.Sent, ["no ł"])).Records(new PrintEvent.Printed { Certainty = PrintCertainty.Sent, Warnings = ["no ł"], By = "ann" });
        Printed.When(Out).RecordsNothing();
        Waiting.When(Out).Refuses(PrintRefusal.NotStarted);
        Doubtful.When(Out).Refuses(PrintRefusal.NotStarted);
    }

    [Fact]
    public void What_the_printer_could_not_begin_waits_on_and_only_another_reason_is_news()
    {
        Begun.When(PaperOut).Records(new PrintEvent.NotPrinted { Problem = "The printer is out of paper.", By = "ann" });
        Waiting.When(PaperOut).RecordsOne();
        var waits = Begun.AfterDoing(PaperOut);
        Assert.Equal("The printer is out of paper.", Assert.IsType<Print.Waiting>(waits.State).Problem);
        waits.When(PaperOut).RecordsNothing();
        waits.When(new PrintCommand.RecordNotPrinted("The printer's cover is open.")).RecordsOne();
        Assert.Null(Late(waits).AfterDoing(AskAgain).State.Latest!.Copy);
        Assert.Equal(1, waits.AfterDoing(Begin, Out, AskAgain).State.Latest!.Copy);
        Printed.When(PaperOut).Refuses(PrintRefusal.NotWaiting);
        Assert.Equal(300, Assert.IsType<Print.Waiting>(Waiting.AfterDoing(new PrintCommand.RecordNotPrinted(new string('x', 301))).State).Problem!.Length);
    }

    [Fact]
    public void What_nobody_knows_is_never_begun_again_by_itself()
    {
        Begun.When(Lose).Records(new PrintEvent.Lost { Problem = "The connection broke.", By = "ann" });
        Doubtful.When(Lose).RecordsNothing();
        Doubtful.When(PaperOut).Refuses(PrintRefusal.NotWaiting);
        Waiting.When(Lose).Refuses(PrintRefusal.NotStarted);
        Printed.When(Lose).Refuses(PrintRefusal.NotStarted);
    }

    [Fact]
    public void What_is_not_begun_in_time_does_not_burst_out_and_prints_when_asked_for_again()
    {
        Waiting.When(new PrintCommand.Expire()).Refuses(PrintRefusal.NotExpired);
        Late(Waiting).When(Begin).Refuses(PrintRefusal.TooLate);
        Late(Waiting).When(new PrintCommand.Expire()).RecordsOne();
        Begun.When(new PrintCommand.Expire()).Refuses(PrintRefusal.NotWaiting);
        var expired = Late(Waiting).AfterDoing(new PrintCommand.Expire());
        expired.When(new PrintCommand.Expire()).RecordsNothing();
        expired.When(Begin).Refuses(PrintRefusal.NotWaiting);
        foreach (var again in (PrintCommand[])[Ask, AskAgain])
        {
            expired.When(again).Records(new PrintEvent.Requested { RequestedAt = expired.Context.At, ExpiresAt = expired.Context.At + FiveMinutes, By = "ann" });
            Late(Waiting).When(again).RecordsOne();
        }
        var copy = Late(Printed.AfterDoing(AskAgain));
        copy.When(Ask).RecordsNothing();
        Assert.Equal(1, copy.AfterDoing(new PrintCommand.Expire(), AskAgain).State.Latest!.Copy);
    }

    [Fact]
    public void Somebody_may_take_it_off_the_list_unless_it_is_being_printed()
    {
        Waiting.When(new PrintCommand.Cancel()).Records(new PrintEvent.Cancelled { By = "ann" });
        Doubtful.When(new PrintCommand.Cancel()).RecordsOne();
        Waiting.AfterDoing(new PrintCommand.Cancel()).When(new PrintCommand.Cancel()).RecordsNothing();
        Begun.When(new PrintCommand.Cancel()).Refuses(PrintRefusal.GoingOn);
        Printed.When(new PrintCommand.Cancel()).Refuses(PrintRefusal.AlreadyPrinted);
    }

    [Fact]
    public void What_nobody_decides_about_leaves_the_list_and_what_may_be_on_paper_stays_known()
    {
        var forget = new PrintCommand.Forget(TimeSpan.FromDays(1));
        var tomorrow = Spec.Context.At + FiveMinutes + TimeSpan.FromDays(1);
        Late(Doubtful).When(forget).Refuses(PrintRefusal.NotExpired);
        var forgotten = Doubtful.At(tomorrow).AfterDoing(forget);
        Assert.Equal(1, forgotten.AfterDoing(AskAgain).State.Latest!.Copy);
        forgotten.When(forget).Refuses(PrintRefusal.NotListed);
        Late(Waiting).AfterDoing(new PrintCommand.Expire()).At(tomorrow).When(forget).Records(new PrintEvent.Forgotten { By = "ann" });
        Waiting.At(tomorrow).When(forget).Refuses(PrintRefusal.NotListed);
    }

    [Theory]
    [InlineData(PrintKind.Receipt, "R1-0-17", "print-receipt-R1-0-17")]
    [InlineData(PrintKind.Report, "0-7", "print-report-0-7")]
    [InlineData(PrintKind.Slip, "p-1", "print-slip-p-1")]
    public void A_document_finds_its_stream_and_a_stream_its_document(PrintKind kind, string number, string stream)
    {
        Assert.Equal(stream, PrintStream.Name(PrintId.Of(kind, number)));
        Assert.Equal(PrintId.Of(kind, number), PrintStream.IdOf(stream));
    }

    [Theory]
    [InlineData("sale-R1-0-17")]
    [InlineData("print-poster-1")]
    [InlineData("print-receipt-")]
    [InlineData("print-")]
    public void Other_streams_are_no_documents(string stream) => Assert.Null(PrintStream.IdOf(stream));
}
