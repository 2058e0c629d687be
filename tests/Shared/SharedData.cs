namespace PosSdk.Tests.Shared;

/// <summary>The data beside the repository (<c>../shared</c>) that tests read in place and that is not ours to commit.</summary>
internal static class SharedData
{
    /// <summary>Where it should lie.</summary>
    public static string Folder { get; } = RepositoryRoot.At("../shared");

    /// <summary>
    /// Why a test that needs the data cannot run here; null when it can.
    /// On CI it is null even without the data, because there a missing file must fail and not be skipped.
    /// </summary>
    public static string? WhyNot { get; } =
        Directory.Exists(Folder) || Environment.GetEnvironmentVariable("CI") == "true" ? null : $"Needs the data in {Folder}, which is not here.";

    /// <summary>A file of the data, such as <c>data/retail/online-retail-2010-12.csv.gz</c>.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public static string File(string path)
    {
        var file = Path.GetFullPath(Path.Combine(Folder, path));
        return System.IO.File.Exists(file) ? file : throw new FileNotFoundException($"The shared data lacks {path}.", file);
    }
}

/// <summary>A fact that reads the shared data: skipped where there is none, except on CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    // Because xunit 2 decides about skipping when it discovers a test, not when it runs it.
    public SharedDataFactAttribute() => Skip = SharedData.WhyNot;
}

/// <summary>A theory that reads the shared data: skipped where there is none, except on CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute() => Skip = SharedData.WhyNot;
}
