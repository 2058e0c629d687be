using System.Globalization;
using PosSdk.Devices;
using PosSdk.Devices.Terminals;
using PosSdk.Devices.Zvt;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace DeviceLab.Commands;

/// <summary>Takes a card payment and, when nobody knows what became of it, asks the terminal once. Ends with 0 when approved, 1 when nothing was taken, 3 when it is not known.</summary>
internal static class PayCommand
{
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var currency = CurrencyOf(arguments.Option("currency") ?? "EUR");
        await using var terminal = Open(arguments, currency);
        var request = new PaymentRequest
        {
            Attempt = new PaymentId(string.Create(CultureInfo.InvariantCulture, $"lab-{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}")),
            Amount = AmountOf(arguments.Needed("amount"), currency),
        };
        var answer = await PayAsync(terminal, request, arguments.Json, cancellationToken);
        new TerminalJson(TerminalJson.Kebab($"{answer.Outcome}"), answer.Amount, answer.Reference, answer.Trace, answer.Code, answer.Message).Print(arguments.Json);
        if (!arguments.Json) foreach (var line in answer.Receipt) Console.WriteLine($"  | {line}");
        return answer.Outcome switch { PaymentOutcome.Approved => 0, PaymentOutcome.Unknown => 3, _ => 1 };
    }

    internal static ZvtTerminal Open(Arguments arguments, Currency currency)
    {
        var to = arguments.Needed("to");
        var wire = Arguments.WireTo(to.Contains("://", StringComparison.Ordinal) ? to : $"zvt://{to}");
        return new ZvtTerminal("card", wire, new ZvtOptions { Currency = currency, Log = Environment.GetEnvironmentVariable("DEVICELAB_LOG") == "1" ? Console.Error.WriteLine : null });
    }

    private static async Task<PaymentAnswer> PayAsync(ZvtTerminal terminal, PaymentRequest request, bool quiet, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await terminal.AuthorizeAsync(request, quiet ? null : new Progress<string>(Console.Error.WriteLine), cancellationToken);
            return answer.Outcome == PaymentOutcome.Unknown ? await AskAsync(terminal, request, answer) : answer;
        }
        catch (DeviceException e)
        {
            return new PaymentAnswer { Outcome = PaymentOutcome.Failed, Message = e.Message };
        }
    }

    private static async Task<PaymentAnswer> AskAsync(ZvtTerminal terminal, PaymentRequest request, PaymentAnswer before)
    {
        try
        {
            var answer = await terminal.RecoverAsync(request, CancellationToken.None);
            return answer.Outcome == PaymentOutcome.Unknown ? before : answer;
        }
        catch (DeviceException)
        {
            return before;
        }
    }

    private static Currency CurrencyOf(string code) => Currency.TryOf(code, out var currency) ? currency : throw new UsageException($"'{code}' is no currency.");

    private static Amount AmountOf(string text, Currency currency)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var units)) throw new UsageException($"'{text}' is no amount such as 12.34.");
        for (var decimals = 0; decimals < currency.Decimals; decimals++) units *= 10;
        return units > 0 && units == decimal.Truncate(units) ? new Amount((long)units, currency) : throw new UsageException($"'{text}' is no amount of {currency} above zero.");
    }
}
