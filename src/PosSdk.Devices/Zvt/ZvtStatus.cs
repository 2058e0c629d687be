using PosSdk.Devices.Terminals;
using PosSdk.Devices.Zvt.Wire;
using PosSdk.Domain.Money;

namespace PosSdk.Devices.Zvt;

/// <summary>What a terminal tells of itself and of its day.</summary>
internal static class ZvtStatus
{
    private const byte Version = 0xF0;
    private const byte ResultField = 0x27;

    public static TerminalStatus Of(ZvtEnding ending) => (ending.End, CodeOf(ending)) switch
    {
        (ZvtEnd.Lost, _) => new TerminalStatus(null, null, ending.Fault?.Message ?? "The card terminal did not answer."),
        (ZvtEnd.Completed, null) => new TerminalStatus(true, null, "Ready."),
        (ZvtEnd.Completed, { } code) => new TerminalStatus(code == ResultCode.Good, ResultCode.Digits(code), code == ResultCode.Good ? "Ready." : ResultCode.Words(code)),
        (_, var code) => new TerminalStatus(false, code is { } given ? ResultCode.Digits(given) : null, ResultCode.Words(code ?? ResultCode.SystemError)),
    };

    public static SettlementAnswer Settled(ZvtEnding ending, Currency currency)
    {
        var done = ending is { End: ZvtEnd.Completed, Status: null or { Result: null or ResultCode.Good } };
        var total = ending.Status?.Amount is { } amount ? new Amount(amount, CurrencyNumber.Find(ending.Status.Currency) ?? currency) : (Amount?)null;
        return new SettlementAnswer(done, total, ZvtAnswers.SlipOf(ending), done ? "The terminal's day is ended." : WhyNot(ending));
    }

    private static string WhyNot(ZvtEnding ending) => ending.End == ZvtEnd.Lost
        ? $"{ending.Fault?.Message} Whether the day was ended nobody knows."
        : ResultCode.Words(ending.Reason ?? ResultCode.SystemError);

    private static byte? CodeOf(ZvtEnding ending) => ending.End == ZvtEnd.Completed ? CodeIn(ending.Completion) ?? ending.Status?.Result : ending.Reason;

    // The status stands at the start or behind the version of the software; some terminals send it as a result code.
    private static byte? CodeIn(ReadOnlyMemory<byte> completion) => completion.Span switch
    {
        [ResultField, var code, ..] => code,
        [Version, var hundreds, var tens, var ones, .. var rest] when LengthOf(hundreds, tens, ones) is var length && length < rest.Length => rest[length],
        [Version, ..] => null,
        [var code, ..] => code,
        _ => null,
    };

    private static int LengthOf(byte hundreds, byte tens, byte ones) => ((hundreds & 0xF) * 100) + ((tens & 0xF) * 10) + (ones & 0xF);
}
