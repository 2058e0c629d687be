namespace ConsoleRegister.CommandLine;

/// <summary>The register's file, as the command line names it.</summary>
internal static class DatabasePath
{
    /// <summary>The file, which may be new.</summary>
    /// <exception cref="UsageException">It is not named.</exception>
    public static string Of(Arguments arguments) => arguments.Value("--db") ?? throw new UsageException("--db PATH, the register's file, is missing.");

    /// <summary>The file, which must be there.</summary>
    /// <exception cref="UsageException">It is not named, or not there.</exception>
    public static string Existing(Arguments arguments)
    {
        var path = Of(arguments);
        return File.Exists(path) ? path : throw new UsageException($"There is no register at {path}.");
    }
}
