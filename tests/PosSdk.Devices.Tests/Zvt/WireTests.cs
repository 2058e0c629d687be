using FsCheck;
using FsCheck.Fluent;
using PosSdk.Devices.Zvt.Wire;

namespace PosSdk.Devices.Tests.Zvt;

public class WireTests
{
    [Theory]
    [InlineData(0, "040F00")]
    [InlineData(254, "040FFE")]
    [InlineData(255, "040FFFFF00")]
    [InlineData(65535, "040FFFFFFF")]
    public void A_length_takes_the_form_it_needs(int length, string header)
    {
        var bytes = new Apdu(ZvtCommand.StatusInformation, new byte[length]).ToBytes();
        var reader = new ApduReader();
        reader.Push(bytes);

        Assert.StartsWith(header, Convert.ToHexString(bytes), StringComparison.Ordinal);
        Assert.True(reader.TryRead(out var read));
        Assert.Equal(length, read.Data.Length);
        Assert.Equal(0, reader.Waiting);
    }

    [Fact]
    public void The_long_form_is_read_where_the_short_one_would_do()
    {
        var reader = new ApduReader();
        reader.Push(Convert.FromHexString("040fff01006c"));
        Assert.True(reader.TryRead(out var read));
        Assert.Equal([0x6C], read.Data.ToArray());
    }

    [Fact]
    public void What_is_written_as_decimal_digits_reads_the_same() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), number => Bcd.ToNumber(Bcd.From(number, 6)) == number).QuickCheckThrowOnFailure();

    [Fact]
    public void Letters_are_no_decimal_digits() => Assert.Null(Bcd.ToNumber([0x12, 0x3A]));

    [Fact]
    public void An_unknown_field_ends_reading_and_is_named()
    {
        var status = StatusInformation.Read(Convert.FromHexString("2700B0010203"));
        Assert.Equal((byte)0, status.Result);
        Assert.Equal((byte)0xB0, status.Unknown);
    }

    [Fact]
    public void No_bytes_make_the_decoders_stumble() => Prop.ForAll<byte[]>(bytes =>
    {
        _ = StatusInformation.Read(bytes);
        _ = TextBlock.Read(bytes);
        _ = IntermediateStatus.Read(bytes);
        _ = PrintLine.Read(bytes);
        var reader = new ApduReader();
        reader.Push(bytes);
        while (reader.TryRead(out _)) { }
        return SerialFrame.TryRead(bytes, out _, out _) is var state && Enum.IsDefined(state);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1F8000", 0x1F8000, 0, 0)]
    [InlineData("24", 0x24, 0, 4)]
    [InlineData("1F07", 0x1F07, 0, 7)]
    public void A_tag_may_be_several_bytes_long(string bytes, int tag, int itsClass, int number)
    {
        Assert.True(Tlv.TryReadTag(Convert.FromHexString(bytes), out var read, out var size));
        Assert.Equal((tag, bytes.Length / 2), (read, size));
        Assert.Equal((itsClass, number), (new Tlv(read, default).Class, new Tlv(read, default).Number));
    }

    [Theory]
    [InlineData("7F", 127, 1)]
    [InlineData("8180", 128, 2)]
    [InlineData("82028A", 650, 3)]
    public void A_length_of_a_tag_may_be_several_bytes_long(string bytes, int length, int size)
    {
        Assert.True(Tlv.TryReadLength(Convert.FromHexString(bytes), out var itsSize, out var read));
        Assert.Equal((length, size), (read, itsSize));
    }

    [Fact]
    public void Serial_frames_come_through_whatever_they_hold() => Prop.ForAll<byte[]>(data =>
    {
        var apdu = new Apdu(0x0610, data);
        var framed = SerialFrame.Write(apdu);
        var early = framed.Length == 0 || SerialFrame.TryRead(framed.AsSpan(0, framed.Length - 1), out _, out _) == SerialFrameState.Incomplete;
        return early && SerialFrame.TryRead([0x06, .. framed], out var read, out var consumed) == SerialFrameState.Whole
            && read.SequenceEqual(apdu.ToBytes()) && consumed == framed.Length + 1;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_serial_frame_with_a_wrong_bit_is_damaged()
    {
        var framed = SerialFrame.Write(new Apdu(ZvtCommand.Completion));
        framed[2] ^= 0x01;
        Assert.Equal(SerialFrameState.Damaged, SerialFrame.TryRead(framed, out _, out _));
    }

    [Fact]
    public void The_checksum_is_that_of_the_specification()
    {
        // CRC-16/KERMIT of "123456789" is 2189; ours covers an ETX more.
        var crc = 0x2189 ^ 0x03;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0x8408 : crc >> 1;
        Assert.Equal(crc, SerialFrame.Checksum("123456789"u8));
    }

    [Fact]
    public void A_number_leaves_the_wire_as_stars_and_four_digits()
    {
        var status = StatusInformation.Read(Convert.FromHexString("270022F0F84111111111111111"));
        Assert.Equal("************1111", status.MaskedCardNumber);
        Assert.DoesNotContain("41111111", $"{status}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_shows_no_card_data()
    {
        const string pan = "4111111111111111";
        var data = Convert.FromHexString($"2700040000000012342 2F0F8{pan}23F0F9{pan}FF24F0F0F8{pan}2DF0F8{pan}3A123F".Replace(" ", "", StringComparison.Ordinal));
        var line = WireLog.Line(new Apdu(ZvtCommand.StatusInformation, data));

        Assert.Equal("04 0F 27=00 04=000000001234 22=[8 bytes] 23=[9 bytes] 24=[8 bytes] 2D=[8 bytes] 3A=[2 bytes]", line);
        Assert.DoesNotContain("000000", WireLog.Line(new Apdu(ZvtCommand.Registration, Convert.FromHexString("000000C60978"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_with_a_trailer_prints_without_it() => Assert.Equal("Summe 1,00", PrintLine.Read([0x00, .. "Summe 1,00"u8, 0x06, 0x02, 0x1F, 0x00]).Text);

    [Fact]
    public void An_ending_day_tells_its_totals()
    {
        var field = Convert.FromHexString("00010009" + "02000000001500" + string.Concat(Enumerable.Repeat("00000000000000", 6)));
        var status = StatusInformation.Read(Convert.FromHexString("2700040000000015 00 60F0F5F3".Replace(" ", "", StringComparison.Ordinal) + Convert.ToHexString(field)));

        Assert.Equal((1, 9), (status.Totals!.FirstReceipt, status.Totals.LastReceipt));
        Assert.Equal(new DayTotal("girocard", 2, 1500), status.Totals.Entries[0]);
    }
}
