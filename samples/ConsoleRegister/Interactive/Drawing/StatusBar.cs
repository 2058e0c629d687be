using ConsoleRegister.Interactive.Selling;

namespace ConsoleRegister.Interactive.Drawing;

/// <summary>What stands above the prompt: how the register stands, whenever that changed, and the banner for as long as it is offline.</summary>
internal sealed class StatusBar(StatusLine status, Screen screen)
{
    private string? _shown;

    public void Draw()
    {
        var line = status.Text();
        if (line != _shown) screen.Say(line, "dim");
        _shown = line;
        if (status.Banner() is { } banner) screen.Say(banner, "black on yellow");
    }
}
