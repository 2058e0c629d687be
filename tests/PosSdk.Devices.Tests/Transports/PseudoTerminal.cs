using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PosSdk.Devices.Tests.Transports;

/// <summary>A pair of terminals that the operating system joins: <see cref="Path"/> is what a driver opens, <see cref="Device"/> is what would be at the other end of the cable.</summary>
internal sealed partial class PseudoTerminal : IDisposable
{
    private readonly SafeFileHandle _handle;

    public PseudoTerminal()
    {
        _handle = new SafeFileHandle(OpenMaster(ReadWrite | NotMine), ownsHandle: true);
        Assert.False(_handle.IsInvalid);
        Assert.Equal(0, Grant(_handle));
        Assert.Equal(0, Unlock(_handle));
        Path = Marshal.PtrToStringUTF8(NameOf(_handle))!;
        Device = new FileStream(_handle, FileAccess.ReadWrite, bufferSize: 0);
    }

    public string Path { get; }

    public FileStream Device { get; }

    private static int ReadWrite => 2;

    private static int NotMine => OperatingSystem.IsMacOS() ? 0x20000 : 0x100;

    public void Dispose() => Device.Dispose();

    [LibraryImport("libc", EntryPoint = "posix_openpt")]
    private static partial nint OpenMaster(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt")]
    private static partial int Grant(SafeFileHandle master);

    [LibraryImport("libc", EntryPoint = "unlockpt")]
    private static partial int Unlock(SafeFileHandle master);

    [LibraryImport("libc", EntryPoint = "ptsname")]
    private static partial nint NameOf(SafeFileHandle master);
}

/// <summary>A fact about device files: skipped on Windows, which has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DeviceFileFactAttribute : FactAttribute
{
    public DeviceFileFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no device files." : null;
}

/// <summary>The same for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DeviceFileTheoryAttribute : TheoryAttribute
{
    public DeviceFileTheoryAttribute() => Skip = new DeviceFileFactAttribute().Skip;
}
