using ConsoleRegister.Interactive;
using PosSdk.Testing;
using Spectre.Console;

namespace ConsoleRegister.Tests.Interactive;

/// <summary>A register in a folder of its own, worked with lines that are typed in advance.</summary>
internal sealed class Screenplay : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("possdk-screen-");

    private WatchedScreen _screen = new();

    public string Database => Path.Combine(_folder.FullName, "register.db");

    public FakeClock Clock { get; } = new();

    public RegisterSetup Setup { get; set; } = new();

    public int ExitCode { get; private set; }

    /// <summary>What went to the error output.</summary>
    public string Errors { get; private set; } = "";

    /// <summary>Starts the program, types the lines, lets the input end, and gives what was on the screen.</summary>
    public Task<string> TypeAsync(params string[] lines) => TypeAsync(lines, Clock);

    /// <summary>The same by another clock; each line is asked for only when the one before is done.</summary>
    public async Task<string> TypeAsync(IEnumerable<string> lines, TimeProvider clock)
    {
        using var screen = _screen = new WatchedScreen();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(screen),
        });
        console.Profile.Width = 100;
        using var errors = new StringWriter();
        using var input = new LineReader(lines);
        ExitCode = await RegisterScreen.RunAsync(Database, Setup, console, input, echoes: true, clock, errors, CancellationToken.None);
        Errors = errors.ToString();
        return screen.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>What a screen says, however its lines are broken.</summary>
    public static string Plain(string screen) => string.Join(' ', screen.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Waits until something is on the screen. For lines that are typed only then.</summary>
    public void WaitFor(string text) => _screen.WaitFor(text);

    /// <summary>What the screen showed after the last of these lines.</summary>
    public async Task<string> AfterAsync(params string[] lines)
    {
        var screen = await TypeAsync(lines);
        return screen[(screen.LastIndexOf("> " + lines[^1], StringComparison.Ordinal) + lines[^1].Length + 2)..];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private sealed class LineReader(IEnumerable<string> lines) : TextReader
    {
        private readonly IEnumerator<string> _lines = lines.GetEnumerator();

        public override string? ReadLine() => _lines.MoveNext() ? _lines.Current : null;

        protected override void Dispose(bool disposing)
        {
            _lines.Dispose();
            base.Dispose(disposing);
        }
    }
}
