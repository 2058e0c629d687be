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
            request = request with { LastRecord = await LastRecordAsync(terminal, cancellationToken) };
            var answer = await terminal.AuthorizeAsync(request, quiet ? null : new Progress<string>(Console.Error.WriteLine), cancellationToken);
            return answer.Outcome == PaymentOutcome.Unknown ? await AskAsync(terminal, request, answer) : answer;
        }
        catch (DeviceException e)
        {
            return new PaymentAnswer { Outcome = PaymentOutcome.Failed, Message = e.Message };
        }
    }

    // Because an equal payment of a moment ago would otherwise pass for one that was lost, the terminal says first what its last record is. One that does not tell is paid at all the same.
    private static async Task<string?> LastRecordAsync(ZvtTerminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            return await terminal.LastRecordAsync(cancellationToken);
        }
        catch (DeviceException e) when (e.Outcome == DeviceOutcome.Unknown)
        {
            return null;
        }
    }

    private static async Task<PaymentAnswer> AskAsync(ZvtTerminal terminal, PaymentRequest request, PaymentAnswer before)
    {
        try
        {
            var answer = await terminal.RecoverAsync(request, CancellationToken.None);
            return answer switch
            {
                { Outcome: PaymentOutcome.Unknown } => before,
                { Outcome: PaymentOutcome.Approved } when request.LastRecord is null => answer with
                {
                    Message = $"{answer.Message} The terminal told no number before: if the same amount was paid in the minute before, look at its records.",
                },
                _ => answer,
            };
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
