namespace PosSdk.Devices.EscPos;

/// <summary>Follows the commands that carry pictures.</summary>
internal sealed class GraphicsCommands(PrintHead head)
{
    private const string Buffered = "buffer", Defined = "defined";

    private readonly Pictures _pictures = new();

    /// <summary>GS v 0.</summary>
    public void Raster(ReadOnlySpan<byte> bytes)
    {
        var (timesX, timesY) = Times(bytes.At(3));
        head.Place(Pictures.FromRows(bytes.From(8), bytes.WordAt(4) * 8, bytes.WordAt(6), timesX, timesY));
    }

    /// <summary>ESC *.</summary>
    public void Columns(ReadOnlySpan<byte> bytes)
    {
        var perColumn = CommandLength.BytesPerColumn(bytes.At(2));
        var timesX = bytes.At(2) is 0 or 32 ? 2 : 1;
        if (bytes.Length > 5) head.Stripe(Pictures.FromColumns(bytes.From(5), perColumn, timesX, perColumn == 1 ? 3 : 1));
    }

    /// <summary>GS Q 0.</summary>
    public void VariableColumns(ReadOnlySpan<byte> bytes)
    {
        var (timesX, timesY) = Times(bytes.At(3));
        head.Place(Pictures.FromColumns(bytes.From(8), bytes.WordAt(6), timesX, timesY));
    }

    /// <summary>GS *.</summary>
    public void Define(ReadOnlySpan<byte> bytes) => _pictures.Store(Defined, Pictures.FromColumns(bytes.From(4), bytes.At(3)));

    /// <summary>GS /.</summary>
    public void PrintDefined(ReadOnlySpan<byte> bytes)
    {
        var (timesX, timesY) = Times(bytes.At(2));
        Place(Defined, timesX, timesY);
    }

    /// <summary>FS q.</summary>
    public void StoreAll(ReadOnlySpan<byte> bytes)
    {
        var at = 3;
        for (var image = 1; image <= bytes.At(2) && at < bytes.Length; image++)
        {
            var height = bytes.WordAt(at + 2);
            var data = bytes.From(at + 4);
            data = data[..(int)Math.Min(data.Length, (long)bytes.WordAt(at) * height * 8)];
            _pictures.Store($"stored {image}", Pictures.FromColumns(data, height));
            at += 4 + data.Length;
        }
    }

    /// <summary>FS p.</summary>
    public void PrintStored(ReadOnlySpan<byte> bytes)
    {
        var (timesX, timesY) = Times(bytes.At(3));
        Place($"stored {bytes.At(2)}", timesX, timesY);
    }

    /// <summary>GS ( L and GS 8 L, from their function's group on.</summary>
    public void Function(ReadOnlySpan<byte> bytes)
    {
        switch (bytes.At(1))
        {
            case 67 or 83: _pictures.Store(Key(bytes, 3), Pictures.FromRows(bytes.From(11), bytes.WordAt(6), bytes.WordAt(8))); break;
            case 68 or 84: _pictures.Store(Key(bytes, 3), Pictures.FromColumns(bytes.From(11), (bytes.WordAt(8) + 7) / 8)); break;
            case 69 or 85: Place(Key(bytes, 2), Dots(bytes.At(4)), Dots(bytes.At(5))); break;
            case 112: _pictures.Store(Buffered, Pictures.FromRows(bytes.From(10), bytes.WordAt(6), bytes.WordAt(8), Dots(bytes.At(3)), Dots(bytes.At(4)))); break;
            case 113: _pictures.Store(Buffered, Pictures.FromColumns(bytes.From(10), (bytes.WordAt(8) + 7) / 8, Dots(bytes.At(3)), Dots(bytes.At(4)))); break;
            case 2 or 50: Place(Buffered, 1, 1); break;
        }
    }

    private void Place(string key, int timesX, int timesY)
    {
        if (_pictures.Find(key) is { } picture) head.Place(Pictures.Scale(picture, timesX, timesY));
    }

    private static int Dots(byte scale) => scale == 2 ? 2 : 1;

    private static string Key(ReadOnlySpan<byte> bytes, int at) => $"key {bytes.At(at)} {bytes.At(at + 1)} {(bytes.At(1) < 80 ? "kept" : "loaded")}";

    private static (int X, int Y) Times(byte mode) => ((mode & 1) + 1, (mode >> 1 & 1) + 1);
}
