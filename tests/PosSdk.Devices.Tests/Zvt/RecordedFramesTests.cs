using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PosSdk.Devices.Zvt.Wire;
using PosSdk.Domain.Payments;
using PosSdk.Tests.Shared;

namespace PosSdk.Devices.Tests.Zvt;

public class RecordedFramesTests
{
    [SharedDataFact]
    public void Every_value_that_another_decoder_finds_in_a_status_information_is_found()
    {
        var checkedValues = 0;
        foreach (var recorded in RecordedFrames.All.Where(one => one.Test.StartsWith("StatusInformationParser", StringComparison.Ordinal)))
        {
            var status = Decode(recorded.Frames.Single(frame => frame is [0x04, 0x0F, ..]));
            foreach (var (name, value) in recorded.Expected.Where(pair => pair.Key != "ErrorMessage"))
            {
                Assert.Equal($"{recorded.Test} {name} {Plain(value)}", $"{recorded.Test} {name} {ValueOf(status, name)}");
                checkedValues++;
            }
        }

        Assert.True(checkedValues > 30, $"Only {checkedValues} values were compared.");
    }

    [SharedDataFact]
    public void However_a_frame_is_split_it_is_the_same()
    {
        foreach (var frame in Whole())
        {
            for (var at = 0; at <= frame.Length; at++) Assert.Equal([Told(frame)], ReadIn([frame[..at], frame[at..]]));
            Assert.Equal([Told(frame)], ReadIn([.. frame.Select(one => new[] { one })]));
        }
    }

    [SharedDataFact]
    public void However_all_frames_are_merged_and_split_again_they_are_the_same()
    {
        var frames = Whole();
        var stream = frames.SelectMany(frame => frame).ToArray();
        var expected = frames.Select(Told).ToList();
        Assert.Equal(expected, ReadIn([stream]));
        Prop.ForAll(Gen.Choose(1, 700).NonEmptyListOf().ToArbitrary(), sizes => expected.SequenceEqual(ReadIn(Cut(stream, [.. sizes]))))
            .QuickCheckThrowOnFailure();
    }

    [SharedDataFact]
    public void A_receipt_of_1213_bytes_that_came_in_two_parts_reads_with_its_umlauts()
    {
        var parts = RecordedFrames.Of("ProcessData_FragmentedDataPackets2_Successful").Frames;
        var reader = new ApduReader();
        reader.Push(parts[0]);
        Assert.False(reader.TryRead(out _));
        reader.Push(parts[1]);
        Assert.True(reader.TryRead(out var apdu));

        var block = TextBlock.Read(apdu.Data);

        Assert.Equal(SlipKind.Merchant, block.Kind);
        Assert.Contains("HÄNDLERBELEG", block.Lines.Select(line => line.Trim()));
        Assert.Contains("Überprüfung auf", block.Lines.Select(line => line.Trim()));
    }

    [SharedDataFact]
    public void A_customers_receipt_reads_in_code_page_437()
    {
        var apdu = Assert.Single(Read([RecordedFrames.Of("Parse_CardholderReceipt_Successful").Frames[0]]));
        var block = TextBlock.Read(apdu.Data);

        Assert.Equal(SlipKind.Customer, block.Kind);
        Assert.Contains("für PORTALUM GmbH", block.Lines.Select(line => line.Trim()));
        Assert.Contains("Genehmigt 367655", block.Lines.Select(line => line.Trim()));
    }

    [SharedDataFact]
    public void A_slip_sent_line_by_line_reads()
    {
        var lines = Read(RecordedFrames.Of("ProcessData_LineReceived1_Successful").Frames)
            .Where(apdu => apdu.Command == ZvtCommand.PrintLine).Select(apdu => PrintLine.Read(apdu.Data.Span)).ToList();

        Assert.Equal(41, lines.Count);
        Assert.Equal(new PrintLine("** KASSENSCHNITT **", true, false, false, 0, false), lines[0]);
        Assert.True(lines[^1].Last);
    }

    [SharedDataFact]
    public void A_receipt_that_is_cut_off_reads_as_far_as_it_came() =>
        Assert.Equal(SlipKind.Unspecified, TextBlock.Read(RecordedFrames.Of("Parse_CorruptReceipt_Failure").Frames[0].AsMemory(5)).Kind);

