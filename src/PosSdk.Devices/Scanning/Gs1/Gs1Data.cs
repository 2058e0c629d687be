using System.Diagnostics;

namespace PosSdk.Devices.Scanning.Gs1;

/// <summary>The tables that are compiled into this package.</summary>
internal static class Gs1Data
{
    /// <summary>A table's lines without comments.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(Gs1Data).Assembly.GetManifestResourceStream("Gs1." + name)
            ?? throw new UnreachableException($"The package was built without its table {name}.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }
}
