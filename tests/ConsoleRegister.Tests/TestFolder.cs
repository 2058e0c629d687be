namespace ConsoleRegister.Tests;

/// <summary>A folder of one test's own. In memory where there is such a place: what a killed process leaves behind does not depend on the disk, only the time does.</summary>
internal sealed class TestFolder : IDisposable
{
    private const string Memory = "/dev/shm";

    private readonly string _path = Directory.CreateDirectory(
        Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), Path.GetRandomFileName())).FullName;

    public string this[string name] => Path.Combine(_path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
