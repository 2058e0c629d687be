using System.Text;
using ConsoleRegister.Interactive.Typing;
using Spectre.Console;

namespace ConsoleRegister.Interactive;

/// <summary>Lines from a keyboard, a scanner that types, a pipe or a test. No line editor, so nothing here minds what kind of terminal it is.</summary>
/// <param name="reader">Where lines come from.</param>
/// <param name="console">Where the prompt goes.</param>
/// <param name="echoes">True where nobody sees what is typed, such as a pipe: then the line is written after its prompt.</param>
internal sealed class LineInput(TextReader reader, IAnsiConsole console, bool echoes)
{
    /// <summary>True when the lines were written in advance, so that nobody looks at anything in between.</summary>
    public bool IsScript => echoes;

    /// <summary>The next line, of which nothing is shown; null at the end of the input.</summary>
    public async Task<string?> ReadSecretAsync(string prompt, CancellationToken cancellationToken)
    {
        Prompt(prompt);
        var secret = echoes ? await Task.Run(reader.ReadLine, cancellationToken).WaitAsync(cancellationToken) : await HiddenAsync(cancellationToken);
        console.Write(new Text(secret is null ? "\n" : "****\n"));
        return secret;
    }

    private async Task<string> HiddenAsync(CancellationToken cancellationToken)
    {
        var typed = new StringBuilder();
        while (await console.Input.ReadKeyAsync(intercept: true, cancellationToken) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace) typed.Append(key.KeyChar);
            else if (typed.Length > 0) typed.Length--;
        }
        return typed.ToString();
    }

    /// <summary>Asks for a line.</summary>
    public void Prompt(string prompt) => console.Write(new Text(prompt + "> ", Style.Parse("bold")));

    /// <summary>The next line, without control characters; null at the end of the input.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken) =>
        // Because a console's reader does not heed a token, the wait for it does.
        await Task.Run(reader.ReadLine, cancellationToken).WaitAsync(cancellationToken) is { } typed ? Word.Printable(typed) : null;

    /// <summary>Writes behind the prompt what came, unless somebody saw it being typed.</summary>
    /// <param name="line">What came; null for nothing, at the end of the input.</param>
    public void Echo(string? line)
    {
        if (echoes || line is null) Show(line ?? "");
    }

    /// <summary>Writes behind the prompt what came, and was not typed.</summary>
    public void Show(string text) => console.Write(new Text(text + "\n"));
}
