namespace PosSdk.Architecture.Tests.Scanning;

/// <summary>The files that a person wrote, found by walking folders, so that a guard works in an unpacked archive too.</summary>
internal static class RepositoryFiles
{
    // .git is a folder in a clone and a file in a worktree.
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        ".git", ".vs", ".idea", "bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts",
    };

    public static IEnumerable<string> Projects(string folder) => Under(folder).Where(path => path.EndsWith(".csproj", StringComparison.Ordinal));

    public static IEnumerable<string> Sources(string folder) => Under(folder).Where(path => path.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>Every file below a folder except build output; empty when there is no such folder.</summary>
    public static IEnumerable<string> Under(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Where(IsOurs).Concat(Directory.EnumerateDirectories(folder).Where(IsOurs).SelectMany(Under))
            : [];

    public static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static bool IsOurs(string path) => !Skipped.Contains(Path.GetFileName(path));
}
