using System.Diagnostics;

namespace PosSdk.Sqlite.Tests;

/// <summary>A folder in which no file can be made or written until this is disposed, by the administrator neither where the file system knows how.</summary>
internal sealed class FrozenFolder : IDisposable
{
    private readonly string _folder;

    private FrozenFolder(string folder)
    {
        _folder = folder;
        // Because permissions do not bind the administrator, the immutable attribute is tried first.
        if (!Run("chattr", "-R", "+i", folder) && !OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.EnumerateFiles(folder)) File.SetUnixFileMode(file, UnixFileMode.UserRead);
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        IsFrozen = !CanWrite();
    }

    /// <summary>False where nothing binds this user: then there is nothing to be seen.</summary>
    public bool IsFrozen { get; }

    public static FrozenFolder Of(string folder) => new(folder);

    public void Dispose()
    {
        if (Run("chattr", "-R", "-i", _folder) || OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private bool CanWrite()
    {
        try
        {
            var probe = Path.Combine(_folder, "probe");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
