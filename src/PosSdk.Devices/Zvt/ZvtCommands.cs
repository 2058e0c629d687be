using System.Globalization;
using PosSdk.Devices.Terminals;
using PosSdk.Devices.Zvt.Wire;
using PosSdk.Domain.Money;

namespace PosSdk.Devices.Zvt;

/// <summary>The commands of a till, byte by byte.</summary>
internal static class ZvtCommands
{
    private const int AmountBytes = 6;

    // Bit 0: send a status information; bit 1: do not print.
    private const byte TellOnly = 0x03;

    public static Apdu Registration(ZvtOptions options) =>
        new(ZvtCommand.Registration, (byte[])[.. options.PasswordBytes(), options.Configuration, .. CurrencyOf(options.Currency)]);

    public static Apdu Authorize(Amount amount) => new(ZvtCommand.Authorize, (byte[])[.. AmountOf(amount), 0x49, .. CurrencyOf(amount.Currency)]);

    public static Apdu Refund(Amount amount, ZvtOptions options) =>
        new(ZvtCommand.Refund, (byte[])[.. options.PasswordBytes(), .. AmountOf(amount), 0x49, .. CurrencyOf(amount.Currency)]);

    /// <exception cref="ArgumentException">The reference is no number of a slip.</exception>
    public static Apdu Reversal(ReversalRequest request, ZvtOptions options) =>
        new(ZvtCommand.Reversal, (byte[])[.. options.PasswordBytes(), .. AmountOf(request.Amount), 0x87, .. Bcd.From(ReceiptOf(request.Reference), 2)]);

    public static Apdu RepeatReceipt(ZvtOptions options) => new(ZvtCommand.RepeatReceipt, (byte[])[.. options.PasswordBytes(), 0x03, TellOnly]);

    public static Apdu EndOfDay(ZvtOptions options) => new(ZvtCommand.EndOfDay, options.PasswordBytes());

    public static Apdu StatusEnquiry(ZvtOptions options) => new(ZvtCommand.StatusEnquiry, options.PasswordBytes());

    public static Apdu AbortRequest { get; } = new(ZvtCommand.AbortRequest);

    private static byte[] AmountOf(Amount amount) => amount.MinorUnits > 0
        ? [0x04, .. Bcd.From(amount.MinorUnits, AmountBytes)]
        : throw new ArgumentException($"A terminal is asked for amounts above zero, not for {amount}.", nameof(amount));

    private static byte[] CurrencyOf(Currency currency) => Bcd.From(CurrencyNumber.Of(currency), 2);

    private static int ReceiptOf(string reference) =>
        int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 9999
            ? number
            : throw new ArgumentException($"'{reference}' is no receipt number of a terminal: 1 to 9999.", nameof(reference));
}
