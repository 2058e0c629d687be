using Spectre.Console;
using Spectre.Console.Rendering;

namespace ConsoleRegister.CommandLine;

/// <summary>Standard output for tables.</summary>
internal static class Output
{
    // Because a file or a pipe has no width, and a table that is folded at 80 columns is hard to search.
    private const int WidthOfFiles = 160;

    public static void Write(IRenderable table)
    {
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = WidthOfFiles;
        AnsiConsole.Write(table);
    }
}
