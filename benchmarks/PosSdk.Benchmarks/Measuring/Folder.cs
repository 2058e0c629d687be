namespace PosSdk.Benchmarks.Measuring;

/// <summary>A folder of its own in the system's temporary folder, gone when it is disposed.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("possdk-bench-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
