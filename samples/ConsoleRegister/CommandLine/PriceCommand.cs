using System.Globalization;
using ConsoleRegister.Pricing;

namespace ConsoleRegister.CommandLine;

/// <summary><c>price FILE.jsonl [--json]</c>: what each cart of a file comes to; needs no register.</summary>
internal static class PriceCommand
{
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var path = arguments.Word("FILE");
        if (!File.Exists(path)) throw new UsageException($"There is no file {path}.");
        var (json, wrong) = (arguments.Has("--json"), 0);
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var row in PricedCarts.Of(File.ReadLines(path)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            wrong += row.IsPriced ? 0 : 1;
            await output.WriteLineAsync(json ? row.Answer.ToJsonString() : Words(row));
        }
        await output.FlushAsync(cancellationToken);
        if (wrong == 0) return ExitCodes.Done;
        await Console.Error.WriteLineAsync(wrong == 1 ? "One cart could not be priced." : string.Create(CultureInfo.InvariantCulture, $"{wrong} carts could not be priced."));
        return ExitCodes.Failed;
    }

    private static string Words(PricedRow row) => row.IsPriced
        ? $"{row.Answer["id"]}: total {row.Answer["total"]}, tax {row.Answer["tax"]}, discount {row.Answer["discount"]}, in cash {row.Answer["cashPayable"]}"
        : $"{row.Answer["id"]}: line {row.Line}: {row.Answer["error"]}";
}
