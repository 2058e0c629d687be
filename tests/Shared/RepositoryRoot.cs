namespace PosSdk.Tests.Shared;

/// <summary>Where the solution lies, for tests that read the repository itself.</summary>
internal static class RepositoryRoot
{
    /// <summary>The folder of PosSdk.sln: the first one above the test's own output that holds it.</summary>
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file or folder of the repository, named with forward slashes.</summary>
    public static string At(string path) => Path.GetFullPath(Path.Combine(Folder, path));

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PosSdk.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No PosSdk.sln in any folder above {start}: the tests must run from a build inside the repository.");
    }
}
