using ConsoleRegister.Interactive;
using PosSdk.Testing;
using Spectre.Console;

namespace ConsoleRegister.Tests.Interactive;

/// <summary>A register in a folder of its own, worked with lines that are typed in advance.</summary>
internal sealed class Screenplay : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("possdk-screen-");

    public string Database => Path.Combine(_folder.FullName, "register.db");

    public FakeClock Clock { get; } = new();

    public RegisterSetup Setup { get; set; } = new();

    public int ExitCode { get; private set; }

    /// <summary>Starts the program, types the lines, lets the input end, and gives what was on the screen.</summary>
    public async Task<string> TypeAsync(params string[] lines)
    {
        using var screen = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(screen),
        });
        console.Profile.Width = 100;
        using var input = new StringReader(string.Join('\n', lines));
        ExitCode = await RegisterScreen.RunAsync(Database, Setup, console, input, echoes: true, Clock, CancellationToken.None);
        return screen.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>What the screen showed after the last of these lines.</summary>
    public async Task<string> AfterAsync(params string[] lines)
    {
        var screen = await TypeAsync(lines);
        return screen[(screen.LastIndexOf("> " + lines[^1], StringComparison.Ordinal) + lines[^1].Length + 2)..];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