    [SharedDataFact]
    public void The_terminals_own_words_are_its_state()
    {
        var status = IntermediateStatus.Read(RecordedFrames.Of("GetMessage_TlvData_Failure").Frames[0]);
        Assert.Equal(new IntermediateStatus(0xFF, TimeSpan.FromMinutes(10), "EUR 1.23 Bitte warten"), status);
    }

    [SharedDataFact]
    public void Bytes_that_start_no_message_break_the_stream()
    {
        var reader = new ApduReader();
        reader.Push(RecordedFrames.Of("SendCommandAsync_ReceiveInvalidData_Successful").Frames[0]);
        reader.Push([0x80, 0x00, 0x00]);
        Assert.False(reader.TryRead(out _));
        Assert.True(reader.IsBroken);
    }

    private static List<byte[]> Whole() => [.. RecordedFrames.All.SelectMany(recorded => recorded.Frames)
        .Where(frame => frame[0] is 0x04 or 0x06 or 0x80 or 0x84 && ApduReader.TryMeasure(frame, out var header, out var length) && frame.Length == header + length)];

    private static IEnumerable<byte[]> Cut(byte[] stream, int[] sizes)
    {
        for (int at = 0, turn = 0; at < stream.Length; turn++)
        {
            var size = Math.Min(sizes[turn % sizes.Length], stream.Length - at);
            yield return stream[at..(at + size)];
            at += size;
        }
    }

    private static List<string> ReadIn(IEnumerable<byte[]> parts) => [.. Read(parts).Select(apdu => $"{apdu.Command:X4} {Convert.ToHexString(apdu.Data.Span)}")];

    // Because a length may be written in two ways, messages are compared by what they say.
    private static string Told(byte[] frame) =>
        ApduReader.TryMeasure(frame, out var header, out _) ? $"{Convert.ToHexString(frame, 0, 2)} {Convert.ToHexString(frame[header..])}" : "";

    private static List<Apdu> Read(IEnumerable<byte[]> parts)
    {
        var reader = new ApduReader();
        var read = new List<Apdu>();
        foreach (var part in parts)
        {
            reader.Push(part);
            while (reader.TryRead(out var apdu)) read.Add(apdu);
        }

        Assert.False(reader.IsBroken);
        return read;
    }

    // Because one recorded frame announces more than it holds, the data are read as far as they came.
    private static StatusInformation Decode(byte[] frame) =>
        ApduReader.TryMeasure(frame, out var header, out _) ? StatusInformation.Read(frame.AsMemory(header)) : throw new InvalidDataException();

    private static string Plain(string value) => value.TrimEnd('M') switch
    {
        "new TimeSpan(22, 39, 53)" => "22:39:53",
        ['0', 'x', .. var digits] => digits,
        var other => other,
    };

    private static string? ValueOf(StatusInformation status, string name) => name switch
    {
        "AdditionalText" => status.Text,
        "Amount" => status.Amount is { } amount ? (amount / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null,
        "CardName" => status.CardName,
        "CardNumber" => status.MaskedCardNumber,
        "CardSequenceNumber" => $"{status.CardSequence}",
        "CardTechnology" => status.Technology == CardEntry.Contactless ? "NFC" : $"{status.Technology}",
        "CardType" => CardTypes.Name(status.CardType),
        "CurrencyCode" => $"{status.Currency}",
        "DateDay" => $"{status.Day}",
        "DateMonth" => $"{status.Month}",
        "ErrorCode" => status.Result is { } code ? ResultCode.Digits(code) : null,
        "ExpiryDateMonth" => $"{status.ExpiryMonth}",
        "ExpiryDateYear" => $"{status.ExpiryYear}",
        "TerminalIdentifier" => status.Terminal,
        "Time" => status.Time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        "TraceNumber" => $"{status.Trace}",
        "ReceiptNumber" => $"{status.Receipt}",
        "TurnoverRecordNumber" => $"{status.Turnover}",
        "VuNumber" => status.Contract,
        _ => $"nothing is known of {name}",
    };
}
